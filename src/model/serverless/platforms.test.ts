import { describe, expect, it } from 'vitest';
import { instanceConcurrency, instancesAt, platformIds, platforms } from './platforms';

describe('platforms', () => {
  it('name a source, an address and a day for each figure', () => {
    for (const id of platformIds) {
      const { name, ...facts } = platforms[id];
      for (const fact of Object.values(facts)) {
        if (fact === null) continue;
        expect(fact.value, name).toBeGreaterThan(0);
        expect(fact.source.length, name).toBeGreaterThan(10);
        expect(fact.url, name).toMatch(/^https:\/\//);
        expect(fact.date, name).toMatch(/^20\d\d-\d\d-\d\d$/);
      }
    }
  });
});

describe('instancesAt', () => {
  const load = { rate: 500, duration: 0.2, cpuConcurrency: 4 };

  it('is Little’s law on Lambda, until ten requests a second an environment bind', () => {
    expect(instancesAt('lambda', load)).toBe(100);
    expect(instancesAt('lambda', { ...load, duration: 0.001 })).toBe(50);
  });

  it('shares an instance among as many requests as its CPU carries, on Cloud Run to 60 % of them', () => {
    expect(instancesAt('azureFunctions', load)).toBe(25);
    expect(instancesAt('cloudRun', load)).toBeCloseTo(100 / 2.4, 9);
    expect(instancesAt('cloudRun', { ...load, cpuConcurrency: 1 })).toBe(100);
  });

  it('holds at least one request and at most what the platform allows', () => {
    expect(instanceConcurrency('azureFunctions', 0.3)).toBe(1);
    expect(instanceConcurrency('cloudRun', 1_000)).toBe(80);
    expect(instanceConcurrency('lambda', 1_000)).toBe(1);
    expect(() => instancesAt('lambda', { ...load, rate: 0 })).toThrow('instancesAt: rate must be');
  });
});
