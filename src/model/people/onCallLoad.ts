import { poissonAtLeast } from '../statistics/poisson';
import {
  requireCount,
  requireNotNegative,
  requirePositive,
  requireProbability,
} from '../statistics/requireNumber';

const HOURS_A_WEEK = 168;
const NIGHTS_A_WEEK = 7;
/** A month of 365.25 / 12 nights. */
const NIGHTS_A_MONTH = 365.25 / 12;

/** Pages expected in one shift, and the chance that they are more than it can bear. */
export interface ShiftLoad {
  readonly pages: number;
  readonly chanceOverLimit: number;
}

/**
 * Pages in a shift, and the chance of more than `limit`: pages that come on their own are Poisson.
 *
 * Google's limit is two incidents in a shift of twelve hours, for one takes six hours to finish with its write-up.
 *
 * @param pagesPerWeek for the whole rotation, 0 or more
 * @param shift its hours; most pages it can bear
 * @returns pages expected, and the probability of more than the limit
 * @throws RangeError where a value is out of range
 * @see Site Reliability Engineering, "Being On-Call", https://sre.google/sre-book/being-on-call/
 * @example shiftLoad(14, { hours: 12, limit: 2 }) // 1 page, more than two in 8 % of shifts
 */
export function shiftLoad(
  pagesPerWeek: number,
  { hours, limit }: { readonly hours: number; readonly limit: number },
): ShiftLoad {
  requireNotNegative('shiftLoad', 'pagesPerWeek', pagesPerWeek);
  requirePositive('shiftLoad', 'hours', hours);
  requireCount('shiftLoad', 'limit', limit, 0);
  const pages = (pagesPerWeek * hours) / HOURS_A_WEEK;
  return { pages, chanceOverLimit: poissonAtLeast(pages, limit + 1) };
}

/** What a rotation asks of one person. */
export interface PersonLoad {
  /** Share of weeks with a pager, primary or not. */
  readonly weeksShare: number;
  /** Nights a month with a pager. */
  readonly nightsOnCall: number;
  /** Nights a month with at least one page, as the primary. */
  readonly nightsWoken: number;
}

/**
 * Weeks, nights and broken nights of one person in a weekly rotation.
 *
 * @param rotation people in it; how many of them carry a pager at once; sites that hand over, so that with two and more
 * nobody is on call at night; pages a week; share of them at night, 0 to 1
 * @returns share of weeks, and nights a month
 * @throws RangeError where a value is out of range
 * @example personLoad({ people: 8, atOnce: 2, sites: 1, pagesPerWeek: 14, nightShare: 1 / 3 }) // a quarter of the weeks
 */
export function personLoad(rotation: {
  readonly people: number;
  readonly atOnce: number;
  readonly sites: number;
  readonly pagesPerWeek: number;
  readonly nightShare: number;
}): PersonLoad {
  const { people, atOnce, sites, pagesPerWeek, nightShare } = rotation;
  requireCount('personLoad', 'people', people, 1);
  requireCount('personLoad', 'atOnce', atOnce, 1);
  requireCount('personLoad', 'sites', sites, 1);
  requireNotNegative('personLoad', 'pagesPerWeek', pagesPerWeek);
  requireProbability('personLoad', 'nightShare', nightShare);
  // Fewer people than pagers: each has one all the time.
  const weeksShare = Math.min(1, (atOnce * sites) / people);
  const pagesPerNight = (pagesPerWeek * nightShare) / NIGHTS_A_WEEK;
  const hasNights = sites === 1;
  return {
    weeksShare,
    nightsOnCall: hasNights ? NIGHTS_A_MONTH * weeksShare : 0,
    nightsWoken: hasNights ? (NIGHTS_A_MONTH / people) * -Math.expm1(-pagesPerNight) : 0,
  };
}
