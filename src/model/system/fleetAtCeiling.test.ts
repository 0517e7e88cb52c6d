import { describe, expect, it } from 'vitest';
import { resolveScenario } from '../scenario/scenario';
import { stageIds } from '../scenario/stages';
import { fleetAtCeiling } from './fleetAtCeiling';
import { sizeSystem } from './sizeSystem';

describe('fleetAtCeiling', () => {
  it('is the fleet of the whole system where the ceiling binds', () => {
    const millions = resolveScenario('millions');
    expect(fleetAtCeiling(millions)).toBe(24);
    expect(fleetAtCeiling(millions)).toBe(sizeSystem(millions).application.servers);
  });

  it('has one to spare where no zone may fail, and one zone more where one may', () => {
    const load = { peakRequestRate: 100, serviceTime: 70, workersPerServer: 5 };
    // 7 busy workers at 70 % are 10: two servers.
    expect(fleetAtCeiling({ ...load, zones: 1, zonesLost: 0 })).toBe(3);
    expect(fleetAtCeiling({ ...load, zones: 2, zonesLost: 1 })).toBe(4);
    expect(fleetAtCeiling({ ...load, zones: 3, zonesLost: 1 })).toBe(3);
  });

  it('keeps one zone when all may be lost', () => {
    const load = { peakRequestRate: 1, serviceTime: 50, workersPerServer: 8 };
    expect(fleetAtCeiling({ ...load, zones: 2, zonesLost: 5 })).toBe(2);
  });

  it('never exceeds the fleet that also keeps the latency target', () => {
    for (const stage of stageIds.filter((id) => id !== 'prototype')) {
      const scenario = resolveScenario(stage);
      expect(fleetAtCeiling(scenario)).toBeLessThanOrEqual(sizeSystem(scenario).application.servers);
    }
  });
});
