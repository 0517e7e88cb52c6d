import { describe, expect, it } from 'vitest';
import { distinctPages } from './distinctPages';
import { pagesTouched, rowsForFullScan } from './pagesTouched';

const scan = {
  rootLevel: 2,
  entriesPerLeaf: 366,
  tablePages: 44_248,
  rowsPerTablePage: 226,
  tableInKeyOrder: false,
};

describe('pagesTouched', () => {
  // Oracle: EXPLAIN (ANALYZE, BUFFERS) of PostgreSQL 15.18 on a million rows in 5,406 pages, a bigint key in random order.
  it.each([
    [1, 4],
    [987, 900],
    [9507, 4534],
  ])('reads about as many pages for %d rows as a real server: %d', (rowsWanted, measured) => {
    const pages = pagesTouched({ ...scan, tablePages: 5406, rowsPerTablePage: 185, rowsWanted });
    expect(Math.abs(pages / measured - 1)).toBeLessThan(0.01);
  });

  it('reads rows that stand together from few pages', () => {
    const [scattered, together] = [false, true].map((tableInKeyOrder) =>
      pagesTouched({ ...scan, rowsWanted: 2260, tableInKeyOrder }),
    );
    expect(together).toBeCloseTo(2 + 2260 / 366 + 10, 9);
    expect(scattered).toBeGreaterThan(2000);
  });

  it('never touches more of the table than there is', () => {
    expect(pagesTouched({ ...scan, rowsWanted: 1e12 })).toBeLessThanOrEqual(2 + 1e12 / 366 + 44_248);
  });
});

describe('rowsForFullScan', () => {
  it('is where the scattered rows touch the fraction of pages that costs as much', () => {
    const rows = rowsForFullScan(44_248, 4);
    expect(distinctPages(44_248, rows)).toBeCloseTo(44_248 / 4, 6);
  });

  it('refuses a cost that makes no order worse than order', () => {
    expect(() => rowsForFullScan(10, 1)).toThrow(RangeError);
  });
});
