import { describe, expect, it } from 'vitest';
import { btreeAfterInserts } from './btreeAfterInserts';
import { btreeIndex } from './btreeIndex';

describe('btreeAfterInserts', () => {
  // Oracle: PostgreSQL 15.18, keys from gen_random_uuid() and random() inserted into an empty index; pgstatindex().
  it.each([
    [300_000, 16, 1411],
    [1_000_000, 16, 4791],
    [2_000_000, 16, 9657],
    [1_000_000, 8, 3694],
    [300_000, 101, 6248],
  ])('%d rows of %d bytes are within 6 %% of a real tree', (rows, keyBytes, measured) => {
    const { leafPages } = btreeAfterInserts(rows, keyBytes);
    expect(Math.abs(leafPages / measured - 1)).toBeLessThan(0.06);
  });

  it('is larger than a fresh build, by less than half', () => {
    const [grown, built] = [
      btreeAfterInserts(1e7, 16).leafPages,
      btreeIndex({ rows: 1e7, keyBytes: 16 }).leafPages,
    ];
    expect(grown / built).toBeGreaterThan(1.25);
    expect(grown / built).toBeLessThan(1.45);
  });

  it('begins with one page', () => {
    expect([0, 1, 407].map((rows) => btreeAfterInserts(rows, 8).leafPages)).toEqual([0, 1, 1]);
  });
});
