import { describe, expect, it } from 'vitest';
import { upperGamma } from '../statistics/incompleteGamma';
import { createRandom } from '../statistics/random';
import { lognormalThrough } from './lognormal';
import { type Duration, sumOfSteps } from './sumOfSteps';

const exponential: Duration = { tail: (t) => Math.exp(-t), quantile: (p) => -Math.log1p(-p) };

describe('sumOfSteps', () => {
  // Oracle: the sum of n exponential steps is Erlang, whose tail is an incomplete gamma function.
  it.each([2, 5, 20])('of %d exponential steps is Erlang', (count) => {
    const sum = sumOfSteps(exponential, count);
    for (const p of [0.01, 0.5, 0.95, 0.99, 0.999]) {
      expect(upperGamma(count, sum.quantile(p)) / (1 - p), String(p)).toBeCloseTo(1, 2);
    }
    for (const t of [0.5, count, 2 * count]) expect(sum.tail(t)).toBeCloseTo(upperGamma(count, t), 4);
  });

  // Oracle: 400,000 drawn sums; the error of a drawn 99th percentile is about 0.5 % here.
  it('of log-normal steps agrees with drawn ones', () => {
    const step = lognormalThrough(10, 100);
    const random = createRandom(8);
    const draws = Float64Array.from({ length: 400_000 }, () => {
      let sum = 0;
      for (let i = 0; i < 4; i++) sum += step.quantile(random() || 0.5);
      return sum;
    }).sort();
    const sum = sumOfSteps(step, 4);
    for (const [p, tolerance] of [
      [0.5, 0.005],
      [0.99, 0.015],
      [0.999, 0.04],
    ] as const) {
      expect(Math.abs(sum.quantile(p) / draws[Math.floor(p * 400_000)]! - 1)).toBeLessThan(tolerance);
    }
  });

  it('is the step itself for one, and a multiple for constant steps', () => {
    expect(sumOfSteps(exponential, 1).quantile).toBe(exponential.quantile);
    expect(sumOfSteps(lognormalThrough(5, 5), 7).quantile(0.99)).toBeCloseTo(35, 6);
    expect(sumOfSteps(lognormalThrough(5, 5.01), 7).quantile(0.5)).toBeCloseTo(35, 3);
  });

  it('inverts its tail', () => {
    const sum = sumOfSteps(lognormalThrough(10, 60), 3);
    for (const p of [0.5, 0.9, 0.99]) expect(sum.tail(sum.quantile(p))).toBeCloseTo(1 - p, 3);
    const tail = sum.tailUpTo(300);
    for (const t of [20, 50, 120, 299]) expect(tail(t)).toBeCloseTo(sum.tail(t), 3);
    expect(sum.tail(0)).toBe(1);
    expect(sum.tail(1e9)).toBe(0);
  });

  it('lies between its bounds: the longest step, and as many of them', () => {
    const step = lognormalThrough(1, 500);
    for (const count of [2, 10]) {
      const longest = step.quantile(0.99 ** (1 / count));
      const got = sumOfSteps(step, count).quantile(0.99);
      expect(got).toBeGreaterThan(longest * 0.999);
      expect(got).toBeLessThan(count * longest * 1.001);
    }
  });
});
