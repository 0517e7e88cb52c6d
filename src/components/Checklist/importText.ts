import type { Progress } from '../../checklists/progress';
import type { Read } from '../../checklists/progressFile';

/** What a loaded file brought, in a sentence or two. */
export function importText(
  known: Progress,
  { progress, leftOut }: Extract<Read, { readonly ok: true }>,
): string {
  const ticks = Object.keys(progress);
  const added = ticks.filter((id) => !Object.hasOwn(known, id)).length;
  const brought =
    ticks.length === 0
      ? 'The file holds no ticks.'
      : `${ticks.length} ${plural(ticks.length, 'tick')} read, ${added === 0 ? 'none' : added} of them new. Nothing was opened again.`;
  if (leftOut === 0) return brought;
  return `${brought} ${leftOut} ${leftOut === 1 ? 'entry was' : 'entries were'} no tick and left out.`;
}

function plural(count: number, noun: string): string {
  return count === 1 ? noun : `${noun}s`;
}
