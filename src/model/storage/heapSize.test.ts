import { describe, expect, it } from 'vitest';
import { heapSize } from './heapSize';

// Oracle: PostgreSQL 15.18, pg_relation_size() / 8192 after INSERT … SELECT; more shapes in tests/reference.
describe('heapSize', () => {
  it.each([
    ['header only', { rows: 100_000, dataBytes: 0 }, 344],
    ['fill factor 50', { rows: 100_000, dataBytes: 24, fillFactor: 50 }, 1283],
    ['fill factor 10', { rows: 20_000, dataBytes: 24, fillFactor: 10 }, 1334],
    ['nulls among three columns cost nothing', { rows: 100_000, dataBytes: 8, nullableColumns: 3 }, 443],
    ['among nine a longer header', { rows: 100_000, dataBytes: 8, nullableColumns: 9 }, 541],
    ['2 kB rows at 70 %', { rows: 5000, dataBytes: 1912, fillFactor: 70 }, 2500],
  ])('%s', (_, shape, pages) => {
    expect(heapSize(shape).pages).toBe(pages);
  });

  it('holds 291 rows a page at most, as MaxHeapTuplesPerPage says, and one at least', () => {
    expect(heapSize({ rows: 1, dataBytes: 0 }).rowsPerPage).toBe(291);
    expect(heapSize({ rows: 3, dataBytes: 8000, fillFactor: 10 })).toMatchObject({
      rowsPerPage: 1,
      pages: 3,
    });
  });

  it('refuses a row that no page holds', () => {
    expect(() => heapSize({ rows: 1, dataBytes: 8137 })).toThrow(
      new RangeError('heapSize: dataBytes must leave the row within 8160 bytes, got 8137'),
    );
  });
});
