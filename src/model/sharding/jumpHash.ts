import { toInteger } from './hashes/bytes';
import { Word64 } from './hashes/word64';
import { requireCount } from '../statistics/requireNumber';

/** Multiplier of the 64-bit linear congruential generator in the paper, 2862933555777941757. */
const MULTIPLIER_HIGH = 0x27bb2ee6;
const MULTIPLIER_LOW = 0x87b0b0fd;

/**
 * Jump consistent hash: bucket of a 64-bit key, moving only $1 - n/m$ of the keys when $n$ buckets become $m$.
 *
 * Needs no table, but buckets can only be added or removed at the end.
 * Source: [Lamping and Veach, 2014](https://arxiv.org/abs/1406.2294); agrees with Guava's `Hashing.consistentHash`.
 *
 * @param key - An unsigned or signed 64-bit integer; a string keeps all digits. Hash text to 64 bits first.
 * @param buckets - Number of buckets, at least 1.
 * @returns The bucket, from 0.
 * @throws RangeError for a bad key or count.
 *
 * @example
 * ```ts
 * jumpHash('10863919174838991', 100); // 21
 * ```
 */
export function jumpHash(key: number | bigint | string, buckets: number): number {
  requireCount('jumpHash', 'buckets', buckets, 1);
  return jumpHashWord(Word64.from(toInteger('jumpHash', key)), buckets);
}

/**
 * {@link jumpHash} of a key already in a word, without the checks: for locating many keys.
 *
 * @param state - The key; used up as the generator's state.
 * @param buckets - Number of buckets, at least 1.
 * @returns The bucket, from 0.
 *
 * @example
 * ```ts
 * jumpHashWord(new Word64(0, 42), 10); // 2
 * ```
 */
export function jumpHashWord(state: Word64, buckets: number): number {
  let bucket = 0;
  for (;;) {
    state.multiply(MULTIPLIER_HIGH, MULTIPLIER_LOW).add(0, 1);
    // state >>> 33 leaves the top 31 bits. Divided as Guava does: the inner quotient by 2^31 is exact.
    const next = Math.floor((bucket + 1) / (((state.high >>> 1) + 1) / 2 ** 31));
    if (next >= buckets) return bucket;
    bucket = next;
  }
}
