import { toInteger } from './bytes';
import { Word64 } from './word64';

/** Mixing state of Bob Jenkins' lookup3: three 32-bit words. */
class Lookup3 {
  a: number;
  b: number;
  c: number;

  constructor(length: number, seed: Word64) {
    this.a = this.b = this.c = (0x9e3779b9 + length + 3923095) | 0;
    if (seed.high !== 0 || seed.low !== 0) {
      this.add(seed.high, seed.low, 0);
      this.mix();
    }
  }

  add(a: number, b: number, c: number): void {
    this.a = (this.a + a) | 0;
    this.b = (this.b + b) | 0;
    this.c = (this.c + c) | 0;
  }

  mix(): void {
    let { a, b, c } = this;
    a = (a - c) ^ rotate(c, 4);
    c = (c + b) | 0;
    b = (b - a) ^ rotate(a, 6);
    a = (a + c) | 0;
    c = (c - b) ^ rotate(b, 8);
    b = (b + a) | 0;
    a = (a - c) ^ rotate(c, 16);
    c = (c + b) | 0;
    b = (b - a) ^ rotate(a, 19);
    a = (a + c) | 0;
    c = (c - b) ^ rotate(b, 4);
    b = (b + a) | 0;
    this.a = a;
    this.b = b;
    this.c = c;
  }

  finish(): Word64 {
    let { a, b, c } = this;
    c = ((c ^ b) - rotate(b, 14)) | 0;
    a = ((a ^ c) - rotate(c, 11)) | 0;
    b = ((b ^ a) - rotate(a, 25)) | 0;
    c = ((c ^ b) - rotate(b, 16)) | 0;
    a = ((a ^ c) - rotate(c, 4)) | 0;
    b = ((b ^ a) - rotate(a, 14)) | 0;
    c = ((c ^ b) - rotate(b, 24)) | 0;
    return new Word64(b, c);
  }
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

function wordAt(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] ?? 0) |
    ((bytes[at + 1] ?? 0) << 8) |
    ((bytes[at + 2] ?? 0) << 16) |
    ((bytes[at + 3] ?? 0) << 24)
  );
}

/**
 * PostgreSQL's seeded 64-bit hash of bytes, `hash_bytes_extended`: Bob Jenkins' lookup3 with a seed.
 *
 * Source: [`src/common/hashfn.c`](https://github.com/postgres/postgres/blob/REL_15_STABLE/src/common/hashfn.c).
 *
 * @param bytes - The data, for example a text value in UTF-8.
 * @param seed - 64-bit seed; 0 means none.
 * @returns The 64-bit hash.
 *
 * @example
 * ```ts
 * postgresHashBytes(new TextEncoder().encode('abc'), Word64.from(8816678312871386365n)).toSigned(); // 3628778498291917250n
 * ```
 */
export function postgresHashBytes(bytes: Uint8Array, seed: Word64): Word64 {
  const state = new Lookup3(bytes.length, seed);
  let at = 0;
  for (; bytes.length - at >= 12; at += 12) {
    state.add(wordAt(bytes, at), wordAt(bytes, at + 4), wordAt(bytes, at + 8));
    state.mix();
  }
  // Bytes past the end read as 0; the third word leaves its lowest byte free, as lookup3 keeps it for the length.
  state.add(wordAt(bytes, at), wordAt(bytes, at + 4), wordAt(bytes, at + 8) << 8);
  return state.finish();
}

/**
 * PostgreSQL's seeded 64-bit hash of an integer, the same for `int2`, `int4` and `int8` of equal value.
 *
 * An `int8` is folded to 32 bits first: the low half XOR the high half, or XOR its complement for negative values
 * ([`hashint8extended`](https://github.com/postgres/postgres/blob/REL_15_STABLE/src/backend/access/hash/hashfunc.c)).
 *
 * @param value - A whole number that fits in 64 bits; a string keeps all digits.
 * @param seed - 64-bit seed; 0 means none.
 * @returns The 64-bit hash.
 * @throws RangeError where the value is not such a number.
 *
 * @example
 * ```ts
 * postgresHashInteger(42, Word64.from(8816678312871386365n)).toSigned(); // 7363975540656877951n
 * ```
 */
export function postgresHashInteger(value: number | bigint | string, seed: Word64): Word64 {
  const state = new Lookup3(4, seed);
  state.add(foldTo32(value), 0, 0);
  return state.finish();
}

function foldTo32(value: number | bigint | string): number {
  // The fold leaves a value that fits 32 bits as it is, so the common case needs no bigint.
  if (typeof value === 'number' && value === (value | 0)) return value;
  const integer = toInteger('postgresHashInteger', value);
  if (BigInt.asIntN(64, integer) !== integer) {
    throw new RangeError(`postgresHashInteger: value must fit in 64 bits, got ${integer}`);
  }
  const { high, low } = Word64.from(integer);
  return low ^ (integer >= 0n ? high : ~high);
}
