import { describe, expect, it } from 'vitest';
import { archiveGap, walVolume } from './walVolume';

/** pgbench_accounts and its primary key at scale 50: each transaction finds a row and its entry at random. */
const touched = [
  { pages: 81_968, perWrite: 1 },
  { pages: 13_713, perWrite: 1 },
];

describe('walVolume', () => {
  // Oracle: PostgreSQL 15.18, wal_fpi of pg_stat_wal and bytes of pg_get_wal_stats() over pgbench runs that follow a checkpoint.
  it.each([
    [10_000, 16_589, 5_532_902, 129_124_228],
    [40_000, 44_099, 20_429_526, 347_333_800],
    [160_000, 84_219, 69_911_103, 667_745_680],
  ])('%d transactions: images within 1.3 %%', (transactions, images, recordBytes, imageBytes) => {
    const wal = walVolume({
      writesPerSecond: transactions,
      recordBytes: recordBytes / transactions,
      touched,
      checkpointInterval: 1,
      imageBytes: 7_860,
    });
    expect(Math.abs(wal.imagesPerCheckpoint / images - 1)).toBeLessThan(0.013);
    expect(Math.abs(wal.total / (recordBytes + imageBytes) - 1)).toBeLessThan(0.02);
  });

  it('falls with rarer checkpoints, to the records alone', () => {
    const at = (checkpointInterval: number) =>
      walVolume({ writesPerSecond: 100, recordBytes: 500, touched, checkpointInterval, imageBytes: 8_000 })
        .total;
    const totals = [1, 60, 300, 3_600, 1e9].map(at);
    expect(totals).toEqual([...totals].sort((a, b) => b - a));
    expect(totals.at(-1)).toBeCloseTo(50_000.77, 1);
  });

  it('is nothing without writes', () => {
    expect(
      walVolume({ writesPerSecond: 0, recordBytes: 500, touched, checkpointInterval: 300, imageBytes: 8_000 })
        .total,
    ).toBe(0);
  });
});

describe('archiveGap', () => {
  it('ends with whichever comes first, the full segment or the timeout', () => {
    expect(archiveGap(2 ** 24, 60, 5)).toBe(6);
    expect(archiveGap(1_000, 60, 5)).toBe(65);
    expect(archiveGap(0, 60, 5)).toBe(65);
    expect(archiveGap(0, 0, 5)).toBe(Infinity);
  });
});
