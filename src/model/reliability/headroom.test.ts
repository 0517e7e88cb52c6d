import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeUnits } from '../rounding/wholeUnits';
import { instancesForPeak, zoneHeadroom } from './headroom';

describe('zoneHeadroom (arithmetic; pattern of the Amazon Builders’ Library)', () => {
  it('needs half as much again to lose one zone of three', () => {
    const plan = zoneHeadroom({ zones: 3, zonesLost: 1, requiredUnits: 100 });
    expect(plan).toMatchObject({ unitsPerZone: 50, totalUnits: 150, overprovision: 0.5 });
    expect(plan.maxSafeUtilisation).toBeCloseTo(2 / 3, 12);
  });

  it('rounds up in each zone', () => {
    const plan = zoneHeadroom({ zones: 3, zonesLost: 1, requiredUnits: 25 });
    expect(plan).toMatchObject({ unitsPerZone: 13, totalUnits: 39 });
    expect(plan.overprovision).toBeCloseTo(0.56, 12);
    expect(plan.maxSafeUtilisation).toBeCloseTo(0.641025641026, 11);
  });

  it('carries the load on the zones left, and with one unit a zone fewer does not', () => {
    const zones = fc
      .integer({ min: 1, max: 10 })
      .chain((z) => fc.tuple(fc.constant(z), fc.nat({ max: z - 1 })));
    fc.assert(
      fc.property(zones, fc.double({ min: 0.1, max: 1e6, noNaN: true }), ([z, lost], requiredUnits) => {
        const { unitsPerZone } = zoneHeadroom({ zones: z, zonesLost: lost, requiredUnits });
        expect(unitsPerZone * (z - lost)).toBeGreaterThanOrEqual(requiredUnits * (1 - 1e-11));
        expect((unitsPerZone - 1) * (z - lost)).toBeLessThan(requiredUnits);
      }),
    );
  });

  it('refuses to lose every zone', () => {
    expect(() => zoneHeadroom({ zones: 2, zonesLost: 2, requiredUnits: 5 })).toThrow(
      'zoneHeadroom: zonesLost must be below zones (2), got 2',
    );
  });
});

describe('instancesForPeak', () => {
  it('is ceil(4300 / (320 · 0.7)) + 1 = 21 (arithmetic)', () => {
    const plan = { peakRate: 4300, ratePerInstance: 320, targetUtilisation: 0.7, spare: 1 };
    expect(instancesForPeak(plan)).toBe(21);
  });

  it('does not buy a unit for the last digit of a double', () => {
    expect(57 / (0.57 * 100)).toBeGreaterThan(1);
    expect(wholeUnits(57 / (0.57 * 100))).toBe(1);
    expect(wholeUnits(1.000001)).toBe(2);
    expect(wholeUnits(0)).toBe(0);
  });

  it('refuses a utilisation above 1', () => {
    const plan = { peakRate: 1, ratePerInstance: 1, targetUtilisation: 1.2, spare: 0 };
    expect(() => instancesForPeak(plan)).toThrow('targetUtilisation must be above 0 and at most 1, got 1.2');
  });
});
