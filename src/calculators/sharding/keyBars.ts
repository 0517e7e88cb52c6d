/** Most columns that stay apart on a phone. */
const MAX_BARS = 64;

/** One bar of keys per shard, or of the fullest in a group of neighbours. */
export interface KeyBar {
  readonly label: string;
  readonly value: number;
}

/**
 * Bars of a spread. Past 64 shards neighbours share a bar, which shows the fullest of them: a mean would hide what matters.
 *
 * @param counts keys on each shard
 * @example keyBars([3, 5]) // [{ label: 'shard 1', value: 3 }, { label: 'shard 2', value: 5 }]
 */
export function keyBars(counts: readonly number[]): KeyBar[] {
  const group = Math.ceil(counts.length / MAX_BARS);
  return Array.from({ length: Math.ceil(counts.length / group) }, (_, i) => {
    const members = counts.slice(i * group, (i + 1) * group);
    const first = i * group + 1;
    const last = first + members.length - 1;
    return {
      label: first === last ? `shard ${first}` : `fullest of ${first}–${last}`,
      value: members.reduce((a, b) => Math.max(a, b), 0),
    };
  });
}
