import { requireNotNegative, requirePositive, requireProbability } from '../statistics/requireNumber';

/** Minutes of a Julian year, 365.25 days, as availability tables count it. */
const MINUTES_A_YEAR = 365.25 * 1_440;

/**
 * Availability of parts that are all needed: the product of theirs.
 *
 * Assumes that they fail independently; parts that fail together are better than this says.
 *
 * @param parts availability of each, 0 to 1
 * @returns a share of time; 1 where nothing is needed
 * @throws RangeError where one is out of range
 * @see AWS Well-Architected, "Availability", https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/availability.html
 * @example seriesAvailability([0.9999, 0.9999, 0.9999]) // 0.99970003
 */
export function seriesAvailability(parts: readonly number[]): number {
  return parts.reduce((product, part) => {
    requireProbability('seriesAvailability', 'part', part);
    return product * part;
  }, 1);
}

/**
 * Availability of parts of which any one is enough: $1 - \prod(1 - A_i)$.
 *
 * Assumes that they fail independently, which parts that run the same release do not: see `commonCause`.
 *
 * @param parts availability of each, 0 to 1
 * @returns a share of time; 0 where there is none
 * @throws RangeError where one is out of range
 * @see AWS Well-Architected, "Availability", https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/availability.html
 * @example parallelAvailability([0.99, 0.999]) // 0.99999
 */
export function parallelAvailability(parts: readonly number[]): number {
  return 1 - seriesAvailability(parts.map((part) => 1 - part));
}

/**
 * Availability from mean time between failures and mean time to repair: MTBF / (MTBF + MTTR).
 *
 * @param mtbf mean time in operation until the next failure, above 0
 * @param mttr mean time from the failure until it works again, in the same unit, 0 or more; detection belongs to it
 * @returns a share of time
 * @throws RangeError where a value is out of range
 * @see AWS, "Availability and Beyond", https://docs.aws.amazon.com/whitepapers/latest/availability-and-beyond-improving-resilience/understanding-availability.html
 * @example availabilityOfRepair(720, 0.5) // 0.999306
 */
export function availabilityOfRepair(mtbf: number, mttr: number): number {
  requirePositive('availabilityOfRepair', 'mtbf', mtbf);
  requireNotNegative('availabilityOfRepair', 'mttr', mttr);
  return mtbf / (mtbf + mttr);
}

/**
 * Minutes a year that a share of unavailability comes to, for a year of 365.25 days.
 *
 * Takes the unavailability and not its complement, so that eleven nines keep their digits.
 *
 * @param unavailability $1 - A$, 0 to 1
 * @returns minutes a year; a twelfth of them is a month's
 * @throws RangeError where it is out of range
 * @example downtimeMinutesPerYear(0.001) // 525.96
 */
export function downtimeMinutesPerYear(unavailability: number): number {
  requireProbability('downtimeMinutesPerYear', 'unavailability', unavailability);
  return unavailability * MINUTES_A_YEAR;
}
