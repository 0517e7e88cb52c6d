import { describe, expect, it } from 'vitest';
import { linearFit } from './linearFit';

describe('linearFit', () => {
  it('agrees with R 4.2.2, lm(y ~ t), at 95 %', () => {
    const fit = linearFit([1010, 1032, 1049, 1075, 1090, 1121, 1138, 1161, 1177, 1204]);
    expect(fit.intercept).toBeCloseTo(987.6666666667, 8);
    expect(fit.slope).toBeCloseTo(21.4606060606, 9);
    expect(fit.predict(15, 0.95).upper).toBeCloseTo(1320.38351141, 7);
  });

  it('refuses too short a series', () => {
    expect(() => linearFit([1, 2])).toThrow('linearFit: series must hold at least 3 values, got 2');
  });
});
