import { Word64 } from './word64';

const C1_HIGH = 0x87c37b91;
const C1_LOW = 0x114253d5;
const C2_HIGH = 0x4cf5ad43;
const C2_LOW = 0x2745937f;

function scrambleFirst(k: Word64): Word64 {
  return k.multiply(C1_HIGH, C1_LOW).rotateLeft(31).multiply(C2_HIGH, C2_LOW);
}

function scrambleSecond(k: Word64): Word64 {
  return k.multiply(C2_HIGH, C2_LOW).rotateLeft(33).multiply(C1_HIGH, C1_LOW);
}

function xorShift33(k: Word64): Word64 {
  return k.xor(0, k.high >>> 1);
}

function finalise(k: Word64): Word64 {
  xorShift33(k).multiply(0xff51afd7, 0xed558ccd);
  xorShift33(k).multiply(0xc4ceb9fe, 0x1a85ec53);
  return xorShift33(k);
}

function word32(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] ?? 0) |
    ((bytes[at + 1] ?? 0) << 8) |
    ((bytes[at + 2] ?? 0) << 16) |
    ((bytes[at + 3] ?? 0) << 24)
  );
}

/** XORs the tail bytes `from`…`to` (at most 8) into a word, each shifted to its place. */
function xorTail(word: Word64, bytes: Uint8Array, from: number, to: number, signed: boolean): void {
  for (let i = from; i < to; i++) {
    const byte = signed ? ((bytes[i] ?? 0) << 24) >> 24 : (bytes[i] ?? 0);
    const shift = 8 * (i - from);
    if (shift >= 32) word.xor(byte << (shift - 32), 0);
    // A negative byte carries its sign into every bit above it, the high half included.
    else word.xor(shift === 0 ? byte >> 31 : byte >> (32 - shift), byte << shift);
  }
}

/**
 * First 64 bits of MurmurHash3 x64 128, in Cassandra's variant or the standard one.
 *
 * Cassandra reads the last `length mod 16` bytes as **signed** (Java's `byte`), so its hash differs from the
 * standard one wherever a byte of 0x80 or above falls there, for instance in non-ASCII keys.
 * Source: [`MurmurHash.hash3_x64_128` in Apache Cassandra](https://github.com/apache/cassandra/blob/trunk/src/java/org/apache/cassandra/utils/MurmurHash.java);
 * original by [Austin Appleby](https://github.com/aappleby/smhasher/blob/master/src/MurmurHash3.cpp). Seed 0.
 *
 * @param bytes - The data.
 * @param tail - `'signed'` as Cassandra, ScyllaDB and their drivers hash; `'unsigned'` for the standard hash.
 * @returns The first 64-bit half of the hash.
 *
 * @example
 * ```ts
 * murmur3x64(new TextEncoder().encode('123'), 'signed').toSigned(); // -7468325962851647638n
 * ```
 */
export function murmur3x64(bytes: Uint8Array, tail: 'signed' | 'unsigned'): Word64 {
  const length = bytes.length;
  const blocksEnd = length & ~15;
  const h1 = new Word64(0, 0);
  const h2 = new Word64(0, 0);
  const k = new Word64(0, 0);
  for (let i = 0; i < blocksEnd; i += 16) {
    scrambleFirst(k.set(word32(bytes, i + 4), word32(bytes, i)));
    h1.xor(k.high, k.low).rotateLeft(27).add(h2.high, h2.low).multiply(0, 5).add(0, 0x52dce729);
    scrambleSecond(k.set(word32(bytes, i + 12), word32(bytes, i + 8)));
    h2.xor(k.high, k.low).rotateLeft(31).add(h1.high, h1.low).multiply(0, 5).add(0, 0x38495ab5);
  }
  const signed = tail === 'signed';
  xorTail(k.set(0, 0), bytes, blocksEnd + 8, length, signed);
  scrambleSecond(k);
  h2.xor(k.high, k.low);
  xorTail(k.set(0, 0), bytes, blocksEnd, Math.min(length, blocksEnd + 8), signed);
  scrambleFirst(k);
  h1.xor(k.high, k.low);

  h1.xor(0, length);
  h2.xor(0, length);
  h1.add(h2.high, h2.low);
  h2.add(h1.high, h1.low);
  finalise(h1);
  finalise(h2);
  return h1.add(h2.high, h2.low);
}
