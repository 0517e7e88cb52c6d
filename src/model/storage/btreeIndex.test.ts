import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { btreeIndex } from './btreeIndex';

// Oracle: the cases measured on PostgreSQL 15.18 in tests/reference; here the edges of a page, measured as well.
describe('btreeIndex', () => {
  it.each([
    // rows, fill factor, leaf pages, inner pages, root level
    [0, 90, 0, 0, 0],
    [1, 90, 1, 0, 0],
    [367, 90, 1, 0, 0],
    [368, 90, 2, 1, 1],
    [733, 90, 2, 1, 1],
    [734, 90, 3, 1, 1],
    [407, 100, 1, 0, 0],
    [408, 100, 2, 1, 1],
    [103_945, 90, 284, 1, 1],
    [103_946, 90, 285, 1, 1],
    [104_311, 90, 285, 1, 1],
  ])('bigint, %d rows at %d %%', (rows, fillFactor, leafPages, internalPages, rootLevel) => {
    expect(btreeIndex({ rows, keyBytes: 8, fillFactor })).toMatchObject({
      leafPages,
      internalPages,
      rootLevel,
      sizeBytes: (1 + leafPages + internalPages) * 8192,
    });
  });

  it('keeps one entry on a leaf, and two children on an inner page, however long the key', () => {
    expect(btreeIndex({ rows: 500, keyBytes: 2696 })).toMatchObject({
      leafPages: 250,
      internalPages: 124,
      rootLevel: 5,
    });
    expect(btreeIndex({ rows: 3000, keyBytes: 2604, fillFactor: 10 })).toMatchObject({
      leafPages: 2999,
      rootLevel: 7,
    });
  });

  it('takes as much for int as for bigint', () => {
    const of = (keyBytes: number) => btreeIndex({ rows: 1e6, keyBytes });
    expect(of(4)).toEqual(of(8));
  });

  it('never shrinks with more rows, longer keys or more free space', () => {
    const rows = fc.integer({ min: 0, max: 1e9 });
    const key = fc.integer({ min: 0, max: 2696 });
    const fill = fc.integer({ min: 10, max: 100 });
    fc.assert(
      fc.property(rows, key, fill, rows, key, fill, (r1, k1, f1, r2, k2, f2) => {
        const small = btreeIndex({
          rows: Math.min(r1, r2),
          keyBytes: Math.min(k1, k2),
          fillFactor: Math.max(f1, f2),
        });
        const large = btreeIndex({
          rows: Math.max(r1, r2),
          keyBytes: Math.max(k1, k2),
          fillFactor: Math.min(f1, f2),
        });
        expect(large.leafPages).toBeGreaterThanOrEqual(small.leafPages);
        expect(large.rootLevel).toBeGreaterThanOrEqual(small.rootLevel);
      }),
    );
  });

  it.each([
    [{ rows: -1, keyBytes: 8 }, 'btreeIndex: rows must be at least 0, got -1'],
    [{ rows: 1, keyBytes: 2697 }, 'btreeIndex: keyBytes must be at most 2696, got 2697'],
    [{ rows: 1, keyBytes: 8, fillFactor: 9 }, 'btreeIndex: fillFactor must be between 10 and 100, got 9'],
  ])('refuses %o', (shape, message) => {
    expect(() => btreeIndex(shape)).toThrow(new RangeError(message));
  });
});
