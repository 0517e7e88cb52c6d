import { describe, expect, it } from 'vitest';
import { createRandom } from '../statistics/random';
import { herdSize, xfetchHerd } from './herd';
import { xfetchRefreshProbability } from './stampede';

describe('herdSize', () => {
  // Oracle: arithmetic.
  it('is the first miss and the reads while it works', () => {
    expect(herdSize(200, 0.5)).toBe(101);
    expect(herdSize(0, 5)).toBe(1);
    expect(herdSize(200, 0.5, 1)).toBe(1);
  });

  it('is at most one a process, and no more than without protection', () => {
    for (const processes of [1, 2, 8, 1_000]) {
      expect(herdSize(200, 0.5, processes)).toBeLessThanOrEqual(Math.min(processes, herdSize(200, 0.5)));
    }
    expect(herdSize(200, 0.5, 1e9)).toBeCloseTo(101, 4);
  });
});

/** One renewal after another: reads as a Poisson process, each deciding as XFetch does. */
function simulated(rate: number, recompute: number, beta: number, runs: number): number {
  const random = createRandom(7);
  let computations = 0;
  for (let run = 0; run < runs; run++) {
    let left = 40 * beta * recompute;
    let done = -Infinity;
    for (;;) {
      left += Math.log1p(-random()) / rate;
      if (left < done) break;
      if (random() < xfetchRefreshProbability(left, recompute, beta)) {
        computations++;
        if (done === -Infinity) done = left - recompute;
      }
    }
  }
  return computations / runs;
}

describe('xfetchHerd', () => {
  // Oracle: simulation of 20,000 renewals.
  it.each([
    [10, 0.5, 1],
    [2, 0.5, 1],
    [20, 0.2, 2],
    [8, 0.3, 0.5],
    [0.2, 0.5, 1],
  ])('agrees with simulation for %d reads/s, %d s of work, beta %d', (rate, recompute, beta) => {
    const expected = xfetchHerd(rate, recompute, beta);
    expect(Math.abs(simulated(rate, recompute, beta, 20_000) / expected - 1)).toBeLessThan(0.03);
  });

  it('is e^(1/beta) for an entry read often', () => {
    expect(xfetchHerd(1e6, 0.5)).toBeCloseTo(Math.E, 9);
    expect(xfetchHerd(1e6, 0.5, 2)).toBeCloseTo(Math.exp(0.5), 9);
  });

  it('is one computation for an entry hardly read', () => {
    expect(xfetchHerd(0, 1)).toBe(1);
    expect(xfetchHerd(1e-9, 1)).toBeCloseTo(1, 6);
  });

  it('stays finite for extremes', () => {
    for (const rate of [1e-9, 1, 1e9])
      for (const recompute of [1e-6, 1, 3_600])
        for (const beta of [0.01, 0.1, 1, 10]) {
          const herd = xfetchHerd(rate, recompute, beta);
          expect(herd).toBeGreaterThanOrEqual(1);
          expect(herd).toBeLessThanOrEqual(2 + rate * recompute * (1 + beta));
        }
  });
});
