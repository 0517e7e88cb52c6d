import { describe, expect, it } from 'vitest';
import { exponentialFit } from './exponentialFit';

const fit = exponentialFit([120, 135, 160, 178, 205, 240, 270, 310, 352, 401, 460, 525]);

describe('exponentialFit against R 4.2.2, lm(log(y) ~ t)', () => {
  it('fits', () => {
    expect(fit.intercept).toBeCloseTo(4.654114794322, 10);
    expect(fit.slope).toBeCloseTo(0.134502652164, 11);
    expect(fit.doublingPeriods).toBeCloseTo(5.15340901763, 9);
    expect(fit.growthPerPeriod).toBeCloseTo(0.143967692989, 11);
  });

  it.each([
    [0.9, 1148.98371739, 1216.44987844],
    [0.8, 1156.97415293, 1208.04868441],
  ])('forecasts with the prediction interval at %d', (level, lower, upper) => {
    const prediction = fit.predict(18, level);
    expect(prediction.fit / 1182.23563783).toBeCloseTo(1, 10);
    expect(prediction.lower / lower).toBeCloseTo(1, 10);
    expect(prediction.upper / upper).toBeCloseTo(1, 10);
  });

  it('crosses a limit, within a range', () => {
    expect(fit.crossing(2000)).toBeCloseTo(21.9087699596, 8);
    const { earliest, expected, latest } = fit.crossingRange(2000, 0.9);
    expect(expected).toBe(fit.crossing(2000));
    expect(fit.predict(earliest, 0.9).upper).toBeCloseTo(2000, 7);
    expect(fit.predict(latest, 0.9).lower).toBeCloseTo(2000, 7);
  });
});

describe('exponentialFit', () => {
  it('doubles each period when the series does', () => {
    const doubling = exponentialFit([100, 200, 400]);
    expect(doubling.doublingPeriods).toBeCloseTo(1, 10);
    expect(doubling.predict(4, 0.9).fit).toBeCloseTo(800, 8);
  });

  it('never doubles when it shrinks', () => {
    const shrinking = exponentialFit([400, 200, 100]);
    expect(shrinking.doublingPeriods).toBe(Infinity);
    expect(shrinking.growthPerPeriod).toBeCloseTo(-0.5, 12);
  });

  it('refuses values without a logarithm', () => {
    expect(() => exponentialFit([1, 0, 3])).toThrow(
      'exponentialFit: every value must be a finite number above 0, got 0',
    );
    expect(() => exponentialFit([1, 2])).toThrow(RangeError);
    expect(() => fit.crossing(0)).toThrow(RangeError);
  });
});
