import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../statistics/random';
import { detectionTime, type HealthCheck, requestsLost, returnTime } from './healthCheck';

/** Oracle: checks played one after the other; the server fails `phase` of an interval before the next one starts. */
function played({ interval, timeout, failures }: HealthCheck, phase: number): number {
  let starts = phase * interval;
  let ends = starts + timeout;
  for (let failed = 1; failed < failures; failed++) {
    starts = Math.max(starts + interval, ends);
    ends = starts + timeout;
  }
  return ends;
}

const checks = fc.record({
  interval: fc.double({ min: 0.1, max: 60, noNaN: true }),
  timeout: fc.double({ min: 0, max: 90, noNaN: true }),
  failures: fc.integer({ min: 1, max: 10 }),
  successes: fc.integer({ min: 1, max: 10 }),
});

describe('detectionTime', () => {
  it('is 8 seconds at worst with HAProxy’s defaults: three checks, two seconds apart, two seconds each', () => {
    const haproxy = { interval: 2, timeout: 2, failures: 3, successes: 2 };
    expect(detectionTime(haproxy)).toEqual({ best: 6, mean: 7, worst: 8 });
    expect(detectionTime({ ...haproxy, timeout: 0 })).toEqual({ best: 4, mean: 5, worst: 6 });
  });

  it('is what playing the checks gives, at both ends and on average', () => {
    const random = createRandom(7);
    fc.assert(
      fc.property(checks, (check) => {
        const { best, mean, worst } = detectionTime(check);
        expect(played(check, 0)).toBeCloseTo(best, 9);
        expect(played(check, 1)).toBeCloseTo(worst, 9);
        const drawn = Array.from({ length: 400 }, () => played(check, random()));
        const average = drawn.reduce((a, b) => a + b, 0) / drawn.length;
        // Five standard errors of a uniform draw.
        expect(Math.abs(average - mean)).toBeLessThan((5 * check.interval) / Math.sqrt(12 * 400));
      }),
      { numRuns: 50 },
    );
  });

  it('refuses an interval of nothing and no threshold', () => {
    const check = { interval: 2, timeout: 2, failures: 3, successes: 2 };
    expect(() => detectionTime({ ...check, interval: 0 })).toThrow(
      'detectionTime: interval must be a finite number above 0, got 0',
    );
    expect(() => returnTime({ ...check, successes: 0 })).toThrow(
      'returnTime: successes must be at least 1, got 0',
    );
  });
});

describe('returnTime', () => {
  it('waits for its checks', () => {
    const alb = { interval: 30, timeout: 5, failures: 2, successes: 5 };
    expect(returnTime(alb)).toEqual({ best: 120, mean: 135, worst: 150 });
  });
});

describe('requestsLost', () => {
  it('is the failed server’s share of the load for that long', () => {
    expect(requestsLost({ requestsPerSecond: 400, servers: 4 }, 8)).toBe(800);
    expect(requestsLost({ requestsPerSecond: 0, servers: 1 }, 8)).toBe(0);
  });
});
