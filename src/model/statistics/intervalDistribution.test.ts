import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intervalDistribution, quantileOf } from './intervalDistribution';

describe('intervalDistribution', () => {
  it('has the interval’s ends at 5 % and 95 %', () => {
    const end = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(end, fc.double({ min: 0.001, max: 1e6, noNaN: true }), (low, width) => {
        const interval = { low, high: low + width };
        expect(Math.abs(quantileOf(interval, 0.05) - low)).toBeLessThan(1e-8 * (Math.abs(low) + width));
        expect(Math.abs(quantileOf(interval, 0.95) - interval.high)).toBeLessThan(
          1e-8 * (Math.abs(low) + width),
        );
      }),
    );
  });

  it('is log-normal above 0 (median √(low·high)) and normal otherwise (median the mean)', () => {
    const positive = intervalDistribution({ low: 800, high: 1500 });
    expect(positive.kind).toBe('log-normal');
    expect(positive.quantile(0.5)).toBeCloseTo(Math.sqrt(800 * 1500), 9);
    const across = intervalDistribution({ low: 0, high: 10 });
    expect(across.kind).toBe('normal');
    expect(across.quantile(0.5)).toBeCloseTo(5, 12);
    expect(intervalDistribution({ low: 3, high: 3 }).quantile(0.9)).toBe(3);
  });

  it('stays within its bounds and rises, without heaps at the edges', () => {
    const cut = intervalDistribution({ low: 0.2, high: 1.5 }, { min: 0.1, max: 1 });
    const values = Array.from({ length: 101 }, (_, k) => cut.quantile(k / 100));
    values.forEach((value, k) => {
      expect(value).toBeGreaterThanOrEqual(0.1);
      expect(value).toBeLessThanOrEqual(1);
      if (k > 0) expect(value).toBeGreaterThan(values[k - 1] ?? 0);
    });
    expect(values[0]).toBeCloseTo(0.1, 10);
    expect(values[100]).toBeCloseTo(1, 10);
  });

  it('takes bounds that cut nearly everything', () => {
    const value = quantileOf({ low: 1, high: 2 }, 0.5, { min: 1e6 });
    expect(value).toBe(1e6);
    // Normal, mean −1.5, cut 4.93 deviations up: what is left reaches little beyond.
    const beyond = quantileOf({ low: -2, high: -1 }, 0.5, { min: 0 });
    expect(beyond).toBeGreaterThan(0);
    expect(beyond).toBeLessThan(0.1);
    expect(quantileOf({ low: 1, high: 2 }, 0.5, { max: 1e-9 })).toBe(1e-9);
    expect(quantileOf({ low: 1, high: 2 }, 0.5, { min: -5 })).toBeCloseTo(Math.SQRT2, 12);
  });

  it('refuses what cannot be', () => {
    expect(() => quantileOf({ low: 2, high: 1 }, 0.5)).toThrow('low must be at most high, got 2..1');
    expect(() => quantileOf({ low: 1, high: 2 }, 0.5, { min: 3, max: 2 })).toThrow('min must be at most max');
    expect(() => quantileOf({ low: NaN, high: 2 }, 0.5)).toThrow(RangeError);
    expect(() => quantileOf({ low: 1, high: 2 }, 2)).toThrow(RangeError);
  });
});
