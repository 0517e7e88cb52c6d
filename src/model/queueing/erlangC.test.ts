import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erlangB } from './erlangB';
import { erlangC, serversForWait, serversForWaitProbability } from './erlangC';

const loadAndServers = fc
  .tuple(fc.double({ min: 0.001, max: 3000, noNaN: true }), fc.integer({ min: 1, max: 200 }))
  .map(([load, extra]) => ({ load, servers: Math.floor(load) + extra }));

describe('erlangC', () => {
  it.each([
    [2, 1, 0.333333333333333],
    [10, 8, 0.40918015079644],
    [100, 90, 0.21694048090637],
    [200, 180, 0.094471218177591],
    [1000, 980, 0.412200292365281],
  ])('CRAN queueing 0.2.12, C_erlang(%d, %d)', (servers, load, expected) => {
    expect(erlangC(servers, load) / expected).toBeCloseTo(1, 12);
  });

  it.each([
    [100_000, 99_500, 0.0709061993551133],
    [1_000_000, 999_000, 0.223303390291344],
  ])('mpmath 1.3.0, 60 digits: %d servers', (servers, load, expected) => {
    expect(erlangC(servers, load) / expected).toBeCloseTo(1, 12);
  });

  it('is at least Erlang B, and falls with each server', () => {
    fc.assert(
      fc.property(loadAndServers, ({ load, servers }) => {
        const wait = erlangC(servers, load);
        expect(wait).toBeGreaterThanOrEqual(erlangB(servers, load));
        expect(erlangC(servers + 1, load)).toBeLessThanOrEqual(wait);
      }),
    );
  });

  it('is the utilisation at one server, 0 without load and 1 when overloaded', () => {
    expect(erlangC(1, 0.7)).toBeCloseTo(0.7, 14);
    expect(erlangC(4, 0)).toBe(0);
    expect(erlangC(4, 4)).toBe(1);
    expect(erlangC(4, 9)).toBe(1);
    expect(erlangC(4, 4 - 1e-12)).toBeCloseTo(1, 10);
  });

  it('refuses what cannot be', () => {
    expect(() => erlangC(0, 1)).toThrow('erlangC: servers must be at least 1, got 0');
    expect(() => erlangC(1, -1)).toThrow(RangeError);
  });
});

describe('serversForWaitProbability', () => {
  it.each([
    [8.5, 0.05, 15, 0.0312428788211],
    [1000, 0.1, 1046, 0.0966926976204],
    [10, 0.05, 17, 0.0308761099807],
    [30, 0.01, 45, 0.00692855845122],
  ])('mpmath 1.3.0: %d erlangs at %d', (load, target, servers, waitProbability) => {
    const size = serversForWaitProbability(load, target);
    expect(size.servers).toBe(servers);
    expect(size.waitProbability / waitProbability).toBeCloseTo(1, 10);
  });

  it('is the smallest that does', () => {
    fc.assert(
      fc.property(loadAndServers, fc.double({ min: 1e-6, max: 1, noNaN: true }), ({ load }, target) => {
        const { servers, waitProbability } = serversForWaitProbability(load, target);
        expect(waitProbability).toBeLessThanOrEqual(target);
        if (servers > 1) expect(erlangC(servers - 1, load)).toBeGreaterThan(target * (1 - 1e-12));
      }),
    );
  });

  it('needs one server for no load', () => {
    expect(serversForWaitProbability(0, 0.5)).toEqual({ servers: 1, waitProbability: 0 });
  });
});

describe('serversForWait', () => {
  it.each([
    [90, 0.1, 0.99, 0.05, 14, 0.00732001155347],
    [4000, 0.025, 0.999, 0.005, 119, 0.000928604096437],
  ])('mpmath 1.3.0: %d/s, %d s', (arrivalRate, serviceTime, quantile, maxWait, servers, longer) => {
    const size = serversForWait({ arrivalRate, serviceTime, quantile, maxWait });
    expect(size.servers).toBe(servers);
    expect(size.probabilityOfLongerWait / longer).toBeCloseTo(1, 10);
  });

  it('with no wait allowed is the same question as the chance to wait', () => {
    const { servers } = serversForWait({ arrivalRate: 85, serviceTime: 0.1, quantile: 0.95, maxWait: 0 });
    expect(servers).toBe(serversForWaitProbability(8.5, 0.05).servers);
  });
});
