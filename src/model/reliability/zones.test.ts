import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kOfN } from './redundancy';
import { spreadOverZones, zonesAvailability } from './zones';

describe('spreadOverZones', () => {
  it('differs by one at most and loses nothing', () => {
    expect(spreadOverZones(5, 3)).toEqual([2, 2, 1]);
    expect(spreadOverZones(0, 2)).toEqual([0, 0]);
    fc.assert(
      fc.property(fc.nat({ max: 500 }), fc.integer({ min: 1, max: 10 }), (parts, zones) => {
        const spread = spreadOverZones(parts, zones);
        expect(spread.reduce((a, b) => a + b, 0)).toBe(parts);
        expect(Math.max(...spread) - Math.min(...spread)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('zonesAvailability', () => {
  it('is two of three zones where parts never fail (arithmetic)', () => {
    const layout = { partsByZone: [2, 2, 2], needed: 4, availability: 1, zoneAvailability: 0.999 };
    expect(zonesAvailability(layout).unavailability).toBeCloseTo(3 * 0.001 ** 2 * 0.999 + 0.001 ** 3, 15);
  });

  it('is k of n where zones never fail', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 6 }),
        fc.nat({ max: 20 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (partsByZone, needed, availability) => {
          const parts = partsByZone.reduce((a, b) => a + b, 0);
          expect(
            zonesAvailability({ partsByZone, needed, availability, zoneAvailability: 1 }).availability,
          ).toBeCloseTo(kOfN({ needed, parts, availability }).availability, 12);
        },
      ),
    );
  });

  it('with one part a zone is k of n of parts that are up when both are', () => {
    const one = zonesAvailability({
      partsByZone: [1, 1, 1],
      needed: 2,
      availability: 0.99,
      zoneAvailability: 0.999,
    });
    const both = kOfN({ needed: 2, parts: 3, availability: 0.99 * 0.999 });
    expect(one.unavailability).toBeCloseTo(both.unavailability, 15);
  });

  it('is worse than its only zone, which spreading mends', () => {
    const parts = { needed: 2, availability: 0.9999, zoneAvailability: 0.999 };
    const one = zonesAvailability({ ...parts, partsByZone: [6] });
    const three = zonesAvailability({ ...parts, partsByZone: [2, 2, 2] });
    expect(one.unavailability).toBeGreaterThan(0.001);
    expect(three.unavailability).toBeLessThan(1e-8);
  });

  it('refuses no zone and eleven', () => {
    const layout = { needed: 1, availability: 0.9, zoneAvailability: 0.9 };
    expect(() => zonesAvailability({ ...layout, partsByZone: [] })).toThrow(
      'zones must be at least 1, got 0',
    );
    expect(() => zonesAvailability({ ...layout, partsByZone: new Array<number>(11).fill(1) })).toThrow(
      'zonesAvailability: zones must be at most 10, got 11',
    );
  });
});
