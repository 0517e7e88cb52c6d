import { type Key, keyBytes } from './hashes/bytes';
import { crc16 } from './hashes/crc16';
import { requireCount } from '../statistics/requireNumber';

/** Slots of every Redis Cluster. */
export const redisClusterSlots = 16_384;

const OPEN = 0x7b;
const CLOSE = 0x7d;

/**
 * Redis Cluster slot of a key: CRC-16 of the key, or of its hash tag, modulo 16,384.
 *
 * The hash tag is what stands between the first `{` and the first `}` after it. An empty tag does not count, and
 * the search does not go on after it: `foo{}{bar}` is hashed whole (a Redis 7.0.15 server answers 8363).
 * Source: [Redis Cluster specification, hash tags](https://redis.io/docs/latest/operate/oss_and_stack/reference/cluster-spec/#hash-tags).
 *
 * @param key - The key; text is hashed as UTF-8.
 * @returns The slot, 0 to 16,383.
 *
 * @example
 * ```ts
 * redisKeySlot('{user1000}.following'); // 3443, the same as '{user1000}.followers'
 * ```
 */
export function redisKeySlot(key: Key): number {
  const bytes = keyBytes(key);
  const open = bytes.indexOf(OPEN);
  const close = open === -1 ? -1 : bytes.indexOf(CLOSE, open + 1);
  const hasTag = close > open + 1;
  return hasTag ? crc16(bytes, open + 1, close) % redisClusterSlots : crc16(bytes) % redisClusterSlots;
}

/**
 * Slots `redis-cli --cluster create` gives each master, as `[first, last]`, both included.
 *
 * Each boundary is rounded from $i \cdot 16384/n$ as redis-cli does; the last master takes the rest
 * ([redis-cli.c, `clusterManagerCommandCreate`](https://github.com/redis/redis/blob/7.0/src/redis-cli.c)).
 *
 * @param masters - Masters in the cluster, 1 to 16,384.
 * @returns One range for each master, in order.
 * @throws RangeError where the number of masters is outside that range.
 *
 * @example
 * ```ts
 * redisSlotRanges(3); // [[0, 5460], [5461, 10922], [10923, 16383]]
 * ```
 */
export function redisSlotRanges(masters: number): [first: number, last: number][] {
  requireMasters('redisSlotRanges', masters);
  // redis-cli keeps the share and the running cursor in C floats and rounds with lround.
  const share = Math.fround(redisClusterSlots / masters);
  const ranges: [number, number][] = [];
  let first = 0;
  let cursor = 0;
  for (let master = 0; master < masters; master++) {
    const rounded = Math.round(Math.fround(Math.fround(cursor + share) - 1));
    const last =
      master === masters - 1
        ? redisClusterSlots - 1
        : Math.max(first, Math.min(rounded, redisClusterSlots - 1));
    ranges.push([first, last]);
    first = last + 1;
    cursor = Math.fround(cursor + share);
  }
  return ranges;
}

/**
 * Master that owns each slot after `redis-cli --cluster create`.
 *
 * @param masters - Masters in the cluster, 1 to 16,384.
 * @returns 16,384 master numbers, from 0.
 * @throws RangeError where the number of masters is outside that range.
 *
 * @example
 * ```ts
 * redisSlotOwners(3)[5461]; // 1
 * ```
 */
export function redisSlotOwners(masters: number): Uint16Array {
  const owners = new Uint16Array(redisClusterSlots);
  redisSlotRanges(masters).forEach(([first, last], master) => owners.fill(master, first, last + 1));
  return owners;
}

/**
 * Slot owners after a running cluster gains or loses masters and is rebalanced with the fewest slots moved.
 *
 * Masters above their even share give up their last slots; removed masters give up all. `redis-cli --cluster
 * rebalance --cluster-use-empty-masters` aims at the same counts.
 *
 * @param owners - Master of each slot before, as from {@link redisSlotOwners}.
 * @param masters - Masters after; those numbered `masters` and above are removed.
 * @returns Master of each slot after, each owning $\lfloor 16384/n \rfloor$ or one more.
 * @throws RangeError where the number of masters is outside 1 to 16,384.
 *
 * @example
 * ```ts
 * const before = redisSlotOwners(3);
 * rebalanceSlots(before, 4).filter((owner, slot) => owner !== before[slot]).length; // 4096
 * ```
 */
export function rebalanceSlots(owners: Uint16Array, masters: number): Uint16Array {
  requireMasters('rebalanceSlots', masters);
  const counts = new Array<number>(masters).fill(0);
  for (const owner of owners) if (owner < masters) counts[owner] = (counts[owner] ?? 0) + 1;
  // The masters that hold most keep the odd slots, so that none moves only to even out a remainder.
  const byCount = counts
    .map((_, master) => master)
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  const target = new Array<number>(masters).fill(Math.floor(owners.length / masters));
  for (const master of byCount.slice(0, owners.length % masters)) target[master] = (target[master] ?? 0) + 1;

  const after = owners.slice();
  const short: number[] = [];
  for (let master = 0; master < masters; master++) {
    for (let missing = (target[master] ?? 0) - (counts[master] ?? 0); missing > 0; missing--)
      short.push(master);
  }
  for (let slot = after.length - 1; slot >= 0 && short.length > 0; slot--) {
    const owner = after[slot] ?? 0;
    const surplus = owner >= masters || (counts[owner] ?? 0) > (target[owner] ?? 0);
    if (!surplus) continue;
    if (owner < masters) counts[owner] = (counts[owner] ?? 0) - 1;
    after[slot] = short.pop() ?? owner;
  }
  return after;
}

function requireMasters(caller: string, masters: number): void {
  requireCount(caller, 'masters', masters, 1);
  if (masters > redisClusterSlots) {
    throw new RangeError(`${caller}: masters must be at most ${redisClusterSlots}, got ${masters}`);
  }
}
