import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmonic, zipfShare, zipfWeights } from './zipf';

function relativeError(value: number, oracle: number): number {
  return Math.abs(value / oracle - 1);
}

describe('harmonic', () => {
  // Oracle: mpmath, zeta(s) − zeta(s, n + 1) at 40 digits (digamma for s = 1).
  it.each([
    [1e12, 1, 28.208236780830581],
    [1e12, 0.8, 1251.5056773390201],
    [1e12, 2.5, 1.3414872572509172],
    [1e9, 0.99, 23.6033641041251],
    [1e7, 1.2, 5.392528857891538],
    [1e6, 1, 14.392726722865724],
    [1001, 3, 1.2020564046563503],
  ])('sums %d terms with exponent %d', (terms, exponent, oracle) => {
    expect(relativeError(harmonic(terms, exponent), oracle)).toBeLessThan(1e-14);
  });

  it('agrees with the direct sum at a million terms', () => {
    for (const exponent of [0.3, 0.999, 1, 1.001, 2, 3]) {
      let sum = 0;
      for (let rank = 1e6; rank >= 1; rank--) sum += rank ** -exponent;
      expect(relativeError(harmonic(1e6, exponent), sum)).toBeLessThan(1e-12);
    }
  });

  it('counts the terms where all weigh 1', () => {
    expect(harmonic(1e12, 0)).toBe(1e12);
  });
});

describe('zipfShare', () => {
  // Oracle: mpmath at 30 digits.
  it.each([
    [1, 1e6, 1, 0.069479537773152],
    [100, 1e4, 0.8, 0.30004585443467],
    [1, 1e5, 0.99, 0.078257438103837],
  ])('of the top %i of %i keys', (top, keys, exponent, share) => {
    expect(relativeError(zipfShare(top, keys, exponent), share)).toBeLessThan(1e-12);
  });

  it('grows with the top, is 0 for none, 1 for all, k/n for uniform keys', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 1e6 }),
        fc.double({ min: 0, max: 3, noNaN: true }),
        (keys, exponent) => {
          expect(zipfShare(0, keys, exponent)).toBe(0);
          expect(zipfShare(keys, keys, exponent)).toBe(1);
          const half = Math.floor(keys / 2);
          expect(zipfShare(half, keys, exponent)).toBeGreaterThanOrEqual(half / keys - 1e-12);
          expect(zipfShare(half, keys, 0)).toBeCloseTo(half / keys, 12);
        },
      ),
    );
  });

  it('refuses more top keys than keys', () => {
    expect(() => zipfShare(11, 10, 1)).toThrow('zipfShare: top must be between 0 and 10, got 11');
  });
});

describe('zipfWeights', () => {
  it('adds up to 1 and to the share of the ranks listed', () => {
    const sum = (weights: Float64Array) => weights.reduce((total, weight) => total + weight, 0);
    expect(sum(zipfWeights(5000, 0.9))).toBeCloseTo(1, 12);
    expect(sum(zipfWeights(1e9, 0.9, 50))).toBeCloseTo(zipfShare(50, 1e9, 0.9), 12);
  });
});
