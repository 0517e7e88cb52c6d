import type { PartitionerName } from '../../model/sharding/partitioners';
import { zipfShare, zipfWeights } from '../../model/sharding/zipf';
import { popularKeyOwners } from './syntheticKeys';

/** Keys placed one by one, `user-1` being the most popular; the rest is too small each to matter and is spread evenly. */
const PLACED = 1_000;

/**
 * Share of all traffic on the hottest shard, where popularity follows Zipf's law and a real partition function places
 * the keys.
 *
 * @param name the partition function
 * @param distinctKeys keys in all, at least 1
 * @param exponent of the law, 0 for a uniform one
 * @returns a function of the number of shards, giving 0–1; the weights are computed once for all of them
 * @example hottestShare('kafka', 1e6, 1)(1) // 1
 */
export function hottestShare(
  name: PartitionerName,
  distinctKeys: number,
  exponent: number,
): (shards: number) => number {
  const placed = Math.min(distinctKeys, PLACED);
  const weights = zipfWeights(distinctKeys, exponent, placed);
  const rest = Math.max(0, 1 - zipfShare(placed, distinctKeys, exponent));
  return (shards) => {
    const owners = popularKeyOwners(name, shards);
    const shares = new Float64Array(shards);
    weights.forEach((weight, rank) => {
      const owner = owners[rank] ?? 0;
      shares[owner] = (shares[owner] ?? 0) + weight;
    });
    return Math.min(1, shares.reduce((a, b) => Math.max(a, b), 0) + rest / shards);
  };
}
