import { hotShardLoad } from '../../../model/sharding/hotShard';
import { formatNumber } from '../../kit/format';

/** A key and how often it occurs. */
export interface HeavyKey {
  readonly key: string;
  readonly rows: number;
  /** Of all rows, 0–1. */
  readonly share: number;
}

/**
 * The most frequent keys, heaviest first; keys that occur once are not among them.
 *
 * @param top how many at most
 */
export function heaviestKeys(
  { keys, rows, total }: { keys: readonly string[]; rows: readonly number[]; total: number },
  top = 5,
): HeavyKey[] {
  const heavy: HeavyKey[] = [];
  rows.forEach((count, i) => {
    if (count < 2 || (heavy.length === top && count <= heavy[top - 1]!.rows)) return;
    const at = heavy.findIndex((other) => other.rows < count);
    heavy.splice(at === -1 ? heavy.length : at, 0, { key: keys[i] ?? '', rows: count, share: count / total });
    if (heavy.length > top) heavy.pop();
  });
  return heavy;
}

/** What the hottest key means for the hottest shard, in plain words. */
export function hotKeySentence(heavy: readonly HeavyKey[], shards: number): string {
  const hottest = heavy[0];
  if (!hottest)
    return 'Every key occurs once, so these rows say nothing about hot keys: bring a log of requests to see them.';
  const percent = (share: number) => `${formatNumber(share * 100)} %`;
  const least = hotShardLoad(1, shards, hottest.share);
  if (shards === 1) return `The most frequent key has ${percent(hottest.share)} of the rows.`;
  return `The most frequent key has ${percent(hottest.share)} of the rows. Its shard takes ${percent(least)} even if all other keys are spread perfectly, ${formatNumber(least * shards)} times the fair share of ${percent(1 / shards)}; and no number of shards brings it under ${percent(hottest.share)}.`;
}
