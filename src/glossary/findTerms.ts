import type { Term } from './term';

/** One term where it stands in a text. */
export interface Found {
  readonly term: Term;
  readonly from: number;
  readonly to: number;
}

/**
 * Finds terms in running text by name and other words, whole words only, the longest first. A form in small letters also
 * matches with a capital at the start of a sentence; one with capitals of its own, such as JWT, only as it is written.
 *
 * @param terms the terms to look for
 * @returns what finds them, in the order of the text and none inside another
 */
export function termFinder(terms: readonly Term[]): (text: string) => Found[] {
  const byForm = new Map<string, Term>();
  for (const term of terms) for (const form of formsOf(term)) byForm.set(form, term);
  if (byForm.size === 0) return () => [];
  const alternatives = [...byForm.keys()]
    .sort((a, b) => b.length - a.length)
    .map((form) => pattern(form))
    .join('|');
  // A hyphen or a dot inside a word makes another word: "non-idempotent", "cell.ts".
  const all = new RegExp(
    `(?<![\\p{L}\\p{N}_/.-])(?:${alternatives})(?![\\p{L}\\p{N}_/-]|\\.[\\p{L}\\p{N}])`,
    'gu',
  );
  return (text) =>
    [...text.matchAll(all)].flatMap((match) => {
      const form = match[0].replace(/\s/g, ' ');
      const term = byForm.get(form) ?? byForm.get(withSmallStart(form));
      return term ? [{ term, from: match.index, to: match.index + match[0].length }] : [];
    });
}

/** All words under which a term is found. */
export function formsOf({ name, also = [] }: Term): readonly string[] {
  return [name, ...also];
}

function pattern(form: string): string {
  const [first = '', ...rest] = form;
  const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '\\s');
  const isSmall = first !== first.toUpperCase() && form === form.toLowerCase();
  return (isSmall ? `[${first}${first.toUpperCase()}]` : literal(first)) + literal(rest.join(''));
}

function withSmallStart(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
