import { describe, expect, it } from 'vitest';
import { btreeIndex } from './btreeIndex';
import { btreeWithDuplicates } from './btreeWithDuplicates';

describe('btreeWithDuplicates', () => {
  // Oracle: PostgreSQL 15.18, CREATE INDEX on i % keys; pgstatindex().
  it.each([
    [1e6, 1000, 90, 8, 889, 0.06],
    [1e6, 10, 90, 8, 843, 0.01],
    [1e6, 1e5, 90, 8, 1150, 0.01],
    [1e6, 5e5, 90, 8, 2464, 0.01],
    [5e5, 1e4, 90, 16, 455, 0.01],
    [1e6, 1000, 50, 8, 1400, 0.09],
  ])('%d rows, %d keys at %d %%', (rows, keys, fillFactor, keyBytes, measured, error) => {
    const { leafPages } = btreeWithDuplicates({ rows, keyBytes, fillFactor, rowsPerKey: rows / keys });
    expect(Math.abs(leafPages / measured - 1)).toBeLessThan(error);
  });

  it('is a plain index where each row has a key of its own, and never larger', () => {
    const plain = btreeIndex({ rows: 1e6, keyBytes: 8 });
    expect(btreeWithDuplicates({ rows: 1e6, keyBytes: 8, rowsPerKey: 1 })).toEqual(plain);
    for (const rowsPerKey of [1.0001, 1.5, 2, 7, 132, 133, 1e6, 1e9]) {
      expect(btreeWithDuplicates({ rows: 1e6, keyBytes: 8, rowsPerKey }).leafPages).toBeLessThanOrEqual(
        plain.leafPages,
      );
    }
  });

  it('does not merge keys too long for a list', () => {
    const shape = { rows: 1e5, keyBytes: 2000 };
    expect(btreeWithDuplicates({ ...shape, rowsPerKey: 50 })).toEqual(btreeIndex(shape));
  });

  it('refuses less than one row a key', () => {
    expect(() => btreeWithDuplicates({ rows: 1, keyBytes: 8, rowsPerKey: 0 })).toThrow(
      new RangeError('btreeWithDuplicates: rowsPerKey must be at least 1, got 0'),
    );
  });
});
