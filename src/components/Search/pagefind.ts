/** The part of Pagefind's browser engine that is used here; it is built with the site, not bundled. */
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  search(
    query: string,
    options?: { filters: Record<string, string> },
  ): Promise<{ results: PagefindResult[] }>;
}

export interface PagefindResult {
  readonly id: string;
  readonly score: number;
  data(): Promise<PagefindSection>;
}

/** One section of a page as the index keeps it. */
export interface PagefindSection {
  readonly url: string;
  readonly content: string;
  /** HTML: escaped text with the found words in `<mark>`. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** Alert names and error messages outweigh titles, titles outweigh text; the headings above only help words to meet. */
const metaWeights = { keywords: 10, title: 8, lvl1: 2, lvl2: 1, lvl3: 1, lvl4: 1, lvl5: 1 };

let loading: Promise<Pagefind> | null = null;
let attempts = 0;

/**
 * Loads the engine on first use; a failed attempt may be made again.
 *
 * @throws whatever the network or the engine says
 */
export function loadPagefind(baseUrl: string): Promise<Pagefind> {
  loading ??= load(baseUrl).catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function load(baseUrl: string): Promise<Pagefind> {
  // Browsers remember a failed import by its address.
  const again = attempts++ === 0 ? '' : `?attempt=${attempts}`;
  const engine = (await import(
    /* webpackIgnore: true */ `${baseUrl}pagefind/pagefind.js${again}`
  )) as Pagefind;
  await engine.options({ baseUrl: '/', excerptLength: 18, ranking: { metaWeights } });
  return engine;
}
