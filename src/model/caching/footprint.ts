import { requireCount, requireNotNegative } from '../statistics/requireNumber';
import { memcachedSize } from './memcachedMemory';
import { redisBytesPerKey, type RedisString } from './redisMemory';

const MEMCACHED_PAGE = 2 ** 20;

/** Bytes of an item in Memcached: its part of a slab page, the page's unused end included. */
export function memcachedBytesPerItem(item: {
  readonly keyBytes: number;
  readonly valueBytes: number;
}): number {
  return MEMCACHED_PAGE / memcachedSize(item).itemsPerPage;
}

/** Keys of one kind, as a share of all keys. */
export interface RedisKind extends RedisString {
  readonly expires?: boolean;
  /** Share of all keys, 0 to 1. */
  readonly share: number;
}

/** Keys of a full Redis and what they take. */
export interface RedisFit {
  readonly keys: number;
  /** Memory in use; below the limit where the next key would double the hash table. */
  readonly bytesUsed: number;
}

/**
 * Most keys that fit into Redis's `maxmemory`.
 *
 * Keys cost {@link redisBytesPerKey}, whose bucket table doubles with the number of keys: for every size of that table
 * the keys it may hold and the keys the memory may hold are compared, and the best size wins.
 *
 * @param kinds - Kinds of keys, all with a time to live or none; their shares add up to 1.
 * @param memoryBytes - `maxmemory`, less what is not data.
 * @param atMost - Keys that exist.
 * @returns Keys, 0 or more, and bytes used.
 * @throws RangeError where a value is out of range.
 *
 * @example
 * ```ts
 * redisKeysThatFit([{ keyBytes: 16, valueBytes: 100, share: 1 }], 200_400_000, 1e9).keys; // 1000059
 * ```
 */
export function redisKeysThatFit(kinds: readonly RedisKind[], memoryBytes: number, atMost: number): RedisFit {
  requireNotNegative('redisKeysThatFit', 'memoryBytes', memoryBytes);
  requireCount('redisKeysThatFit', 'atMost', atMost, 1);
  const tables = kinds.some(({ expires }) => expires === true) ? 2 : 1;
  // With as many keys as buckets a key's part of the buckets is one pointer in each table.
  const withoutBuckets =
    kinds.reduce((sum, kind) => sum + kind.share * redisBytesPerKey(kind, 4), 0) - 8 * tables;
  let best: RedisFit = { keys: 0, bytesUsed: 0 };
  for (let buckets = 4; ; buckets *= 2) {
    const tableBytes = 8 * buckets * tables;
    if (tableBytes > memoryBytes) return best;
    const room = Math.floor((memoryBytes - tableBytes) / withoutBuckets);
    const keys = Math.min(atMost, buckets, room);
    if (keys > best.keys) best = { keys, bytesUsed: keys * withoutBuckets + tableBytes };
    if (keys < buckets) return best;
  }
}
