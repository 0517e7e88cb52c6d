import { normalQuantile } from '../statistics/normal';
import { requireOpenProbability, requirePositive } from '../statistics/requireNumber';
import { twoSidedQuantile } from '../statistics/wilsonInterval';

/** How often an experiment may be wrong. */
export interface Certainty {
  /** One less the chance of seeing a difference where there is none, above 0 and below 1. */
  readonly confidence: number;
  /** Chance of seeing the difference that there is, at least one half and below 1. */
  readonly power: number;
}

/** $(z_{1-\alpha/2} + z_{1-\beta})^2$: about 7.85 at 95 % and 80 %. */
function squaredDistance({ confidence, power }: Certainty, caller: string): number {
  if (!(power >= 0.5 && power < 1))
    throw new RangeError(`${caller}: power must be at least 0.5 and below 1, got ${power}`);
  return (twoSidedQuantile(confidence) + normalQuantile(power)) ** 2;
}

/**
 * Users in each of two groups that show a change of a rate.
 *
 * $n = (z_{1-\alpha/2} + z_{1-\beta})^2 \, \frac{p_1(1-p_1) + p_2(1-p_2)}{(p_1-p_2)^2}$: the normal approximation, each group
 * with its own variance. Not rounded. Good while each group expects ten and more of either outcome.
 *
 * @param before rate in the group without the change, $p_1$, above 0 and below 1
 * @param after rate that the change is to bring, $p_2$, above 0 and below 1
 * @param certainty how often it may be wrong
 * @returns users in each group; `Infinity` where the rates are the same
 * @throws RangeError where a value is out of range
 * @see S. Chow, J. Shao and H. Wang, Sample Size Calculations in Clinical Research (2008) 89, as computed by http://powerandsamplesize.com/Calculators/Compare-2-Proportions/2-Sample-1-Sided
 * @example usersPerVariant(0.2, 0.25, { confidence: 0.95, power: 0.8 }) // 1090.1
 */
export function usersPerVariant(before: number, after: number, certainty: Certainty): number {
  requireOpenProbability('usersPerVariant', 'before', before);
  requireOpenProbability('usersPerVariant', 'after', after);
  const variance = before * (1 - before) + after * (1 - after);
  return (squaredDistance(certainty, 'usersPerVariant') * variance) / (before - after) ** 2;
}

/**
 * Smallest rise of a rate that a number of users can show: the way back from {@link usersPerVariant}.
 *
 * With $K = (z_{1-\alpha/2} + z_{1-\beta})^2$ the rise $d$ solves $(n + K)\,d^2 - K(1-2p)\,d - 2Kp(1-p) = 0$.
 *
 * @param before rate without the change, $p$, above 0 and below 1
 * @param users in each group, $n$, above 0
 * @param certainty how often it may be wrong
 * @returns the rise, as a share; `Infinity` where even a rate of one would not show
 * @throws RangeError where a value is out of range
 * @example smallestRise(0.2, 1091, { confidence: 0.95, power: 0.8 }) // 0.05
 */
export function smallestRise(before: number, users: number, certainty: Certainty): number {
  requireOpenProbability('smallestRise', 'before', before);
  requirePositive('smallestRise', 'users', users);
  const square = squaredDistance(certainty, 'smallestRise');
  const middle = square * (1 - 2 * before);
  const root = Math.sqrt(middle * middle + 8 * (users + square) * square * before * (1 - before));
  const rise = (middle + root) / (2 * (users + square));
  return before + rise < 1 ? rise : Infinity;
}
