import type { Locate } from '../../../model/sharding/partitioners';

/** Keys to place: each different key once, and how many rows have it. */
export interface KeySet {
  readonly keys: readonly string[];
  /** Rows of each key; `null` when every key occurs once. */
  readonly rows: readonly number[] | null;
}

/** Where a key set lies, and what moved. */
export interface Tally {
  /** Different keys on each shard. */
  readonly keys: readonly number[];
  /** Rows on each shard. */
  readonly rows: readonly number[];
  /** Keys that came to each shard in the last change, and keys in all that moved; 0 when nothing changed. */
  readonly arrived: readonly number[];
  readonly moved: number;
  /** Keys the function cannot take, such as text without a number at its end, and one of them. */
  readonly unusable: number;
  readonly firstUnusable: string | null;
}

const KEYS_PER_STEP = 2_000;

/**
 * Places every key. A generator, so that a million keys do not stop the page.
 *
 * @param before layout before the last change, `null` when there was none
 * @yields share of the keys done, 0–1
 */
export function* tallySteps(
  { keys, rows }: KeySet,
  shards: number,
  locate: Locate,
  before: Locate | null,
): Generator<number, Tally> {
  const zeros = () => new Array<number>(shards).fill(0);
  const tally = { keys: zeros(), rows: zeros(), arrived: zeros(), moved: 0, unusable: 0 };
  let firstUnusable: string | null = null;
  for (let i = 0; i < keys.length; i++) {
    if (i > 0 && i % KEYS_PER_STEP === 0) yield i / keys.length;
    const key = keys[i]!;
    const shard = shardOrNull(locate, key);
    if (shard === null) {
      tally.unusable++;
      firstUnusable ??= key;
      continue;
    }
    tally.keys[shard]!++;
    tally.rows[shard]! += rows?.[i] ?? 1;
    if (before !== null && before(key) !== shard) {
      tally.moved++;
      tally.arrived[shard]!++;
    }
  }
  return { ...tally, firstUnusable };
}

/** As {@link tallySteps}, in one go. */
export function tallyOf(set: KeySet, shards: number, locate: Locate, before: Locate | null): Tally {
  const steps = tallySteps(set, shards, locate, before);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Shard of a key, or `null` where the function does not take it. */
export function shardOrNull(locate: Locate, key: string): number | null {
  try {
    return locate(key);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
