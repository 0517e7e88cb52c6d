import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { databaseLoad, hitRatioChange } from './databaseOffload';

describe('databaseLoad', () => {
  // Oracle: arithmetic.
  it('keeps the misses and the writes', () => {
    const load = databaseLoad({ readsPerSecond: 40_000, writesPerSecond: 2000, hitRatio: 0.92 });
    expect(load.databaseReads).toBeCloseTo(3200, 8);
    expect(load.databaseTotal).toBeCloseTo(5200, 8);
    expect(load.loadFactorIfCacheLost).toBeCloseTo(8.076923076923, 10);
  });

  it('jumps without end where the cache took everything, not at all where it took nothing', () => {
    expect(databaseLoad({ readsPerSecond: 9, writesPerSecond: 0, hitRatio: 1 }).loadFactorIfCacheLost).toBe(
      Infinity,
    );
    expect(databaseLoad({ readsPerSecond: 9, writesPerSecond: 1, hitRatio: 0 }).loadFactorIfCacheLost).toBe(
      1,
    );
    expect(databaseLoad({ readsPerSecond: 0, writesPerSecond: 0, hitRatio: 1 }).loadFactorIfCacheLost).toBe(
      1,
    );
  });
});

describe('hitRatioChange', () => {
  it('doubles the load from 98 % to 96 %', () => {
    const change = hitRatioChange({ readsPerSecond: 40_000, from: 0.98, to: 0.96 });
    expect(change.readsBefore).toBeCloseTo(800, 8);
    expect(change.readsAfter).toBeCloseTo(1600, 8);
    expect(change.multiplier).toBeCloseTo(2, 10);
  });

  it('is undone by the change back', () => {
    const ratio = fc.double({ min: 0, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(ratio, ratio, (from, to) => {
        const there = hitRatioChange({ readsPerSecond: 1, from, to }).multiplier;
        const back = hitRatioChange({ readsPerSecond: 1, from: to, to: from }).multiplier;
        expect(there * back).toBeCloseTo(1, 9);
      }),
    );
  });
});
