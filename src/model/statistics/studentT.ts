import { findRoot } from './findRoot';
import { incompleteBeta } from './incompleteBeta';
import { requireOpenProbability, requirePositive } from './requireNumber';

/** Chance that Student's t exceeds a value of at least 0. */
function upperTail(t: number, degreesOfFreedom: number): number {
  return 0.5 * incompleteBeta(degreesOfFreedom / (degreesOfFreedom + t * t), degreesOfFreedom / 2, 0.5);
}

/**
 * Cumulative distribution of Student's t.
 *
 * @param t a number
 * @param degreesOfFreedom $\nu$, above 0
 * @returns $P(T \le t)$
 * @throws RangeError if `degreesOfFreedom` is not above 0
 * @see https://dlmf.nist.gov/8.17 (through the incomplete beta function)
 * @example studentTCdf(1, 1) // 0.75
 */
export function studentTCdf(t: number, degreesOfFreedom: number): number {
  requirePositive('studentTCdf', 'degreesOfFreedom', degreesOfFreedom);
  const tail = upperTail(Math.abs(t), degreesOfFreedom);
  return t > 0 ? 1 - tail : tail;
}

/**
 * Quantile of Student's t.
 *
 * @param p probability, above 0 and below 1
 * @param degreesOfFreedom $\nu$, at least 1
 * @returns $t$ with $P(T \le t) = p$
 * @throws RangeError if `p` or `degreesOfFreedom` is out of range
 * @example studentTQuantile(0.975, 8) // 2.3060041350
 */
export function studentTQuantile(p: number, degreesOfFreedom: number): number {
  requireOpenProbability('studentTQuantile', 'p', p);
  if (!(degreesOfFreedom >= 1 && degreesOfFreedom < Infinity)) {
    throw new RangeError(`studentTQuantile: degreesOfFreedom must be at least 1, got ${degreesOfFreedom}`);
  }
  if (p === 0.5) return 0;
  const logTail = Math.log(Math.min(p, 1 - p));
  const excess = (t: number) => Math.log(upperTail(t, degreesOfFreedom)) - logTail;
  let high = 1;
  while (excess(high) > 0) high *= 2;
  const t = findRoot(excess, high === 1 ? 0 : high / 2, high);
  return p > 0.5 ? t : -t;
}
