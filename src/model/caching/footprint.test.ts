import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memcachedBytesPerItem, redisKeysThatFit } from './footprint';
import { redisBytesPerKey } from './redisMemory';

describe('memcachedBytesPerItem', () => {
  // Oracle: 5,461 items a page, as memcached 1.6.18 prints for class 4.
  it('shares out a page', () => {
    expect(memcachedBytesPerItem({ keyBytes: 16, valueBytes: 100 })).toBeCloseTo(2 ** 20 / 5_461, 10);
  });
});

describe('redisKeysThatFit', () => {
  const text = { keyBytes: 16, valueBytes: 100 };
  const only = [{ ...text, share: 1 }];

  it('undoes the bytes a key', () => {
    const memory = 1_000_000 * redisBytesPerKey(text, 1_000_000);
    expect(redisKeysThatFit(only, memory, 1e9).keys).toBe(1_000_000);
    expect(redisKeysThatFit(only, memory, 10).keys).toBe(10);
    expect(redisKeysThatFit(only, 10, 10)).toEqual({ keys: 0, bytesUsed: 0 });
  });

  it('holds what fits, and not one more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000, max: 1e12 }),
        fc.integer({ min: 0, max: 5_000 }),
        fc.boolean(),
        (memory, valueBytes, expires) => {
          const key = { keyBytes: 20, valueBytes, expires };
          const { keys, bytesUsed } = redisKeysThatFit([{ ...key, share: 1 }], memory, 1e15);
          const total = (count: number) => count * redisBytesPerKey(key, count);
          if (keys > 0) {
            expect(total(keys) / bytesUsed).toBeCloseTo(1, 9);
            expect(bytesUsed).toBeLessThanOrEqual(memory);
          }
          expect(total(keys + 1)).toBeGreaterThan(memory * (1 - 1e-12));
        },
      ),
    );
  });
});
