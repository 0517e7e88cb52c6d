import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../statistics/random';
import { longestRun, refusedAtRandom, tokenBucket } from './tokenBucket';

describe('tokenBucket', () => {
  // Oracle: counting tokens by hand.
  it('lets the burst through, then one for each refill', () => {
    expect(tokenBucket({ rate: 2, burst: 3 }, [0, 0, 0, 0, 0.4, 0.5, 1, 10, 10, 10, 10])).toEqual([
      true,
      true,
      true,
      false,
      false,
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
    expect(tokenBucket({ rate: 2, burst: 3 }, [])).toEqual([]);
    expect(() => tokenBucket({ rate: 2, burst: 3 }, [1, 0])).toThrow(
      'tokenBucket: arrivals must ascend, got 0 after 1',
    );
  });

  it('never lets more than burst + rate × time through in any window', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 2, noNaN: true }), { maxLength: 60 }),
        fc.integer({ min: 1, max: 10 }),
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        (gaps, burst, rate) => {
          let now = 0;
          const arrivals = gaps.map((gap) => (now += gap));
          const times = arrivals.filter((_, i) => tokenBucket({ rate, burst }, arrivals)[i]);
          for (let i = 0; i < times.length; i++)
            for (let j = i; j < times.length; j++) {
              expect(j - i + 1).toBeLessThanOrEqual(burst + rate * (times[j]! - times[i]!) + 1e-6);
            }
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('longestRun', () => {
  // Oracle: the bucket itself, request by request.
  it.each([
    [10, 20, 20],
    [10, 20, 1e9],
    [1, 5, 1.5],
    [3, 1, 100],
    [7, 13, 11],
  ])('agrees with the bucket: rate %d, burst %d, pace %d', (rate, burst, pace) => {
    const run = longestRun({ rate, burst }, pace);
    const arrivals = Array.from({ length: run + 1 }, (_, i) => i / pace);
    const verdicts = tokenBucket({ rate, burst }, arrivals);
    expect(verdicts.indexOf(false)).toBe(run);
  });

  it('is endless at the rate', () => {
    expect(longestRun({ rate: 10, burst: 5 }, 10)).toBe(Infinity);
  });
});

describe('refusedAtRandom', () => {
  // Oracle: with one token it is M/D/1/1, which loses ρ / (1 + ρ) of its requests.
  it('is Erlang’s loss for one token', () => {
    for (const ratio of [0.1, 1, 5]) {
      expect(refusedAtRandom({ rate: 1, burst: 1 }, ratio)).toBeCloseTo(ratio / (1 + ratio), 12);
    }
  });

  // Oracle: the bucket itself on 300,000 random arrivals.
  it.each([
    [0.8, 3],
    [1, 10],
    [1.5, 5],
    [0.95, 30],
  ])('agrees with simulation at a load of %d and a burst of %d', (ratio, burst) => {
    const random = createRandom(9);
    let now = 0;
    const arrivals = Array.from({ length: 300_000 }, () => (now -= Math.log1p(-random()) / ratio));
    const refused = tokenBucket({ rate: 1, burst }, arrivals).filter((through) => !through).length;
    expect(refused / 300_000).toBeCloseTo(refusedAtRandom({ rate: 1, burst }, ratio), 2);
  });

  it('is what exceeds the rate for a long overload, and falls with the burst', () => {
    expect(refusedAtRandom({ rate: 10, burst: 5_000 }, 20)).toBeCloseTo(0.5, 9);
    expect(refusedAtRandom({ rate: 1, burst: 7 }, 1_000)).toBeCloseTo(0.999, 9);
    let last = 1;
    for (const burst of [1, 2, 5, 20, 100, 1_000]) {
      const refused = refusedAtRandom({ rate: 1, burst }, 0.9);
      expect(refused).toBeLessThanOrEqual(last);
      last = refused;
    }
    expect(last).toBeLessThan(1e-9);
  });
});
