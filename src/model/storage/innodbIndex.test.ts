import { describe, expect, it } from 'vitest';
import { innodbIndex, innodbRowBytes } from './innodbIndex';

const table = { clustered: true, ascending: true };

describe('innodbIndex', () => {
  // Oracle: MariaDB 10.11.19, n_leaf_pages of mysql.innodb_index_stats after INSERT … SELECT in key order.
  it.each([
    ['bigint, char(100)', 300_000, innodbRowBytes(108, 0, 0), 8, true, 2501],
    ['the same, a million', 1_000_000, innodbRowBytes(108, 0, 0), 8, true, 8334],
    ['bigint, varchar(100) full', 300_000, innodbRowBytes(108, 1, 0), 8, true, 2522],
    ['bigint, varchar(100) half full and nullable', 300_000, innodbRowBytes(58, 1, 1), 8, true, 1555],
    ['int, int', 300_000, innodbRowBytes(8, 0, 0), 4, true, 524],
    ['secondary index on int', 300_000, 5 + 4 + 4, 4, false, 250],
    ['bigint, binary(16)', 300_000, innodbRowBytes(24, 0, 0), 8, true, 839],
    ['bigint, char(200)', 100_000, innodbRowBytes(208, 0, 0), 8, true, 1494],
    ['bigint, varchar(1000) with two bytes of length', 30_000, innodbRowBytes(1008, 2, 0), 8, true, 2144],
  ])('%s', (_, rows, recordBytes, keyBytes, clustered, leafPages) => {
    expect(innodbIndex({ rows, recordBytes, keyBytes, clustered, ascending: true }).leafPages).toBe(
      leafPages,
    );
  });

  it.each([
    ['uuid as primary key, char(100)', innodbRowBytes(116, 0, 0), true, 3763, 0.05],
    ['secondary index on uuid', 5 + 16 + 8, false, 859, 0.09],
  ])('%s, random: %d', (_, recordBytes, clustered, measured, error) => {
    const { leafPages } = innodbIndex({
      rows: 300_000,
      recordBytes,
      keyBytes: 16,
      clustered,
      ascending: false,
    });
    expect(Math.abs(leafPages / measured - 1)).toBeLessThan(error);
  });

  it('is one page while rows are few, and grows a level at a time', () => {
    const levels = [0, 100, 1e4, 1e6, 1e9].map(
      (rows) => innodbIndex({ ...table, rows, recordBytes: 126, keyBytes: 8 }).rootLevel,
    );
    expect(levels).toEqual([0, 0, 1, 2, 3]);
  });

  it('refuses a record longer than half a page', () => {
    expect(() => innodbIndex({ ...table, rows: 1, recordBytes: 9000, keyBytes: 8 })).toThrow(
      new RangeError('innodbIndex: recordBytes must be at most 8126, got 9000'),
    );
  });
});
