import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PriceTier, tieredCost } from './tiers';

const awsEgress: readonly PriceTier[] = [
  [10_240, 0.09],
  [40_960, 0.085],
  [102_400, 0.07],
  [null, 0.05],
];

describe('tieredCost', () => {
  it('prices 61.44 B GB-s of Lambda as the Infracost golden file lambda_duration_15B does', () => {
    const { perTier } = tieredCost(61.44e9, [
      [6e9, 1.66667e-5],
      [9e9, 1.5e-5],
      [null, 1.33334e-5],
    ]);
    expect(perTier).toHaveLength(3);
    [100_000.2, 135_000, 619_203.1].forEach((usd, tier) => expect(perTier[tier]).toBeCloseTo(usd, 1));
  });

  it('lists only the tiers that are reached', () => {
    expect(tieredCost(10_240, awsEgress).perTier).toHaveLength(1);
    expect(tieredCost(10_241, awsEgress).perTier).toHaveLength(2);
    expect(tieredCost(0, awsEgress)).toEqual({ total: 0, perTier: [] });
  });

  it('goes on at the last price where the last tier has a size', () => {
    expect(
      tieredCost(30, [
        [10, 2],
        [10, 1],
      ]).total,
    ).toBe(40);
  });

  it('takes the free units off the first tier', () => {
    expect(
      tieredCost(
        150,
        [
          [100, 2],
          [null, 1],
        ],
        30,
      ).total,
    ).toBe(220);
    expect(tieredCost(20, awsEgress, 30).total).toBe(0);
  });

  it('never falls, sums up, and has no jump at a boundary', () => {
    const amount = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        const low = tieredCost(less, awsEgress);
        const high = tieredCost(more, awsEgress);
        expect(high.total).toBeGreaterThanOrEqual(low.total - 1e-6);
        expect(high.total - low.total).toBeLessThanOrEqual((more - less) * 0.09 + 1e-6);
        expect(low.total).toBeCloseTo(
          low.perTier.reduce((sum, usd) => sum + usd, 0),
          6,
        );
      }),
    );
    for (const boundary of [10_240, 51_200, 153_600]) {
      const step =
        tieredCost(boundary + 1e-6, awsEgress).total - tieredCost(boundary - 1e-6, awsEgress).total;
      expect(step).toBeLessThan(1e-6);
    }
  });

  it('refuses negative numbers and no tiers', () => {
    expect(() => tieredCost(-1, awsEgress)).toThrow(RangeError);
    expect(() => tieredCost(1, awsEgress, -1)).toThrow(RangeError);
    expect(() => tieredCost(1, [])).toThrow(RangeError);
    expect(() => tieredCost(1, [[null, -1]])).toThrow(RangeError);
  });
});
