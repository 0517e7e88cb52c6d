import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { continueErlangB, erlangB, serversForBlocking } from './erlangB';

describe('erlangB', () => {
  it.each([
    [10, 4.4612, 0.0100002896444117],
    [5, 3, 0.110054347826087],
    [100, 84.06, 0.00999170258802648],
    [500, 480, 0.0143257807224261],
    [200, 180, 0.010324995204982],
  ])('CRAN queueing 0.2.12, B_erlang(%d, %d)', (servers, load, expected) => {
    expect(erlangB(servers, load) / expected).toBeCloseTo(1, 12);
  });

  it.each([
    [100_000, 99_500, 0.00038144239405903],
    [1_000_000, 999_000, 0.000287421375776868],
  ])('mpmath 1.3.0, 60 digits: %d servers', (servers, load, expected) => {
    expect(erlangB(servers, load) / expected).toBeCloseTo(1, 12);
  });

  it('equals the recurrence walked from nothing, above, at and far below the load', () => {
    const load = fc.double({ min: 0.01, max: 5000, noNaN: true });
    fc.assert(
      fc.property(load, fc.double({ min: 0, max: 2, noNaN: true }), (a, share) => {
        const servers = Math.ceil(a * share);
        const whole = continueErlangB(a, 0, 1, servers);
        expect(erlangB(servers, a)).toBeCloseTo(whole, 14);
        if (whole > 1e-250) expect(erlangB(servers, a) / whole).toBeCloseTo(1, 11);
      }),
    );
  });

  it('has its limits', () => {
    expect(erlangB(0, 3)).toBe(1);
    expect(erlangB(3, 0)).toBe(0);
    expect(erlangB(1, 1)).toBe(0.5);
    expect(erlangB(1e9, 10)).toBe(0);
    expect(erlangB(5e8, 6e8)).toBeCloseTo(1 / 6, 7);
  });

  it('refuses what cannot be', () => {
    expect(() => erlangB(-1, 1)).toThrow('erlangB: servers must be at least 0, got -1');
    expect(() => erlangB(1.5, 1)).toThrow('erlangB: servers must be a whole number, got 1.5');
    expect(() => erlangB(1, NaN)).toThrow(RangeError);
  });
});

describe('serversForBlocking', () => {
  it.each([
    [50, 0.001, 71, 0.000962402528094],
    [3, 0.01, 8, 0.00813243939715],
  ])('mpmath 1.3.0: %d erlangs at %d', (load, maxBlocking, servers, blocking) => {
    const size = serversForBlocking(load, maxBlocking);
    expect(size.servers).toBe(servers);
    expect(size.blockingProbability / blocking).toBeCloseTo(1, 10);
  });

  it('is the smallest that does', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 2000, noNaN: true }),
        fc.double({ min: 1e-9, max: 1, noNaN: true }),
        (load, maxBlocking) => {
          const { servers, blockingProbability } = serversForBlocking(load, maxBlocking);
          expect(blockingProbability).toBeLessThanOrEqual(maxBlocking);
          if (servers > 0) expect(erlangB(servers - 1, load)).toBeGreaterThan(maxBlocking * (1 - 1e-12));
        },
      ),
    );
  });

  it('refuses a promise of no blocking at all', () => {
    expect(() => serversForBlocking(3, 0)).toThrow('maxBlocking must be above 0 and at most 1, got 0');
  });
});
