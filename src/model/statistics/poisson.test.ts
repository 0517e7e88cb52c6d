import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { poissonAtLeast } from './poisson';

/** Oracle: the terms of the distribution, added up. */
function bySum(mean: number, count: number): number {
  let term = Math.exp(-mean);
  let below = 0;
  for (let k = 0; k < count; k++) {
    below += term;
    term *= mean / (k + 1);
  }
  return 1 - below;
}

describe('poissonAtLeast', () => {
  it('is 1 − e⁻²(1 + 2 + 2) for at least three where two are expected', () => {
    expect(poissonAtLeast(2, 3)).toBeCloseTo(1 - 5 * Math.exp(-2), 14);
  });

  it('is what the terms add up to', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 20, noNaN: true }), fc.nat({ max: 40 }), (mean, count) => {
        expect(poissonAtLeast(mean, count)).toBeCloseTo(bySum(mean, count), 12);
      }),
    );
  });

  it('meets its normal limit where that takes over, and stays a probability', () => {
    const below = poissonAtLeast(9.99e6, 9_993_000);
    const above = poissonAtLeast(1.001e7, 10_013_000);
    expect(above).toBeCloseTo(below, 3);
    expect(poissonAtLeast(1e12, 1)).toBe(1);
    expect(poissonAtLeast(1e12, 2e12)).toBe(0);
    expect(poissonAtLeast(1, 1e9)).toBe(0);
  });

  it('knows the ends, and refuses what is no count', () => {
    expect(poissonAtLeast(0, 0)).toBe(1);
    expect(poissonAtLeast(0, 1)).toBe(0);
    expect(() => poissonAtLeast(-1, 1)).toThrow(
      'poissonAtLeast: mean must be a finite number of at least 0, got -1',
    );
    expect(() => poissonAtLeast(1, 1.5)).toThrow('poissonAtLeast: count must be a whole number, got 1.5');
  });
});
