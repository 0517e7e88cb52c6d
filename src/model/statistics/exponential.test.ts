import { describe, expect, it } from 'vitest';
import { exponential } from './exponential';
import { createRandom } from './random';

const DRAWS = 400_000;

describe('exponential', () => {
  const random = createRandom(11);
  const draws = Float64Array.from({ length: DRAWS }, () => exponential(random)).sort();

  // Oracle: the distribution function 1 − e^(−x), with the Kolmogorov bound at a chance of 1 in 1,000.
  it('follows its distribution function', () => {
    let distance = 0;
    draws.forEach((x, i) => {
      const expected = -Math.expm1(-x);
      distance = Math.max(distance, Math.abs(expected - i / DRAWS), Math.abs(expected - (i + 1) / DRAWS));
    });
    expect(distance * Math.sqrt(DRAWS)).toBeLessThan(1.95);
  });

  it('has mean 1 and variance 1 within four standard errors', () => {
    const mean = draws.reduce((sum, x) => sum + x, 0) / DRAWS;
    const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / DRAWS;
    expect(Math.abs(mean - 1)).toBeLessThan(4 / Math.sqrt(DRAWS));
    // The fourth central moment is 9, so the variance of (X − 1)² is 8.
    expect(Math.abs(variance - 1)).toBeLessThan(4 * Math.sqrt(8 / DRAWS));
  });

  it('reaches into the tail beyond the base layer as often as it should', () => {
    const expected = DRAWS * Math.exp(-7.69711747013104972);
    const got = draws.filter((x) => x > 7.69711747013104972).length;
    expect(Math.abs(got - expected)).toBeLessThan(4 * Math.sqrt(expected));
  });

  it('gives the same numbers for the same seed, none of them 0', () => {
    expect(exponential(createRandom(5))).toBe(exponential(createRandom(5)));
    expect(draws[0]).toBeGreaterThan(0);
  });
});
