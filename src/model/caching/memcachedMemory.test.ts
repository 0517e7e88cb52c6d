import { describe, expect, it } from 'vitest';
import { memcachedSize, slabClasses } from './memcachedMemory';

describe('slabClasses', () => {
  // Oracle: memcached 1.6.18 -vv.
  it('grow by 1.25, rounded to 8', () => {
    expect(slabClasses().slice(0, 12)).toEqual([96, 120, 152, 192, 240, 304, 384, 480, 600, 752, 944, 1184]);
    expect(slabClasses().at(-1)).toBe(524_288);
  });

  it('are at most 63 and refuse a factor that does not grow', () => {
    expect(slabClasses(1.01)).toHaveLength(63);
    expect(() => slabClasses(1)).toThrow('slabClasses: factor must be above 1, got 1');
  });
});

describe('memcachedSize', () => {
  // Oracle: difference of `stats` bytes after one set on memcached 1.6.18.
  it.each([
    [16, 100, 0, 175, 192],
    [40, 32, 0, 131, 152],
    [16, 100, 1, 179, 192],
    [16, 1000, 0, 1075, 1184],
  ])('of a key of %i, a value of %i, flags %i', (keyBytes, valueBytes, flags, itemBytes, chunkBytes) => {
    expect(memcachedSize({ keyBytes, valueBytes, flags })).toMatchObject({ itemBytes, chunkBytes });
  });

  it('is 8 less without CAS, and counts items a page', () => {
    expect(memcachedSize({ keyBytes: 16, valueBytes: 100, cas: false }).itemBytes).toBe(167);
    expect(memcachedSize({ keyBytes: 16, valueBytes: 100 }).itemsPerPage).toBe(5461);
  });

  it('refuses keys and items memcached would not store in one chunk', () => {
    expect(() => memcachedSize({ keyBytes: 251, valueBytes: 1 })).toThrow(RangeError);
    expect(() => memcachedSize({ keyBytes: 16, valueBytes: 600_000 })).toThrow(
      'item must be at most 524288 bytes',
    );
  });
});
