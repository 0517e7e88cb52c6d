import { describe, expect, it } from 'vitest';
import { insertWal } from './insertWal';

const N = 20_000;

describe('insertWal', () => {
  // Oracle: PostgreSQL 15.18, pg_current_wal_insert_lsn() around 20,000 inserts that follow a checkpoint.
  it.each([
    ['no index', 101, [], 160.6],
    ['ascending bigint', 101, [{ keyBytes: 8, leafPages: 820, ascending: true }], 227.3],
    ['random uuid, small', 109, [{ keyBytes: 16, leafPages: 1411, ascending: false }], 695.6],
    ['random uuid, large', 109, [{ keyBytes: 16, leafPages: 9657, ascending: false }], 2735.7],
    [
      'both',
      117,
      [
        { keyBytes: 8, leafPages: 5465, ascending: true },
        { keyBytes: 16, leafPages: 9657, ascending: false },
      ],
      2810.3,
    ],
  ])('%s: within 5 %% of a real server', (_, dataBytes, indexes, measured) => {
    expect(Math.abs(insertWal(dataBytes, indexes, N).total / measured - 1)).toBeLessThan(0.051);
  });

  it('logs the records of pg_get_wal_stats(): 156 of 160 for the row, 64 for a bigint entry, 72 for a uuid', () => {
    expect(insertWal(101, [], N).row).toBe(160);
    expect(insertWal(101, [{ keyBytes: 8, leafPages: 1, ascending: true }], N).entries).toBe(64);
    expect(insertWal(101, [{ keyBytes: 16, leafPages: 1, ascending: true }], N).entries).toBe(72);
  });

  it('logs fewer images the rarer the checkpoints', () => {
    const images = [1, 1e3, 1e5, 1e7].map(
      (n) => insertWal(100, [{ keyBytes: 16, leafPages: 1e4, ascending: false }], n).pageImages,
    );
    expect(images).toEqual([...images].sort((a, b) => b - a));
    expect(images[0]).toBeCloseTo(8192 * Math.LN2, 6);
  });
});
