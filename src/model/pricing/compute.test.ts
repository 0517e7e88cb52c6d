import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeMonth, fargateMonth, SUSTAINED_USE_N2, sustainedUseMonth } from './compute';

describe('computeMonth', () => {
  it('gives $420.48 for 2,190 hours of m5.xlarge (Infracost golden file)', () => {
    expect(computeMonth({ hourlyUsd: 0.192, hours: 2_190 })).toBeCloseTo(420.48, 6);
  });
});

describe('fargateMonth', () => {
  it('gives $29.55 and $6.49 for 1 vCPU and 2 GB (Infracost golden ecs_service_test)', () => {
    const cost = fargateMonth({ vcpu: 1, gb: 2, vcpuHourUsd: 0.04048, gbHourUsd: 0.004445 });
    expect(cost.vcpuUsd).toBeCloseTo(29.55, 2);
    expect(cost.gbUsd).toBeCloseTo(6.49, 2);
    expect(cost.totalUsd).toBeCloseTo(36.04, 2);
  });
});

describe('sustainedUseMonth', () => {
  const hourlyUsd = 0.097118;

  it('gives the month of n2-standard-2 in the gcosts price list', () => {
    expect(sustainedUseMonth({ hourlyUsd, hours: 730, tierMultipliers: SUSTAINED_USE_N2 })).toBeCloseTo(
      56.731091228,
      9,
    );
  });

  it('charges the list price through the first quarter', () => {
    expect(sustainedUseMonth({ hourlyUsd, hours: 100, tierMultipliers: SUSTAINED_USE_N2 })).toBeCloseTo(
      9.7118,
      12,
    );
  });

  it('equals the list price where nothing is discounted, and never falls with hours', () => {
    const hours = fc.double({ min: 0, max: 730, noNaN: true });
    fc.assert(
      fc.property(hours, hours, (a, b) => {
        const at = (h: number) =>
          sustainedUseMonth({ hourlyUsd, hours: h, tierMultipliers: SUSTAINED_USE_N2 });
        expect(at(Math.max(a, b))).toBeGreaterThanOrEqual(at(Math.min(a, b)) - 1e-12);
        expect(at(a)).toBeLessThanOrEqual(computeMonth({ hourlyUsd, hours: a }) + 1e-12);
        expect(sustainedUseMonth({ hourlyUsd, hours: a, tierMultipliers: [1, 1] })).toBeCloseTo(
          hourlyUsd * a,
          9,
        );
      }),
    );
  });

  it('refuses more hours than the month has', () => {
    expect(() => sustainedUseMonth({ hourlyUsd, hours: 731, tierMultipliers: [1] })).toThrow(
      'sustainedUseMonth: hours must be at most 730, got 731',
    );
  });
});
