import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrivalRateForResponse, serversForResponse } from '../queueing/mgcSizing';
import { zoneHeadroom } from '../reliability/headroom';
import { type FleetNeeds, maxWorkers, sizeFleet } from './sizeFleet';

const needs: FleetNeeds = {
  arrivalRate: 4_000,
  serviceTime: 0.025,
  scv: 1,
  quantile: 0.95,
  target: 0.2,
  utilisationCeiling: 0.7,
  workersPerServer: 16,
  zones: 3,
  zonesLost: 1,
  spareServers: 0,
  memoryPerServer: 16_384,
  memoryReserved: 1_024,
  memoryPerWorker: 300,
  connectionTime: 5,
  connectionsPerServer: 10_000,
};

const anyNeeds = fc.record({
  arrivalRate: fc.double({ min: 0.01, max: 20_000, noNaN: true }),
  serviceTime: fc.double({ min: 0.001, max: 0.2, noNaN: true }),
  scv: fc.double({ min: 0, max: 6, noNaN: true }),
  utilisationCeiling: fc.double({ min: 0.2, max: 0.95, noNaN: true }),
  workersPerServer: fc.integer({ min: 1, max: 64 }),
  zonesLost: fc.integer({ min: 0, max: 2 }),
  spareServers: fc.integer({ min: 0, max: 3 }),
});

describe('sizeFleet', () => {
  it('sizes the worked example: 100 busy workers, 143 at 70 %, 9 servers, 15 over three zones', () => {
    const fleet = sizeFleet(needs);
    expect(fleet.bounds).toEqual({ latency: 7, utilisation: 9, memory: 1, connections: 2 });
    expect(fleet).toMatchObject({
      binds: 'utilisation',
      serversForLoad: 9,
      servers: 15,
      serversAfterLoss: 10,
    });
    expect(fleet.utilisation).toBeCloseTo(100 / 240, 12);
  });

  it('spreads over zones as the published zone arithmetic does', () => {
    const { totalUnits, unitsPerZone } = zoneHeadroom({ zones: 3, zonesLost: 1, requiredUnits: 9 });
    expect(sizeFleet(needs).servers).toBe(totalUnits);
    expect(unitsPerZone).toBe(5);
  });

  it('lets the latency target bind when it is tight', () => {
    const tight = { ...needs, serviceTime: 0.06, target: 0.185, arrivalRate: 20 };
    const workers = serversForResponse({ ...tight });
    const fleet = sizeFleet({ ...tight, workersPerServer: 1 });
    expect(fleet.binds).toBe('latency');
    expect(fleet.serversForLoad).toBe(workers);
  });

  it('lets memory bind when the workers wanted do not fit', () => {
    const fleet = sizeFleet({ ...needs, memoryPerServer: 4_096 });
    expect(fleet.workersUsable).toBe(10);
    expect(fleet).toMatchObject({ binds: 'memory', serversForLoad: 15 });
  });

  it('lets client connections bind when they are kept open for long', () => {
    const fleet = sizeFleet({ ...needs, connectionTime: 60 });
    expect(fleet).toMatchObject({ binds: 'connections', serversForLoad: 24 });
  });

  it('holds ceiling and target with everything lost that may be lost (property)', () => {
    fc.assert(
      fc.property(anyNeeds, (some) => {
        const all = { ...needs, ...some, target: 3 };
        const fleet = sizeFleet(all);
        expect(fleet.utilisationAfterLoss).toBeLessThanOrEqual(all.utilisationCeiling * (1 + 1e-9));
        expect(fleet.afterLoss!.responseQuantile(all.quantile)).toBeLessThanOrEqual(all.target * (1 + 1e-9));
        expect(fleet.loadLine).toBeGreaterThanOrEqual(all.arrivalRate * (1 - 1e-9));
      }),
      { numRuns: 60 },
    );
  });

  it('finds the same load line backwards: a fleet sized for its own load line is no larger (property)', () => {
    fc.assert(
      fc.property(anyNeeds, fc.integer({ min: 4, max: 200 }), (some, servers) => {
        const all = { ...needs, ...some, target: 3, zones: 3 };
        const { loadLine, serversAfterLoss } = sizeFleet({ ...all, servers });
        fc.pre(loadLine > 0);
        const sized = sizeFleet({ ...all, arrivalRate: loadLine * (1 - 1e-6) });
        expect(sized.serversForLoad).toBeLessThanOrEqual(serversAfterLoss);
      }),
      { numRuns: 60 },
    );
  });

  it('gives a given fleet a load line of 0 when even an idle server misses the target', () => {
    const missed = { ...needs, target: 0.01 };
    expect(arrivalRateForResponse({ ...missed, servers: 4 })).toBe(0);
    expect(sizeFleet({ ...missed, servers: 4 }).loadLine).toBe(0);
    expect(() => sizeFleet(missed)).toThrow(RangeError);
  });

  it('reports overload as no response at all, not as a number', () => {
    const fleet = sizeFleet({ ...needs, servers: 3 });
    expect(fleet.all).toBeNull();
    expect(fleet.afterLoss).toBeNull();
    expect(fleet.utilisation).toBeGreaterThan(1);
  });

  it('refuses in plain words what cannot be: all zones lost, no room for a worker, too many workers', () => {
    expect(() => sizeFleet({ ...needs, zonesLost: 3 })).toThrow(
      'zones that may fail must be fewer than the 3 zones',
    );
    expect(() => sizeFleet({ ...needs, memoryPerServer: 1_100 })).toThrow(
      'must hold the system and one worker (1324 MB)',
    );
    expect(() => sizeFleet({ ...needs, arrivalRate: 1e7 })).toThrow(
      `workers must be at most ${maxWorkers.toLocaleString('en-GB')}`,
    );
  });
});
