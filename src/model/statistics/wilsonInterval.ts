import { normalQuantile } from './normal';
import { requireOpenProbability, requirePositive, requireProbability } from './requireNumber';

/** Where a true share may lie, from 0 to 1. */
export interface ShareInterval {
  readonly low: number;
  readonly high: number;
}

/**
 * Standard deviations on either side of the mean that hold a share of the standard normal.
 *
 * @param confidence above 0 and below 1
 * @returns $z$ with $P(|Z| \le z)$ = confidence
 * @throws RangeError if `confidence` is not above 0 and below 1
 * @example twoSidedQuantile(0.95) // 1.959963984540054
 */
export function twoSidedQuantile(confidence: number): number {
  requireOpenProbability('twoSidedQuantile', 'confidence', confidence);
  return normalQuantile(0.5 + confidence / 2);
}

/**
 * Wilson's interval for a share: every true share that the observed one does not contradict.
 *
 * Its ends $p$ solve $(\hat p - p)^2 = z^2 p(1-p)/n$. Unlike $\hat p \pm z\sqrt{\hat p(1-\hat p)/n}$ it stays within 0 and
 * 1, and none of a few gives an interval and not a point.
 *
 * @param share observed, $\hat p$, 0 to 1
 * @param trials out of how many, $n$, above 0
 * @param confidence above 0 and below 1
 * @returns the ends, 0 to 1
 * @throws RangeError where a value is out of range
 * @see E. B. Wilson, Journal of the American Statistical Association 22 (1927) 209–212, https://doi.org/10.1080/01621459.1927.10502953
 * @see https://www.itl.nist.gov/div898/handbook/prc/section2/prc241.htm
 * @example wilsonInterval(81 / 263, 263, 0.95) // { low: 0.2553, high: 0.3662 }
 */
export function wilsonInterval(share: number, trials: number, confidence: number): ShareInterval {
  requireProbability('wilsonInterval', 'share', share);
  requirePositive('wilsonInterval', 'trials', trials);
  const squareByTrials = twoSidedQuantile(confidence) ** 2 / trials;
  return { low: lowerEnd(share, squareByTrials), high: 1 - lowerEnd(1 - share, squareByTrials) };
}

/** The smaller root by way of the larger: a difference would lose its digits for rare events, and miss 0 at none. */
function lowerEnd(share: number, squareByTrials: number): number {
  const spread = Math.sqrt(squareByTrials * (share * (1 - share) + squareByTrials / 4));
  return (share * share) / (share + squareByTrials / 2 + spread);
}
