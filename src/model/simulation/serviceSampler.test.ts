import { describe, expect, it } from 'vitest';
import { serviceDistribution } from '../queueing/serviceDistribution';
import { createRandom } from '../statistics/random';
import { serviceSampler } from './serviceSampler';

const DRAWS = 100_000;

describe('serviceSampler', () => {
  // Oracle: the tail of serviceDistribution; Kolmogorov's bound at a chance of 1 in 1,000.
  it.each([0.05, 0.25, 0.7, 1, 2, 9])('draws from serviceDistribution at scv %d', (scv) => {
    const random = createRandom(3);
    const draw = serviceSampler(2, scv);
    const { tail } = serviceDistribution(2, scv);
    const draws = Float64Array.from({ length: DRAWS }, () => draw(random)).sort();
    let distance = 0;
    for (let i = 0; i < DRAWS; i += 50)
      distance = Math.max(distance, Math.abs(1 - tail(draws[i]!) - i / DRAWS));
    expect(distance * Math.sqrt(DRAWS)).toBeLessThan(1.95);
  });

  it('is constant without variability', () => {
    expect(serviceSampler(2, 0)(createRandom(1))).toBe(2);
  });

  it('refuses what no distribution has', () => {
    expect(() => serviceSampler(0, 1)).toThrow('serviceSampler: mean must be a finite number above 0, got 0');
    expect(() => serviceSampler(1, -1)).toThrow('serviceSampler: scv must be');
  });
});
