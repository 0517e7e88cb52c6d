import { describe, expect, it } from 'vitest';
import { unitCost } from './unitCost';

describe('unitCost', () => {
  it('gives 0.074 USD a user and a margin of 80.5 % (arithmetic: (300,000 − 58,500) / 300,000)', () => {
    const economics = { monthlyInfraUsd: 18_500, monthlyActiveUsers: 250_000, revenuePerUserUsd: 1.2 };
    const cost = unitCost({ ...economics, otherCogsUsd: 40_000 });
    expect(cost.infraPerUserUsd).toBeCloseTo(0.074, 12);
    expect(cost.grossMargin).toBeCloseTo(0.805, 12);
    expect(cost.infraShareOfRevenue).toBeCloseTo(18_500 / 300_000, 12);
  });

  it('has no margin without revenue, and a negative one at a loss', () => {
    const economics = { monthlyInfraUsd: 100, monthlyActiveUsers: 100 };
    expect(unitCost({ ...economics, revenuePerUserUsd: 0 }).grossMargin).toBeNull();
    expect(unitCost({ ...economics, revenuePerUserUsd: 0.5 }).grossMargin).toBe(-1);
  });

  it('refuses no users', () => {
    expect(() => unitCost({ monthlyInfraUsd: 1, monthlyActiveUsers: 0, revenuePerUserUsd: 1 })).toThrow(
      RangeError,
    );
  });
});
