import type { Checklist, ChecklistItem } from './checklist';

/** What is ticked, by the item's id, and when: moments as `toISOString` writes them. */
export type Progress = Readonly<Record<string, string>>;

export const noProgress: Progress = {};

/** How far a list is. */
export interface Count {
  readonly done: number;
  readonly items: number;
  /** Ids that are ticked and that the list no longer has; their progress is kept. */
  readonly unlisted: readonly string[];
}

/** Form of every id: it stands in files and in the browser's storage. */
export const idForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Every item of a list, in its order. */
export function itemsOf(checklist: Checklist): readonly ChecklistItem[] {
  return checklist.sections.flatMap(({ items }) => items);
}

/** When an item was ticked; null while it is open. */
export function doneAt(progress: Progress, id: string): string | null {
  // A name such as `constructor` is an id like any other.
  return Object.hasOwn(progress, id) ? progress[id]! : null;
}

/**
 * Progress under the ids that the list has now: what was ticked under an item's earlier id counts for the item, and ids
 * that nobody knows stay as they are.
 */
export function carryOver(checklist: Checklist, progress: Progress): Progress {
  const newName = new Map(
    itemsOf(checklist).flatMap(({ id, formerly = [] }) => formerly.map((old) => [old, id] as const)),
  );
  return union(Object.entries(progress).map(([id, moment]) => [newName.get(id) ?? id, moment]));
}

/**
 * Ticks an open item, opens a ticked one.
 *
 * @param progress carried over to the ids of now
 * @param now the moment of the change, as `toISOString` writes it
 */
export function toggle(progress: Progress, id: string, now: string): Progress {
  return doneAt(progress, id) === null ? { ...progress, [id]: now } : without(progress, id);
}

/** Both together: whatever is ticked in either stays ticked, since the earlier moment. */
export function merge(one: Progress, other: Progress): Progress {
  return union([...Object.entries(one), ...Object.entries(other)]);
}

/** Counts what is done of a list. */
export function count(checklist: Checklist, progress: Progress): Count {
  const ids = new Set(itemsOf(checklist).map(({ id }) => id));
  const ticked = Object.keys(progress);
  const unlisted = ticked.filter((id) => !ids.has(id));
  return { done: ticked.length - unlisted.length, items: ids.size, unlisted };
}

/** What a reader should know of ticks that no item shows; null where there are none. */
export function unlistedText({ unlisted }: Count): string | null {
  if (unlisted.length === 0) return null;
  const [subject, them] =
    unlisted.length === 1
      ? ['1 tick belongs to an item that is', 'it']
      : [`${unlisted.length} ticks belong to items that are`, 'them'];
  const shown = unlisted.slice(0, 5).join(', ') + (unlisted.length > 5 ? ' …' : '');
  return `${subject} no longer listed (${shown}). The progress file keeps ${them}.`;
}

function without(progress: Progress, id: string): Progress {
  return Object.fromEntries(Object.entries(progress).filter(([other]) => other !== id));
}

function union(entries: readonly (readonly [string, string])[]): Progress {
  const earliest = new Map<string, string>();
  for (const [id, moment] of entries) {
    const known = earliest.get(id);
    if (known === undefined || Date.parse(moment) < Date.parse(known)) earliest.set(id, moment);
  }
  return Object.fromEntries(earliest);
}
