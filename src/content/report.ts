import { max, median, min } from 'd3-array';
import type { PageParts } from './markdown';
import type { PageKind } from './page';
import { type Readability, readabilityOf } from './readability';
import type { SourcePage } from './sourcePage';

export interface PageFigures {
  readonly path: string;
  readonly kind: PageKind;
  readonly words: number;
  /** External addresses, each once. */
  readonly sources: number;
  readonly readability: Readability | null;
}

export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

export interface KindFigures {
  readonly kind: PageKind | 'all';
  readonly pages: number;
  readonly words: Spread;
  readonly sources: Spread;
  /** Median over pages. */
  readonly sentenceWords: number;
  readonly readingEase: number;
}

export interface ContentReport {
  readonly kinds: readonly KindFigures[];
  /** Least reading ease first. */
  readonly hardest: readonly PageFigures[];
  readonly pages: readonly PageFigures[];
}

const hardestPages = 10;

export function pageFigures(
  { path, kind }: SourcePage,
  { words, links, paragraphs }: PageParts,
): PageFigures {
  const external = links.map(({ url }) => url).filter((url) => /^https?:/.test(url));
  return { path, kind, words, sources: new Set(external).size, readability: readabilityOf(paragraphs) };
}

/** Figures by kind of page and over all, and the pages that are hardest to read. */
export function contentReport(pages: readonly PageFigures[]): ContentReport {
  const kinds = [...new Set(pages.map(({ kind }) => kind))];
  return {
    kinds: [
      ...kinds.map((kind) =>
        kindFigures(
          kind,
          pages.filter((page) => page.kind === kind),
        ),
      ),
      kindFigures('all', pages),
    ],
    hardest: pages
      .filter(({ readability }) => readability !== null)
      .sort((a, b) => a.readability!.readingEase - b.readability!.readingEase)
      .slice(0, hardestPages),
    pages,
  };
}

function kindFigures(kind: KindFigures['kind'], pages: readonly PageFigures[]): KindFigures {
  const spread = (of: (page: PageFigures) => number): Spread => ({
    min: min(pages, of) ?? 0,
    median: median(pages, of) ?? 0,
    max: max(pages, of) ?? 0,
  });
  return {
    kind,
    pages: pages.length,
    words: spread(({ words }) => words),
    sources: spread(({ sources }) => sources),
    sentenceWords: median(pages, ({ readability }) => readability?.sentenceWords) ?? 0,
    readingEase: median(pages, ({ readability }) => readability?.readingEase) ?? 0,
  };
}
