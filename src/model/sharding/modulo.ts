import { toInteger } from './hashes/bytes';
import { requireCount } from '../statistics/requireNumber';

/**
 * Shard of a numeric key by plain modulo, never negative.
 *
 * The even spread lasts only as long as the ids are dense, and almost every key moves when a shard is added.
 *
 * @param key - A whole number; a string keeps all digits.
 * @param shards - Number of shards, at least 1.
 * @returns The shard, from 0.
 * @throws RangeError for a bad key or count.
 *
 * @example
 * ```ts
 * moduloShard(-3, 5); // 2
 * ```
 */
export function moduloShard(key: number | bigint | string, shards: number): number {
  requireCount('moduloShard', 'shards', shards, 1);
  const divisor = BigInt(shards);
  return Number(((toInteger('moduloShard', key) % divisor) + divisor) % divisor);
}
