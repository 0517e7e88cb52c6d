import { describe, expect, it } from 'vitest';
import { crossZoneCost, egressCost } from './egress';

const tiersGbUsd = [
  [10_240, 0.09],
  [40_960, 0.085],
  [102_400, 0.07],
  [null, 0.05],
] as const;

describe('egressCost', () => {
  it.each([
    { gb: 57_000, tierUsd: [921.6, 3_481.6, 406], total: 4_809.2 },
    { gb: 157_000, tierUsd: [921.6, 3_481.6, 7_168, 170], total: 11_741.2 },
  ])('gives the Infracost golden data_transfer_test for $gb GB', ({ gb, tierUsd, total }) => {
    const cost = egressCost({ gb, tiersGbUsd });
    expect(cost.tierUsd).toHaveLength(tierUsd.length);
    tierUsd.forEach((usd, tier) => expect(cost.tierUsd[tier]).toBeCloseTo(usd, 6));
    expect(cost.totalUsd).toBeCloseTo(total, 6);
  });

  it('takes 100 free GB off before the first tier', () => {
    expect(egressCost({ gb: 100, tiersGbUsd, freeGb: 100 }).totalUsd).toBe(0);
    expect(egressCost({ gb: 200, tiersGbUsd, freeGb: 100 }).totalUsd).toBeCloseTo(9, 12);
  });
});

describe('crossZoneCost', () => {
  it('charges both sides: 1,000 GB at 0.01 cost $20 (golden data_transfer_test)', () => {
    expect(crossZoneCost(1_000, 0.01)).toBeCloseTo(20, 12);
  });
});
