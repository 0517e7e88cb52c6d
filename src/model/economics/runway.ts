import { requireNotNegative } from '../statistics/requireNumber';

/** Months looked ahead: nobody's plan reaches further. */
export const MOST_MONTHS = 120;

export interface RunwayPlan {
  /** USD in the bank. */
  readonly cash: number;
  readonly users: number;
  /** Growth of users a month, 0.1 for 10 %; above −1. */
  readonly monthlyGrowth: number;
  /** USD the average user leaves in a month. */
  readonly contribution: number;
  /** USD a month whoever comes. */
  readonly fixedCosts: number;
}

export interface Runway {
  /** Months until the cash is gone, with the part of the last; null if it lasts {@link MOST_MONTHS} or more. */
  readonly months: number | null;
  /** First month, counted from now, that pays for itself; null if none of those before the cash is gone does. */
  readonly paysFrom: number | null;
  /**
   * Least cash of all months, USD, what must be raised where it is negative; null if each month up to
   * {@link MOST_MONTHS} ends lower, as no sum is then enough.
   */
  readonly leastCash: number | null;
}

/**
 * How long cash lasts while users grow and each leaves the same.
 *
 * @param plan cash, users and their growth, contribution, fixed costs
 * @returns months until the cash is gone, the month that first pays for itself, and the lowest cash on the way
 * @throws RangeError if cash, users or fixed costs are negative, or growth is −100 % or less
 * @see https://www.paulgraham.com/aord.html
 * @example runway({ cash: 100_000, users: 0, monthlyGrowth: 0, contribution: 1, fixedCosts: 8_000 }).months // 12.5
 */
export function runway({ cash, users, monthlyGrowth, contribution, fixedCosts }: RunwayPlan): Runway {
  for (const [name, value] of Object.entries({ cash, users, fixedCosts })) {
    requireNotNegative('runway', name, value);
  }
  if (!(monthlyGrowth > -1)) {
    throw new RangeError(`runway: monthlyGrowth must be above -1, got ${monthlyGrowth}`);
  }
  let left = cash;
  let leastCash = cash;
  let isFalling = false;
  let months: number | null = null;
  let paysFrom: number | null = null;
  let present = users;
  for (let month = 0; month < MOST_MONTHS; month++) {
    const net = present * contribution - fixedCosts;
    if (net >= 0 && paysFrom === null && months === null) paysFrom = month;
    if (months === null && left + net < 0) months = month + left / -net;
    left += net;
    isFalling = net < 0 && left <= leastCash;
    leastCash = Math.min(leastCash, left);
    present *= 1 + monthlyGrowth;
  }
  return { months, paysFrom, leastCash: isFalling ? null : leastCash };
}
