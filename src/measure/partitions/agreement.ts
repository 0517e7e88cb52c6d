import type { Agreement } from '../target';

/** Differences that a recording keeps. */
const KEPT = 5;

/**
 * Counts the keys that both put into the same partition.
 *
 * @param keys keys that were asked
 * @param theirs partition by key, as the real system said
 * @param ours partition of a key, by the model
 * @throws Error where the system left a key out
 */
export function agreement(
  keys: readonly string[],
  theirs: ReadonlyMap<string, number>,
  ours: (key: string) => number,
): Agreement {
  const compared = keys.map((key) => {
    const said = theirs.get(key);
    if (said === undefined) throw new Error(`the system said nothing about the key ${key}`);
    return { key, theirs: said, ours: ours(key) };
  });
  const differ = compared.filter((one) => one.theirs !== one.ours);
  return { keys: keys.length, agree: keys.length - differ.length, differ: differ.slice(0, KEPT) };
}

/** Lines of two columns, the partition first, as a map from key to partition. */
export function partitionsByKey(output: string): Map<string, number> {
  const lines = output.split('\n').filter((line) => /^\d+\t/.test(line));
  return new Map(lines.map((line) => [line.slice(line.indexOf('\t') + 1), Number.parseInt(line, 10)]));
}
