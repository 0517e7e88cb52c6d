import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../statistics/random';
import { coldStartShare, responseWithColdStarts } from './coldStarts';

/** Requests of an M/M/∞ stream on instances that expire after idling: the share that had to start one. */
function simulatedShare(rate: number, duration: number, keepAlive: number, requests: number): number {
  const random = createRandom(7);
  const exponential = (mean: number) => -mean * Math.log(1 - random());
  // When each live instance is free again; the one busy most recently is taken first, as Lambda is seen to do.
  let free: number[] = [];
  let now = 0;
  let cold = 0;
  for (let i = 0; i < requests; i++) {
    now += exponential(1 / rate);
    free = free.filter((at) => at > now || now - at <= keepAlive);
    const idle = free.filter((at) => at <= now);
    const until = now + exponential(duration);
    if (idle.length === 0) {
      cold += 1;
      free.push(until);
    } else free[free.indexOf(Math.max(...idle))] = until;
  }
  return cold / requests;
}

describe('coldStartShare', () => {
  it('is e^(−λτ) where requests never overlap', () => {
    expect(coldStartShare({ rate: 1 / 600, duration: 1e-6, keepAlive: 600 })).toBeCloseTo(Math.exp(-1), 6);
  });

  it('is 1 where nothing is kept', () => {
    expect(coldStartShare({ rate: 50, duration: 0.2, keepAlive: 0 })).toBeCloseTo(1, 9);
  });

  it.each([
    [1 / 300, 0.5, 360],
    [0.02, 5, 120],
    [1, 0.5, 60],
    [5, 1, 20],
    [20, 0.5, 10],
    [2, 0.3, 120],
  ])('is within a third of simulation: %d/s, %d s, kept %d s', (rate, duration, keepAlive) => {
    const simulated = simulatedShare(rate, duration, keepAlive, 60_000);
    const share = coldStartShare({ rate, duration, keepAlive });
    expect(Math.abs(share - simulated)).toBeLessThan(simulated / 3 + 2e-4);
  });

  it('falls as instances are kept longer or hold more, and stays a share', () => {
    const amounts = fc.record({
      rate: fc.double({ min: 1e-4, max: 1e4, noNaN: true }),
      duration: fc.double({ min: 1e-3, max: 20, noNaN: true }),
      keepAlive: fc.double({ min: 0, max: 3_600, noNaN: true }),
    });
    fc.assert(
      fc.property(amounts, (load) => {
        const share = coldStartShare(load);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        expect(coldStartShare({ ...load, keepAlive: load.keepAlive * 2 })).toBeLessThanOrEqual(share + 1e-12);
        expect(coldStartShare({ ...load, perInstance: 4 })).toBeLessThanOrEqual(share + 1e-12);
      }),
      { numRuns: 60 },
    );
  });
});

describe('responseWithColdStarts', () => {
  const warm = { duration: 0.1, coldShare: 0, coldStart: 1, quantile: 0.99 };

  it('is the exponential quantile without cold starts, and shifted by the start when all are cold', () => {
    expect(responseWithColdStarts(warm)).toBeCloseTo(0.1 * Math.log(100), 12);
    expect(responseWithColdStarts({ ...warm, coldShare: 1 })).toBeCloseTo(1 + 0.1 * Math.log(100), 12);
  });

  it('solves P(response > t) = 1 − quantile on both sides of the start', () => {
    for (const coldShare of [0.001, 0.009, 0.0099999, 0.01, 0.02, 0.5]) {
      const t = responseWithColdStarts({ ...warm, coldShare });
      const beyond = (1 - coldShare) * Math.exp(-t / 0.1) + coldShare * Math.min(1, Math.exp(-(t - 1) / 0.1));
      expect(beyond, String(coldShare)).toBeCloseTo(0.01, 9);
    }
  });

  it('does not overflow when a start takes thousands of requests', () => {
    expect(
      responseWithColdStarts({ duration: 1e-3, coldShare: 0.5, coldStart: 60, quantile: 0.99 }),
    ).toBeCloseTo(60 + 1e-3 * Math.log(50), 9);
  });

  it('refuses what is no share', () => {
    expect(() => responseWithColdStarts({ ...warm, coldShare: 2 })).toThrow('responseWithColdStarts:');
    expect(() => coldStartShare({ rate: 0, duration: 1, keepAlive: 1 })).toThrow(RangeError);
  });
});
