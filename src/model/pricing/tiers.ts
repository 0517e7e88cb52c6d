import { requireNotNegative } from '../statistics/requireNumber';

/** Units a tier holds (null: all the rest) and USD a unit in it. */
export type PriceTier = readonly [size: number | null, usd: number];

export interface TieredCost {
  /** USD. */
  readonly total: number;
  /** USD in each tier that is reached, first tier first. */
  readonly perTier: readonly number[];
}

/**
 * Cost of a quantity under graduated prices: each tier's price holds for the units inside it only, so the cost has no
 * jump at a boundary.
 *
 * @param quantity units used, at least 0
 * @param tiers sizes and prices, in order; the last usually has size null. Past the last sized tier its price goes on
 * @param free units without charge, taken off before the first tier
 * @returns USD, in total and for each tier reached
 * @throws RangeError if a number is negative or there is no tier
 * @see https://aws.amazon.com/ec2/pricing/on-demand/#Data_Transfer for such tiers
 * @example tieredCost(57_000, [[10_240, 0.09], [40_960, 0.085], [null, 0.07]]).total // 4809.2
 */
export function tieredCost(quantity: number, tiers: readonly PriceTier[], free = 0): TieredCost {
  requireNotNegative('tieredCost', 'quantity', quantity);
  requireNotNegative('tieredCost', 'free', free);
  if (tiers.length === 0) throw new RangeError('tieredCost: tiers must be at least 1, got 0');
  const perTier: number[] = [];
  let rest = Math.max(0, quantity - free);
  for (const [index, [size, usd]] of tiers.entries()) {
    requireNotNegative('tieredCost', 'tier size', size ?? 0);
    requireNotNegative('tieredCost', 'tier price', usd);
    if (rest === 0) continue;
    const inTier = size === null || index === tiers.length - 1 ? rest : Math.min(rest, size);
    perTier.push(inTier * usd);
    rest -= inTier;
  }
  return { total: perTier.reduce((sum, usd) => sum + usd, 0), perTier };
}
