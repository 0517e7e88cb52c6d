import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../statistics/random';
import { drawCall } from './drawCall.testdata';
import { lognormalThrough } from './lognormal';
import { type CallPolicy, remoteCall } from './remoteCall';

const plain: CallPolicy = {
  latency: lognormalThrough(10, 60),
  hop: 1,
  availability: 0.9,
  failure: 'error',
  attempts: 1,
  timeout: 1e6,
  backoff: 0,
  hedgeDelay: null,
};

const CALLS = 200_000;

describe('remoteCall', () => {
  // Oracle: the same rules played out call by call; four standard errors.
  it.each<[string, Partial<CallPolicy>]>([
    ['one attempt', {}],
    ['a timeout inside the tail', { timeout: 40 }],
    ['retries of errors and timeouts', { attempts: 3, timeout: 40, backoff: 5 }],
    ['retries of calls that hang', { attempts: 3, timeout: 80, backoff: 20, failure: 'hangs' }],
    ['a hedge', { hedgeDelay: 31 }],
    ['a hedge of calls that hang', { hedgeDelay: 31, failure: 'hangs', timeout: 100 }],
    ['everything', { attempts: 4, timeout: 50, backoff: 10, hedgeDelay: 20, availability: 0.6 }],
    [
      'everything, hanging',
      { attempts: 4, timeout: 50, hedgeDelay: 20, availability: 0.6, failure: 'hangs' },
    ],
  ])('agrees with simulation for %s', (_, change) => {
    const policy = { ...plain, ...change };
    const call = remoteCall(policy);
    const random = createRandom(5);
    const calls = Array.from({ length: CALLS }, () => drawCall(policy, random));
    const times = Float64Array.from(calls.flatMap(({ time }) => time ?? [])).sort();
    const failed = 1 - times.length / CALLS;
    expect(Math.abs(failed - call.failure)).toBeLessThan(4 * Math.sqrt(0.25 / CALLS));
    for (const p of [0.1, 0.5, 0.9, 0.99]) {
      // Chance above the drawn quantile, against the formula's.
      const drawn = times[Math.floor(p * times.length)]!;
      expect(Math.abs(call.tail(drawn) - (1 - p))).toBeLessThan(
        4 * Math.sqrt((p * (1 - p)) / times.length) + 1e-5,
      );
    }
    const mean = (of: (c: (typeof calls)[number]) => number) =>
      calls.reduce((sum, c) => sum + of(c), 0) / CALLS;
    expect(mean((c) => c.attempts) / call.attempts).toBeCloseTo(1, 2);
    expect(mean((c) => c.requests) / call.requests).toBeCloseTo(1, 2);
  });

  it('without retries, hedge or timeout is the latency and the hop', () => {
    const call = remoteCall(plain);
    expect(call.quantile(0.99)).toBeCloseTo(61, 6);
    expect([call.failure, call.attempts, call.requests]).toEqual([expect.closeTo(0.1, 12), 1, 1]);
  });

  it('hedges as often as calls are slower than the delay', () => {
    const hedged = remoteCall({ ...plain, availability: 1, hedgeDelay: 1 + plain.latency.quantile(0.95) });
    expect(hedged.requests).toBeCloseTo(1.05, 8);
    expect(hedged.quantile(0.99)).toBeLessThan(remoteCall({ ...plain, availability: 1 }).quantile(0.99));
  });

  it('fails and sends as a total outage makes it', () => {
    const down = remoteCall({ ...plain, availability: 0, attempts: 3 });
    expect([down.failure, down.attempts, down.tail(1e9), down.quantile(0.5)]).toEqual([1, 3, 1, Infinity]);
    expect(remoteCall({ ...plain, timeout: 0.5 }).failure).toBe(1);
  });

  it('inverts its tail, which never rises', () => {
    fc.assert(
      fc.property(
        fc.record({
          availability: fc.double({ min: 0.01, max: 1, noNaN: true }),
          attempts: fc.integer({ min: 1, max: 5 }),
          timeout: fc.double({ min: 5, max: 500, noNaN: true }),
          backoff: fc.double({ min: 0, max: 100, noNaN: true }),
          failure: fc.constantFrom('error' as const, 'hangs' as const),
          hedgeDelay: fc.option(fc.double({ min: 1, max: 100, noNaN: true })),
        }),
        fc.double({ min: 0.01, max: 0.999, noNaN: true }),
        (change, p) => {
          const call = remoteCall({ ...plain, ...change });
          const time = call.quantile(p);
          expect(call.tail(time * 1.0001)).toBeLessThanOrEqual(1 - p + 1e-9);
          expect(call.tail(time * 0.9999)).toBeGreaterThanOrEqual(1 - p - 1e-9);
          expect(call.tail(time)).toBeGreaterThanOrEqual(call.tail(time + 1) - 1e-12);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('refuses a hedge before the answer can be back', () => {
    expect(() => remoteCall({ ...plain, hedgeDelay: 0.5 })).toThrow(
      'remoteCall: hedgeDelay must be at least hop (1), got 0.5',
    );
  });
});
