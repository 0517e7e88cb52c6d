import { describe, expect, it } from 'vitest';
import { concurrentRecomputes, xfetchExpiryProbability, xfetchRefreshProbability } from './stampede';

describe('concurrentRecomputes', () => {
  // Oracle: the example in Vattani et al., section 1: 10 requests/s, 3 s.
  it('multiplies rate and time', () => {
    expect(concurrentRecomputes(10, 3)).toBe(30);
    expect(() => concurrentRecomputes(-1, 3)).toThrow(RangeError);
  });
});

describe('xfetchRefreshProbability', () => {
  // Oracle: mpmath, exp(−t / (beta · delta)).
  it.each([
    [0.4, 0.4, 1, 0.367879441171],
    [0.1, 0.4, 1, 0.778800783071],
    [0.4, 0.4, 2, 0.606530659713],
  ])(
    '%d s before expiry, %d s to recompute, beta %d',
    (secondsToExpiry, recomputeSeconds, beta, probability) => {
      expect(xfetchRefreshProbability(secondsToExpiry, recomputeSeconds, beta)).toBeCloseTo(probability, 11);
    },
  );

  it('is certain once expired', () => {
    expect(xfetchRefreshProbability(0, 1)).toBe(1);
    expect(xfetchRefreshProbability(-5, 1)).toBe(1);
  });
});

describe('xfetchExpiryProbability', () => {
  // Oracle: exp(−Σ refresh chance · λ dt) summed in small steps over a life of 40 recompute times.
  it('agrees with a sum over the life of the entry', () => {
    const step = 0.001;
    let refreshes = 0;
    for (let left = step / 2; left < 40; left += step)
      refreshes += 2 * step * xfetchRefreshProbability(left, 1, 1.5);
    expect(xfetchExpiryProbability(2, 1, 1.5)).toBeCloseTo(Math.exp(-refreshes), 6);
  });
});
