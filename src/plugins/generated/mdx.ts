/** Prose in which code spans, emphasis and links act, as MDX: braces and angles outside of code are only themselves. */
export function inMdx(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[{}<$]/g, (sign) => `\\${sign}`)))
    .join('');
}
