import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jumpHash } from './jumpHash';
import { countMoved } from './movement';

const keys = Array.from({ length: 100_000 }, (_, i) => i);

// Oracle: Hashing.consistentHash of Guava 31.1 on Java 17.
describe('jumpHash', () => {
  it.each([
    ['1', [6, 6, 55, 549]],
    ['42', [2, 2, 43, 571]],
    ['10863919174838991', [6, 14, 21, 830]],
    ['2016238256797177309', [3, 3, 3, 863]],
    ['3735928559', [5, 16, 87, 285]],
    ['987654321012345', [2, 2, 2, 662]],
  ])('places %s in 10, 17, 100 and 1000 buckets', (key, buckets) => {
    expect([10, 17, 100, 1000].map((count) => jumpHash(key, count))).toEqual(buckets);
  });

  it.each([
    [10, 11, 9042],
    [8, 16, 49_965],
  ])('moves as many keys from %i to %i buckets', (from, to, moved) => {
    expect(
      countMoved(
        keys,
        (key) => jumpHash(key, from),
        (key) => jumpHash(key, to),
      ).moved,
    ).toBe(moved);
  });

  it('moves keys only into the new bucket', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
        fc.integer({ min: 1, max: 500 }),
        (key, buckets) => {
          const after = jumpHash(key, buckets + 1);
          expect(after === buckets || after === jumpHash(key, buckets)).toBe(true);
        },
      ),
    );
  });

  it('reads signed and unsigned keys alike', () => {
    expect(jumpHash(-1, 1000)).toBe(jumpHash('18446744073709551615', 1000));
    expect(() => jumpHash(1, 0)).toThrow('jumpHash: buckets must be at least 1, got 0');
  });
});
