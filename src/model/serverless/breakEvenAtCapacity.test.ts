import { describe, expect, it } from 'vitest';
import { serverlessBreakEven } from '../pricing/serverlessBreakEven';
import { breakEvenAtCapacity, fleetMonth, type FleetOffer } from './breakEvenAtCapacity';
import { functionMonth, type FunctionLoad } from './functionMonth';

/** Fargate, 1 vCPU and 2 GB. */
const task: FleetOffer = {
  unitUsd: 36.04,
  fixedUsd: 0,
  unitConcurrency: 4,
  utilisationCeiling: 0.7,
  zones: 1,
  zonesLost: 0,
  duration: 0.1,
  peakToMean: 2,
};
const request: Omit<FunctionLoad, 'requests'> = {
  durationMs: 100,
  memoryMb: 512,
  vcpu: 1,
  requestsPerVcpu: 4,
  freeTier: false,
};
const lambda = (requests: number) => functionMonth('lambda', { ...request, requests })!;

describe('fleetMonth', () => {
  it('rounds the peak up to whole units, zone by zone', () => {
    // 1e8 a month are 38.05/s; at peak 76.1/s keep 7.61 busy; 0.7 of 4 a unit is 2.8.
    expect(fleetMonth(1e8, task)).toMatchObject({ units: 3, usd: 3 * 36.04 });
    expect(fleetMonth(1e8, { ...task, zones: 3, zonesLost: 1 }).units).toBe(6);
    expect(fleetMonth(1, { ...task, zones: 2, zonesLost: 1, fixedUsd: 10 }).usd).toBeCloseTo(82.08, 9);
  });

  it('reports how busy units are on average', () => {
    expect(fleetMonth(1e8, task).meanUtilisation).toBeCloseTo(3.805 / 12, 3);
  });
});

describe('breakEvenAtCapacity', () => {
  it('is the break-even of one container where one carries it (34,877,363 requests)', () => {
    const published = serverlessBreakEven({
      containerMonthUsd: 36.04,
      durationMs: 100,
      memoryMb: 512,
      gbSecondUsd: 1.66667e-5,
      perMillionUsd: 0.2,
      freeTier: false,
    });
    expect(breakEvenAtCapacity(lambda, task)).toBeCloseTo(published.requestsPerMonth, 0);
  });

  it('compares no container that cannot carry its load: a fixed price moves it past many units', () => {
    const offer = { ...task, fixedUsd: 30 };
    const found = breakEvenAtCapacity(lambda, offer)!;
    expect(fleetMonth(found, offer).units).toBe(16);
    expect(lambda(found)).toBeCloseTo(fleetMonth(found, offer).usd, 6);
  });

  it('comes sooner when the fleet follows its load, of which one unit a zone is always paid', () => {
    const spiky = { ...task, peakToMean: 4, zones: 2, zonesLost: 1 };
    expect(breakEvenAtCapacity(lambda, spiky)).toBeNull();
    const found = breakEvenAtCapacity(lambda, { ...spiky, paidShare: 0.25 })!;
    expect(lambda(found)).toBeCloseTo(fleetMonth(found, { ...spiky, paidShare: 0.25 }).usd, 6);
    expect(fleetMonth(1, { ...spiky, paidShare: 0.25 }).usd).toBeCloseTo(72.08, 9);
  });

  it('does not exist where a full fleet still costs more than functions', () => {
    expect(breakEvenAtCapacity(lambda, { ...task, peakToMean: 20 })).toBeNull();
    expect(breakEvenAtCapacity(() => 0, task)).toBeNull();
  });

  it('is the step where cost and capacity meet: 1e-6 USD a request against 30 USD a unit', () => {
    const offer = { ...task, unitUsd: 30, unitConcurrency: 8, utilisationCeiling: 0.5, peakToMean: 1 };
    expect(breakEvenAtCapacity((n) => n * 1e-6, offer)).toBeCloseTo(3e7, 0);
  });

  it('finds it among thousands of units when a large fixed price stands before them', () => {
    const offer = { ...task, fixedUsd: 5_000 };
    const found = breakEvenAtCapacity(lambda, offer)!;
    expect(fleetMonth(found, offer).units).toBeGreaterThan(1_000);
    expect(lambda(found)).toBeCloseTo(fleetMonth(found, offer).usd, 2);
    expect(lambda(found * 0.9)).toBeLessThan(fleetMonth(found * 0.9, offer).usd);
  });

  it('refuses a fleet that cannot be', () => {
    expect(() => breakEvenAtCapacity(lambda, { ...task, zonesLost: 1 })).toThrow(RangeError);
    expect(() => fleetMonth(0, task)).toThrow('fleetMonth: requests must be');
  });
});

describe('functionMonth', () => {
  it('bills Lambda in tiers: 61.44 B GB-s cost 854,203.30 USD (Infracost lambda_duration_15B)', () => {
    const requests = 61.44e9;
    const usd = functionMonth('lambda', { ...request, requests, durationMs: 1_000, memoryMb: 1_024 })!;
    expect(usd - (requests / 1e6) * 0.2).toBeCloseTo(100_000.2 + 135_000 + 619_203.1, 0);
  });

  it('knows what fits no instance, and that nothing costs nothing', () => {
    expect(functionMonth('azureFunctions', { ...request, requests: 1e6, memoryMb: 2_048 })).toBeNull();
    expect(functionMonth('cloudRun', { ...request, requests: 0 })).toBe(0);
  });

  it('bills Cloud Run for each request alone when an instance takes one at a time', () => {
    const one = functionMonth('cloudRun', {
      ...request,
      requests: 1e6,
      requestsPerVcpu: 1,
      durationMs: 150,
    })!;
    // 150 ms end anywhere in a step of 100 ms: 200 ms on average.
    expect(one).toBeCloseTo(1e6 * 0.2 * (2.4e-5 + 0.5 * 2.5e-6) + 0.4, 6);
  });

  it('bills Cloud Run less per request the busier an instance is, down to what it can hold', () => {
    const each = [1e5, 1e6, 1e7, 1e8, 1e9].map(
      (requests) => functionMonth('cloudRun', { ...request, requests })! / requests,
    );
    for (const [index, usd] of each.entries()) {
      if (index > 0) expect(usd).toBeLessThanOrEqual(each[index - 1]! * (1 + 1e-9));
    }
    expect(each.at(-1)!).toBeGreaterThan((0.1 / 4) * 2.525e-5);
  });
});
