import { quantile as d3Quantile } from 'd3-array';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestRankQuantile, nearestRankQuantiles, quantile, quantileSorted } from './quantile';

const twenty = [12, 15, 11, 19, 22, 35, 14, 13, 17, 90, 16, 18, 21, 25, 40, 12, 13, 30, 28, 16];

describe('quantile (R 4.2.2, quantile(x, p, type = 7))', () => {
  it.each([
    [0.5, 17.5],
    [0.9, 35.5],
    [0.95, 42.5],
    [0.99, 80.5],
  ])('20 values at %d', (p, expected) => {
    expect(quantile(twenty, p)).toBeCloseTo(expected, 10);
  });

  it.each([
    [0.25, 5.2],
    [0.5, 5.8],
    [0.9, 8.8],
    [0.99, 12.49],
  ])('11 values at %d', (p, expected) => {
    expect(quantile([5.1, 4.9, 6.2, 5.8, 7.4, 5.5, 12.9, 6.1, 5.0, 8.8, 5.3], p)).toBeCloseTo(expected, 10);
  });

  it('equals d3-array’s, stays within the sample and leaves it alone', () => {
    const sample = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(sample, fc.double({ min: 0, max: 1, noNaN: true }), (values, p) => {
        const copy = [...values];
        expect(quantile(values, p)).toBeCloseTo(d3Quantile(values, p) ?? NaN, 6);
        expect(values).toEqual(copy);
        // + 0 because which of -0 and 0 is the smaller is nobody’s concern.
        expect(quantile(values, 0) + 0).toBe(Math.min(...values) + 0);
        expect(quantile(values, 1) + 0).toBe(Math.max(...values) + 0);
      }),
    );
  });

  it('keeps infinite values', () => {
    expect(quantileSorted([1, Infinity, Infinity], 0.9)).toBe(Infinity);
    expect(quantileSorted([1, 2, Infinity], 0.25)).toBe(1.5);
  });

  it('refuses an empty sample and a wrong p', () => {
    expect(() => quantile([], 0.5)).toThrow('quantile: sample must hold at least 1 value, got 0');
    expect(() => quantile([1], 1.5)).toThrow(RangeError);
  });
});

describe('nearestRankQuantile', () => {
  it('is the worked example of https://en.wikipedia.org/wiki/Percentile#The_nearest-rank_method', () => {
    const sample = [15, 20, 35, 40, 50];
    const wanted = [0.05, 0.3, 0.4, 0.5, 1].map((p) => nearestRankQuantile(sample, p));
    expect(wanted).toEqual([15, 20, 20, 35, 50]);
  });

  it('differs from type 7 in a small sample', () => {
    expect(nearestRankQuantile(twenty, 0.99)).toBe(90);
    expect(nearestRankQuantile(twenty, 0)).toBe(11);
  });

  it('does not climb a rank for the last digit of a double: 0.07 · 100', () => {
    const hundred = Array.from({ length: 100 }, (_, k) => k + 1);
    expect(nearestRankQuantile(hundred, 0.07)).toBe(7);
  });

  // Oracle: the sorted sample.
  it('gives several at once, of a sample that it leaves alone', () => {
    const numbers = fc.array(fc.oneof(fc.double({ noNaN: true }), fc.integer({ min: 0, max: 3 })), {
      minLength: 1,
      maxLength: 80,
    });
    fc.assert(
      fc.property(numbers, fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (values, probabilities) => {
        const sample = values.map((value) => value + 0);
        const sorted = Float64Array.from(sample).sort();
        const ascending = [...probabilities].sort((a, b) => a - b);
        const wanted = ascending.map(
          (p) => sorted[Math.max(0, Math.ceil(p * sample.length * (1 - 1e-12)) - 1)],
        );
        expect(nearestRankQuantiles(sample, ascending)).toEqual(wanted);
        expect(sample).toEqual(values.map((value) => value + 0));
      }),
    );
    expect(() => nearestRankQuantiles([1], [0.9, 0.1])).toThrow(
      'nearestRankQuantile: probabilities must ascend, got 0.1',
    );
  });
});
