import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mgcResponse } from './mgcResponse';
import { mmc } from './mmc';
import { arrivalRateForResponse, serversForResponse } from './mgcSizing';

const wanted = fc
  .record({
    arrivalRate: fc.double({ min: 0, max: 3000, noNaN: true }),
    scv: fc.oneof(fc.constantFrom(0, 0.5, 1, 2, 4), fc.double({ min: 0, max: 6, noNaN: true })),
    quantile: fc.constantFrom(0.5, 0.9, 0.95, 0.99),
    slack: fc.double({ min: 1.0001, max: 5, noNaN: true }),
  })
  .map(({ slack, ...rest }) => {
    const idle = mgcResponse({ servers: 1, arrivalRate: 0, serviceTime: 0.1, scv: rest.scv });
    return { ...rest, serviceTime: 0.1, target: slack * idle.responseQuantile(rest.quantile) };
  });

describe('serversForResponse', () => {
  it('keeps the target, and one server fewer does not', () => {
    fc.assert(
      fc.property(wanted, (given) => {
        const servers = serversForResponse(given);
        const at = (count: number) =>
          mgcResponse({ ...given, servers: count }).responseQuantile(given.quantile);
        expect(at(servers)).toBeLessThanOrEqual(given.target * (1 + 1e-9));
        if (servers > 1) expect(at(servers - 1)).toBeGreaterThan(given.target * (1 - 1e-9));
      }),
    );
  });

  it('needs one server for no load', () => {
    expect(serversForResponse({ arrivalRate: 0, serviceTime: 1, scv: 1, quantile: 0.9, target: 3 })).toBe(1);
  });

  it('says when service alone is too slow', () => {
    const given = { arrivalRate: 1, serviceTime: 1, scv: 1, quantile: 0.95, target: 2.9 };
    expect(() => serversForResponse(given)).toThrow(
      'serversForResponse: target must be at least the 0.95 quantile of service time alone, got 2.9',
    );
    expect(arrivalRateForResponse({ ...given, servers: 5 })).toBe(0);
  });

  it('takes constant service with a target of exactly one service time', () => {
    const servers = serversForResponse({
      arrivalRate: 50,
      serviceTime: 1,
      scv: 0,
      quantile: 0.95,
      target: 1,
    });
    // Then nobody beyond 5 % may wait at all: Erlang C at 50 erlangs.
    expect(mgcResponse({ servers, arrivalRate: 50, serviceTime: 1, scv: 0 }).waitProbability).toBeLessThan(
      0.05,
    );
  });

  it('sizes a million erlangs', () => {
    const load = { arrivalRate: 1e6, serviceTime: 1, scv: 1 };
    const servers = serversForResponse({ ...load, quantile: 0.95, target: 4 });
    expect(servers).toBe(1_000_002);
    expect(mmc({ ...load, servers }).responseQuantile(0.95)).toBeLessThanOrEqual(4);
    expect(mmc({ ...load, servers: servers - 1 }).responseQuantile(0.95)).toBeGreaterThan(4);
  });
});

describe('arrivalRateForResponse', () => {
  it('is where serversForResponse needs one server more', () => {
    fc.assert(
      fc.property(wanted, fc.integer({ min: 1, max: 200 }), (given, servers) => {
        const rate = arrivalRateForResponse({ ...given, servers });
        if (rate === 0) return;
        expect(serversForResponse({ ...given, arrivalRate: rate })).toBeLessThanOrEqual(servers);
        if (rate * 1.000001 * given.serviceTime < servers) {
          expect(serversForResponse({ ...given, arrivalRate: rate * 1.000001 })).toBeGreaterThan(servers);
        }
      }),
    );
  });

  it('rises with servers and stays below what they can carry', () => {
    const rates = [1, 2, 5, 20, 100].map((servers) =>
      arrivalRateForResponse({ servers, serviceTime: 1, scv: 2, quantile: 0.95, target: 6 }),
    );
    expect(rates).toEqual([...rates].sort((a, b) => a - b));
    rates.forEach((rate, index) => expect(rate).toBeLessThan([1, 2, 5, 20, 100][index] ?? 0));
  });

  it('on one exponential server is 1/S − ln(1/(1−q))/target', () => {
    const rate = arrivalRateForResponse({ servers: 1, serviceTime: 1, scv: 1, quantile: 0.95, target: 10 });
    expect(rate).toBeCloseTo(1 - Math.log(20) / 10, 8);
  });
});
