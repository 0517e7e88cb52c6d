import { requireCount } from '../statistics/requireNumber';

/**
 * Keys whose shard changes between two layouts, found by locating every key in both.
 *
 * @param keys - The keys.
 * @param before - Shard of a key in the old layout.
 * @param after - Shard of a key in the new layout.
 * @returns Keys seen, keys moved, and moved over seen (0 where there are no keys).
 *
 * @example
 * ```ts
 * countMoved([0, 1, 2, 3], (k) => k % 2, (k) => k % 4); // { keys: 4, moved: 2, share: 0.5 }
 * ```
 */
export function countMoved<K>(
  keys: Iterable<K>,
  before: (key: K) => number,
  after: (key: K) => number,
): { keys: number; moved: number; share: number } {
  let seen = 0;
  let moved = 0;
  for (const key of keys) {
    seen++;
    if (before(key) !== after(key)) moved++;
  }
  return { keys: seen, moved, share: seen === 0 ? 0 : moved / seen };
}

/**
 * Share of keys that move when a layout moves no more than it must: jump hash, rendezvous, rings on average, balanced slots.
 *
 * $|m-n| / \max(n, m)$ for $n \to m$ shards.
 *
 * @param from - Shards before, at least 1.
 * @param to - Shards after, at least 1.
 * @returns The share, 0 to 1.
 * @throws RangeError for a bad count.
 *
 * @example
 * ```ts
 * leastMovement(10, 11); // 0.0909… = 1/11
 * ```
 */
export function leastMovement(from: number, to: number): number {
  requireCount('leastMovement', 'from', from, 1);
  requireCount('leastMovement', 'to', to, 1);
  return Math.abs(to - from) / Math.max(from, to);
}

/**
 * Share of keys that move under `hash mod n`, for evenly spread hashes.
 *
 * A key stays only if both remainders agree, which $\min(n, m)$ of every $\mathrm{lcm}(n, m)$ hashes do (Chinese remainder theorem).
 *
 * @param from - Shards before, at least 1.
 * @param to - Shards after, at least 1.
 * @returns The share, 0 to 1: $1 - \min(n, m) / \mathrm{lcm}(n, m)$.
 * @throws RangeError for a bad count.
 *
 * @example
 * ```ts
 * moduloMovement(12, 16); // 0.75
 * ```
 */
export function moduloMovement(from: number, to: number): number {
  requireCount('moduloMovement', 'from', from, 1);
  requireCount('moduloMovement', 'to', to, 1);
  // min / lcm = min * gcd / (from * to) = gcd / max.
  return 1 - greatestCommonDivisor(from, to) / Math.max(from, to);
}

/**
 * Share of keys that move under MySQL's LINEAR HASH, for evenly spread hashes.
 *
 * @param from - Partitions before, at least 1.
 * @param to - Partitions after, at least 1.
 * @returns The share, 0 to 1, counted over one cycle of the larger power of two.
 * @throws RangeError for a bad count.
 *
 * @example
 * ```ts
 * linearHashMovement(8, 9); // 0.0625: half of one of the eight splits
 * ```
 */
export function linearHashMovement(from: number, to: number): number {
  requireCount('linearHashMovement', 'from', from, 1);
  requireCount('linearHashMovement', 'to', to, 1);
  const cycle = powerOfTwoFrom(Math.max(from, to));
  let moved = 0;
  for (let hash = 0; hash < cycle; hash++) if (fold(hash, from) !== fold(hash, to)) moved++;
  return moved / cycle;
}

function fold(hash: number, partitions: number): number {
  const powerOfTwo = powerOfTwoFrom(partitions);
  const partition = hash % powerOfTwo;
  return partition < partitions ? partition : hash % (powerOfTwo / 2);
}

function powerOfTwoFrom(partitions: number): number {
  return 2 ** Math.ceil(Math.log2(partitions));
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
