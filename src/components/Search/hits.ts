import type { DocSearchHit } from '@docsearch/react';
import type { PagefindSection } from './pagefind';

/**
 * A section as DocSearch shows it, which inserts every text as HTML: all of it is escaped here.
 *
 * A section whose heading holds a word of the query is shown by its heading, any other by the text found.
 */
export function hitOf(section: PagefindSection, words: readonly string[]): DocSearchHit {
  const { url, excerpt, meta, filters } = section;
  const [path, anchor] = url.split('#');
  const page = meta.lvl1 ?? meta.title ?? '';
  const heading = meta.title ?? page;
  const top = meta.lvl1 === undefined;
  const byHeading = top || isIn(heading, words) || !excerpt.includes('<mark>');
  const where = top ? page : `${page} › ${heading}`;
  const hierarchy = {
    lvl0: escapeHtml(filters.group?.[0] ?? ''),
    lvl1: escapeHtml(byHeading ? page : where),
    lvl2: byHeading && !top ? escapeHtml(heading) : null,
    lvl3: null,
    lvl4: null,
    lvl5: null,
    lvl6: null,
  };
  const shown = (value: string) => ({ value, matchLevel: 'none' as const });
  const snippet = {
    content: shown(excerpt),
    hierarchy: {
      ...hierarchy,
      lvl0: shown(hierarchy.lvl0),
      lvl1: shown(byHeading ? mark(page, words) : hierarchy.lvl1),
      ...(hierarchy.lvl2 === null ? {} : { lvl2: shown(mark(heading, words)) }),
    },
  };
  return {
    objectID: url,
    url,
    url_without_anchor: path!,
    anchor: anchor ?? null,
    type: byHeading ? (top ? 'lvl1' : 'lvl2') : 'content',
    content: excerpt,
    hierarchy,
    _snippetResult: snippet,
    _highlightResult: snippet,
  } as unknown as DocSearchHit;
}

function isIn(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.toLowerCase().includes(word.toLowerCase()));
}

/** Escaped text with the words that begin like one of the query in `<mark>`. */
function mark(text: string, words: readonly string[]): string {
  return text
    .split(/([\p{L}\p{N}_]+)/u)
    .map((part) =>
      words.some((word) => word.length > 1 && part.toLowerCase().startsWith(word.toLowerCase()))
        ? `<mark>${escapeHtml(part)}</mark>`
        : escapeHtml(part),
    )
    .join('');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
