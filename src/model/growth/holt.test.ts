import { describe, expect, it } from 'vitest';
import { holt } from './holt';

describe('holt', () => {
  it('agrees with R 4.2.2, HoltWinters(ts(s), alpha = .5, beta = .3, gamma = FALSE)', () => {
    const result = holt([51, 49, 60, 72, 55, 53, 66, 79, 61, 58, 73, 88], 0.5, 0.3, 3);
    expect(result.level).toBeCloseTo(78.82245515112, 10);
    expect(result.trend).toBeCloseTo(4.08163739193, 10);
    [82.904092543, 86.985729935, 91.067367327].forEach((expected, step) =>
      expect(result.forecast[step]).toBeCloseTo(expected, 8),
    );
    expect(result.sumOfSquaredErrors).toBeCloseTo(1773.93630263, 7);
  });

  it('continues a straight line whatever the weights', () => {
    for (const weight of [0, 0.2, 1]) {
      const { forecast, sumOfSquaredErrors } = holt([1, 2, 3, 4], weight, weight, 2);
      expect(forecast[0]).toBeCloseTo(5, 12);
      expect(forecast[1]).toBeCloseTo(6, 12);
      expect(sumOfSquaredErrors).toBeCloseTo(0, 20);
    }
  });

  it('refuses what cannot be', () => {
    expect(() => holt([1, 2], 0.5, 0.5, 1)).toThrow('holt: series must hold at least 3 values, got 2');
    expect(() => holt([1, 2, 3], 1.5, 0.5, 1)).toThrow('holt: alpha must be between 0 and 1, got 1.5');
  });
});
