import { describe, expect, it } from 'vitest';
import { createRandom } from '../statistics/random';
import { exponential } from '../statistics/exponential';
import { leafQuantile, slowestExponential, slowRequestShare } from './fanOut';

describe('fan-out', () => {
  // Oracle: Dean and Barroso, The Tail at Scale: 1 in 100 slow, 100 servers, 63 % of requests; 1 in 10,000 slow at
  // 2,000 servers, almost one in five.
  it('meets slow calls as published', () => {
    expect(slowRequestShare(0.99, 100)).toBeCloseTo(0.63396765872677, 12);
    expect(slowRequestShare(0.9999, 2_000)).toBeCloseTo(0.18, 2);
  });

  it('keeps its digits where slow calls are rare', () => {
    expect(slowRequestShare(1 - 2 ** -50, 4)).toBeCloseTo(2 ** -48, 28);
    expect([slowRequestShare(0, 3), slowRequestShare(1, 3)]).toEqual([1, 0]);
  });

  it('inverts: at the leaf quantile, exactly the wanted share is fast', () => {
    for (const calls of [1, 2, 10, 1_000]) {
      expect(1 - slowRequestShare(leafQuantile(0.99, calls), calls)).toBeCloseTo(0.99, 10);
    }
  });

  it('knows the slowest of exponential calls', () => {
    const ten = slowestExponential(10, 10);
    expect(ten.quantile(0.99)).toBeCloseTo(69.032367944761, 9);
    expect(ten.mean).toBeCloseTo(29.289682539683, 9);
    const one = slowestExponential(3, 1);
    expect(one.mean).toBe(3);
    expect(one.quantile(0.5)).toBeCloseTo(3 * Math.LN2, 12);
  });

  it('agrees with the slowest of drawn calls', () => {
    const random = createRandom(4);
    const draws = Float64Array.from({ length: 50_000 }, () => {
      let slowest = 0;
      for (let call = 0; call < 20; call++) slowest = Math.max(slowest, exponential(random));
      return slowest;
    }).sort();
    const { mean, quantile } = slowestExponential(1, 20);
    expect(draws.reduce((sum, x) => sum + x, 0) / draws.length / mean).toBeCloseTo(1, 1);
    expect(draws[49_499]! / quantile(0.99)).toBeCloseTo(1, 1);
  });

  it('refuses what is no share and no count', () => {
    expect(() => slowRequestShare(1.1, 2)).toThrow(
      'slowRequestShare: fastShare must be between 0 and 1, got 1.1',
    );
    expect(() => leafQuantile(0.99, 0)).toThrow('leafQuantile: calls must be at least 1, got 0');
  });
});
