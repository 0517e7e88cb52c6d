import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Word64 } from './word64';

const unsigned = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });

// Oracle: bigint arithmetic cut to 64 bits.
describe('Word64', () => {
  it('adds, multiplies and XORs like bigint modulo 2^64', () => {
    fc.assert(
      fc.property(unsigned, unsigned, (a, b) => {
        const other = Word64.from(b);
        expect(Word64.from(a).add(other.high, other.low).toBigInt()).toBe(BigInt.asUintN(64, a + b));
        expect(Word64.from(a).multiply(other.high, other.low).toBigInt()).toBe(BigInt.asUintN(64, a * b));
        expect(Word64.from(a).xor(other.high, other.low).toBigInt()).toBe(a ^ b);
      }),
    );
  });

  it('rotates like bigint', () => {
    fc.assert(
      fc.property(unsigned, fc.integer({ min: 0, max: 63 }), (a, bits) => {
        const expected = BigInt.asUintN(64, (a << BigInt(bits)) | (a >> BigInt(64 - bits)));
        expect(Word64.from(a).rotateLeft(bits).toBigInt()).toBe(expected);
      }),
    );
  });

  it('reads as a signed integer', () => {
    expect(Word64.from(2n ** 64n - 1n).toSigned()).toBe(-1n);
    expect(Word64.from(2n ** 63n).toSigned()).toBe(-(2n ** 63n));
  });
});
