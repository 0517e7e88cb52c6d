import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearRegression } from './regression';

const series = [1010, 1032, 1049, 1075, 1090, 1121, 1138, 1161, 1177, 1204];
const periods = series.map((_, index) => index + 1);

describe('linearRegression', () => {
  it('agrees with R 4.2.2, lm and predict(interval = "prediction", level = 0.95)', () => {
    const line = linearRegression(periods, series);
    expect(line.intercept).toBeCloseTo(987.6666666667, 8);
    expect(line.slope).toBeCloseTo(21.4606060606, 9);
    expect(line.residualSd).toBeCloseTo(3.16419361167, 9);
    const { fit, lower, upper } = line.predict(15, 0.95);
    expect(fit).toBeCloseTo(1309.57575758, 7);
    expect(lower).toBeCloseTo(1298.76800374, 7);
    expect(upper).toBeCloseTo(1320.38351141, 7);
  });

  it('recovers a line exactly', () => {
    const number = fc.double({ min: -100, max: 100, noNaN: true });
    fc.assert(
      fc.property(number, number, (intercept, slope) => {
        const line = linearRegression(
          periods,
          periods.map((x) => intercept + slope * x),
        );
        expect(line.slope).toBeCloseTo(slope, 8);
        expect(line.intercept).toBeCloseTo(intercept, 8);
        expect(line.residualSd).toBeCloseTo(0, 8);
      }),
    );
  });

  it('gives crossings at which the prediction bounds meet the limit', () => {
    const line = linearRegression(periods, series);
    const { earliest, expected, latest } = line.crossingRange(1400, 0.9);
    expect(line.predict(earliest, 0.9).upper).toBeCloseTo(1400, 8);
    expect(line.at(expected)).toBeCloseTo(1400, 8);
    expect(line.predict(latest, 0.9).lower).toBeCloseTo(1400, 8);
    expect(earliest).toBeLessThan(expected);
    expect(expected).toBeLessThan(latest);
  });

  it('has no latest crossing when growth is lost in noise, and none at all without growth', () => {
    const noisy = linearRegression([1, 2, 3, 4, 5], [10, 14, 9, 15, 11]);
    const range = noisy.crossingRange(100, 0.95);
    expect(range.latest).toBe(Infinity);
    expect(noisy.predict(range.earliest, 0.95).upper).toBeCloseTo(100, 8);
    const falling = linearRegression([1, 2, 3], [3, 2, 1]);
    expect(falling.crossingRange(10, 0.9)).toEqual({
      earliest: Infinity,
      expected: Infinity,
      latest: Infinity,
    });
    expect(linearRegression([1, 2, 3], [2, 2, 2]).crossing(5)).toBe(Infinity);
  });

  it('refuses what cannot be fitted', () => {
    expect(() => linearRegression([1, 2], [1, 2])).toThrow(
      'linearRegression: points must be at least 3, got 2',
    );
    expect(() => linearRegression([1, 1, 1], [1, 2, 3])).toThrow('xs must not all be equal');
    expect(() => linearRegression([1, 2, 3], [1, 2])).toThrow(RangeError);
    expect(() => linearRegression([1, 2, 3], [1, NaN, 2])).toThrow(RangeError);
    expect(() => linearRegression(periods, series).predict(1, 1)).toThrow(RangeError);
  });
});
