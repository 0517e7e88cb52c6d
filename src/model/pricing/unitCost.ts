import { requireNotNegative, requirePositive } from '../statistics/requireNumber';

export interface UnitEconomics {
  readonly monthlyInfraUsd: number;
  readonly monthlyActiveUsers: number;
  /** Revenue of a month over all monthly users, paying or not, USD. */
  readonly revenuePerUserUsd: number;
  /** Other costs of serving those users (support, payment fees), USD a month; default 0. */
  readonly otherCogsUsd?: number;
}

export interface UnitCost {
  /** USD a user and month. */
  readonly infraPerUserUsd: number;
  /** (revenue − cost of revenue) / revenue; null without revenue. */
  readonly grossMargin: number | null;
  /** Infrastructure over revenue; null without revenue. */
  readonly infraShareOfRevenue: number | null;
}

/**
 * What a user costs and what is left of their revenue. At a hundred users the fixed part of the bill dominates: show
 * it beside the figure.
 *
 * @param economics USD a month, users, revenue a user
 * @returns cost per user and shares of revenue
 * @throws RangeError if users is not above 0 or an amount is negative
 * @example unitCost({ monthlyInfraUsd: 18_500, monthlyActiveUsers: 250_000, revenuePerUserUsd: 1.2, otherCogsUsd: 40_000 }).grossMargin // 0.805
 */
export function unitCost(economics: UnitEconomics): UnitCost {
  const { monthlyInfraUsd, monthlyActiveUsers, revenuePerUserUsd, otherCogsUsd = 0 } = economics;
  requirePositive('unitCost', 'monthlyActiveUsers', monthlyActiveUsers);
  const amounts = { monthlyInfraUsd, revenuePerUserUsd, otherCogsUsd };
  for (const [name, value] of Object.entries(amounts)) requireNotNegative('unitCost', name, value);
  const revenue = monthlyActiveUsers * revenuePerUserUsd;
  const ofRevenue = (usd: number) => (revenue > 0 ? usd / revenue : null);
  return {
    infraPerUserUsd: monthlyInfraUsd / monthlyActiveUsers,
    grossMargin: ofRevenue(revenue - monthlyInfraUsd - otherCogsUsd),
    infraShareOfRevenue: ofRevenue(monthlyInfraUsd),
  };
}
