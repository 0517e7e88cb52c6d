import type { Pagefind, PagefindResult, PagefindSection } from './pagefind';

/** Kinds of results; a lower weight lets the other kinds stand above an equally good match. */
const groups = [
  ['Runbooks', 1],
  ['Guides', 0.9],
  ['Calculators', 1],
  ['Reference', 0.25],
  ['Notes', 0.5],
] as const;

const perGroup = 5;
/** Results of a query of which no section has all words. */
const partial = 12;
/** Words of a pasted log line that are looked up, each by itself. */
const mostWords = 24;

/**
 * The best sections for a query: each kind by itself, the kind with the best match first. If no section has all words, as
 * with a pasted log line, the sections that have the rarest of them.
 */
export async function findSections(query: string, engine: Pagefind): Promise<PagefindSection[]> {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  if (words.length > mostWords) return withRarestWords(words, engine);
  const whole = words.join(' ');
  const found = await Promise.all(
    groups.map(async ([group, weight]) => {
      const { results } = await engine.search(whole, { filters: { group } });
      return { results: results.slice(0, perGroup), score: (results[0]?.score ?? 0) * weight };
    }),
  );
  const best = found.toSorted((one, other) => other.score - one.score).flatMap(({ results }) => results);
  const sections = await Promise.all(best.map((result) => result.data()));
  const meant = sections.filter((section) => words.every((word) => holds(section, word)));
  return meant.length > 0 ? meant : withRarestWords(words, engine);
}

/**
 * Whether a section has the beginning of a word. Pagefind cuts a word that is nowhere until something is found: good for a
 * slip at its end, but `xmin` would find every `x`.
 */
function holds({ content, meta }: PagefindSection, word: string): boolean {
  const [first = word] = /[\p{L}\p{N}]+/u.exec(word) ?? [];
  const start = first.slice(0, Math.max(3, Math.floor(first.length * 0.6))).toLowerCase();
  return [content, ...Object.values(meta)].some((text) => text.toLowerCase().includes(start));
}

/** Words as they are typed; quotes are left out, for Pagefind would take them as the wish for an exact phrase. */
export function wordsOf(query: string): string[] {
  return query.split(/[\s"“”]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** Rarer words say more: each adds the logarithm of how rare it is, shared out by how well the section matches it. */
async function withRarestWords(words: readonly string[], engine: Pagefind): Promise<PagefindSection[]> {
  // Dates, times and process numbers of a log line are in no page, or in the wrong one.
  const telling = [...new Set(words.flatMap((word) => word.split(/[^\p{L}\p{N}_'’-]+/u)))].filter((word) =>
    /^\p{L}..*\p{L}/u.test(word),
  );
  const scores = new Map<string, { result: PagefindResult; score: number; words: number }>();
  const found = await Promise.all(telling.slice(0, mostWords).map((word) => withWord(word, engine)));
  for (const results of found) {
    const top = results[0]?.score ?? 1;
    for (const result of results) {
      const entry = scores.get(result.id) ?? { result, score: 0, words: 0 };
      entry.score += (result.score / top) * Math.log(1 + 1_000 / results.length);
      entry.words += 1;
      scores.set(result.id, entry);
    }
  }
  // One word of a long line is no likeness.
  const least = telling.length > 2 ? 2 : 1;
  const best = [...scores.values()]
    .filter((entry) => entry.words >= least)
    .sort((one, other) => other.score - one.score)
    .slice(0, partial);
  return Promise.all(best.map(({ result }) => result.data()));
}

/** What holds one word; nothing if Pagefind had to cut it down to another one. */
async function withWord(word: string, engine: Pagefind): Promise<readonly PagefindResult[]> {
  const { results } = await engine.search(word);
  const [first] = results;
  return first && holds(await first.data(), word) ? results : [];
}
