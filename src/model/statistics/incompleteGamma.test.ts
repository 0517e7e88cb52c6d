import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kummerSeries, lowerGamma, upperGamma } from './incompleteGamma';

describe('upperGamma', () => {
  it('is a Poisson sum for whole shapes: Q(n, x) = e^−x Σ x^k/k!', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0, max: 120, noNaN: true }), (n, x) => {
        let term = Math.exp(-x);
        let sum = 0;
        for (let k = 0; k < n; k++) {
          sum += term;
          term *= x / (k + 1);
        }
        expect(upperGamma(n, x)).toBeCloseTo(sum, 12);
        expect(lowerGamma(n, x)).toBeCloseTo(1 - sum, 12);
      }),
    );
  });

  it('has published chi-squared points: P(χ² > x) (NIST e-Handbook 1.3.6.7.4)', () => {
    expect(upperGamma(0.5, 3.841 / 2)).toBeCloseTo(0.05, 4);
    expect(upperGamma(5, 18.307 / 2)).toBeCloseTo(0.05, 5);
    expect(upperGamma(50, 124.342 / 2)).toBeCloseTo(0.05, 5);
  });

  it('has its limits and symmetry at large shape', () => {
    expect(upperGamma(3, 0)).toBe(1);
    expect(upperGamma(3, Infinity)).toBe(0);
    expect(lowerGamma(3, Infinity)).toBe(1);
    expect(upperGamma(1e6, 1e6)).toBeCloseTo(0.5, 3);
    expect(upperGamma(1e6, 1e6 + 5000)).toBeLessThan(1e-6);
  });

  it('keeps its digits in the far tail: Q(1, x) = e^−x', () => {
    expect(upperGamma(1, 500) / Math.exp(-500)).toBeCloseTo(1, 11);
    expect(lowerGamma(1, 1e-12) / 1e-12).toBeCloseTo(1, 11);
  });

  it('refuses what cannot be', () => {
    expect(() => upperGamma(0, 1)).toThrow('upperGamma: shape must be above 0, got 0');
    expect(() => lowerGamma(1, -1)).toThrow('lowerGamma: x must be at least 0, got -1');
  });
});

describe('kummerSeries', () => {
  it('is (e^z − 1)/z at shape 1', () => {
    expect(kummerSeries(1, 2)).toBeCloseTo(Math.expm1(2) / 2, 13);
    expect(kummerSeries(1, 0)).toBe(1);
  });
});
