import type { Checklist } from './checklist';
import { idForm, type Progress } from './progress';

/** What was read, or one plain sentence that says what is wrong. */
export type Read =
  | {
      readonly ok: true;
      readonly progress: Progress;
      /** Entries that were no tick and were left out. */
      readonly leftOut: number;
    }
  | { readonly ok: false; readonly problem: string };

const KIND = 'checklist-progress';
const VERSION = 1;
/** Characters; a list of a thousand ticks has some 60,000. */
const MAX_LENGTH = 200_000;
/** Bytes past which a file need not even be opened. */
export const MAX_FILE = 4 * MAX_LENGTH;
const MAX_ID = 100;

export const tooLarge = 'The file is too large for the progress of a list. Nothing was changed.';

/**
 * Progress as a file to keep or hand on:
 * `{ "loadline": "checklist-progress", "version": 1, "checklist": "growth", "done": { "timed-restore": "2026-11-25T09:00:00.000Z" } }`.
 */
export function progressToJson(checklist: Pick<Checklist, 'id'>, progress: Progress): string {
  const file = { loadline: KIND, version: VERSION, checklist: checklist.id, done: progress };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Reads such a file, wherever it comes from. A single entry that is no tick spoils nothing: it is left out and counted.
 *
 * @param checklist the list on the page; the progress of another one is refused
 */
export function progressFromJson(checklist: Pick<Checklist, 'id' | 'title'>, text: string): Read {
  if (text.length > MAX_LENGTH) return { ok: false, problem: tooLarge };
  const file = objectOf(parsed(text));
  if (file === null) return refused('The file is no progress file: it holds no JSON object.');
  if (file.get('loadline') !== KIND) {
    return refused(`The file is no progress file: "loadline" must be "${KIND}".`);
  }
  if (file.get('version') !== VERSION) {
    return refused(`The file is of another version: this page reads "version" ${VERSION}.`);
  }
  const id = file.get('checklist');
  if (typeof id !== 'string') return refused('The file does not name its list: "checklist" is missing.');
  if (id !== checklist.id) {
    return refused(
      `The file holds the progress of another list, "${id.slice(0, MAX_ID)}"; this one is "${checklist.id}".`,
    );
  }
  const done = readTicks(file.get('done'));
  return done === null
    ? refused('"done" must be an object such as { "timed-restore": "2026-11-25T09:00:00Z" }.')
    : { ok: true, ...done };
}

/** The ticks of a parsed object, and how many of its entries were none; null where it is no object. */
export function readTicks(value: unknown): { progress: Progress; leftOut: number } | null {
  const done = objectOf(value);
  if (done === null) return null;
  const ticks = [...done].flatMap(([id, moment]) => {
    const at = typeof moment === 'string' && moment.length <= MAX_ID ? Date.parse(moment) : Number.NaN;
    const usable = id.length <= MAX_ID && idForm.test(id) && !Number.isNaN(at);
    return usable ? [[id, new Date(at).toISOString()] as const] : [];
  });
  return { progress: Object.fromEntries(ticks), leftOut: done.size - ticks.length };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A text that is no JSON is an answer, not a fault of the program.
    return null;
  }
}

function objectOf(value: unknown): Map<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? new Map(Object.entries(value))
    : null;
}

function refused(problem: string): Read {
  return { ok: false, problem: `${problem} Nothing was changed.` };
}
