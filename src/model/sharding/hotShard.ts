import { requireCount, requireNotNegative, requireProbability } from '../statistics/requireNumber';
import { zipfShare, zipfWeights } from './zipf';

/**
 * Load of the shard that holds one hot key: $hT + (1-h)T/n$.
 *
 * More shards shrink only the second term: no number of them brings the load under $hT$.
 *
 * @param totalLoad - $T$, in any unit, such as requests/s.
 * @param shards - $n$, at least 1.
 * @param hotKeyShare - $h$, share of the load on the hot key, 0 to 1.
 * @returns Load of that shard, in the unit of `totalLoad`.
 * @throws RangeError where a parameter is out of range.
 *
 * @example
 * ```ts
 * hotShardLoad(50_000, 16, 0.0695); // 6382
 * ```
 */
export function hotShardLoad(totalLoad: number, shards: number, hotKeyShare: number): number {
  requireNotNegative('hotShardLoad', 'totalLoad', totalLoad);
  requireCount('hotShardLoad', 'shards', shards, 1);
  requireProbability('hotShardLoad', 'hotKeyShare', hotKeyShare);
  return hotKeyShare * totalLoad + ((1 - hotKeyShare) * totalLoad) / shards;
}

/** Keys placed one by one; the traffic of the rest is spread evenly, for each is too small to matter alone. */
const PLACED_KEYS = 20_000;

/**
 * Share of all traffic on each shard where popularity follows Zipf's law and a real partition function places the keys.
 *
 * @param options - `keys` and `exponent` of the law; `shards` and `locate` of the layout; `keyName` makes the key of a
 *   popularity rank (from 1), `user-1`… unless told.
 * @returns Share of each shard, adding up to 1.
 * @throws RangeError where a parameter is out of range or a key lands outside the shards.
 *
 * @example
 * ```ts
 * Math.max(...zipfShardShares({ keys: 1e6, exponent: 1, shards: 16, locate: (key) => kafkaPartition(key, 16) })); // about 0.13
 * ```
 */
export function zipfShardShares({
  keys,
  exponent,
  shards,
  locate,
  keyName = (rank) => `user-${rank}`,
}: {
  readonly keys: number;
  readonly exponent: number;
  readonly shards: number;
  readonly locate: (key: string) => number;
  readonly keyName?: (rank: number) => string;
}): number[] {
  requireCount('zipfShardShares', 'keys', keys, 1);
  requireCount('zipfShardShares', 'shards', shards, 1);
  const placed = Math.min(keys, PLACED_KEYS);
  const shares = new Array<number>(shards).fill((1 - zipfShare(placed, keys, exponent)) / shards);
  zipfWeights(keys, exponent, placed).forEach((weight, i) => {
    const shard = locate(keyName(i + 1));
    const share = shares[shard];
    if (share === undefined) {
      throw new RangeError(`zipfShardShares: locate must give 0 to ${shards - 1}, got ${shard}`);
    }
    shares[shard] = share + weight;
  });
  return shares;
}
