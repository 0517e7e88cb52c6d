import { findRoot } from '../statistics/findRoot';
import { requireOpenProbability } from '../statistics/requireNumber';

/**
 * The time that a share `q` of a falling tail does not exceed.
 *
 * Solved on the logarithm of the tail, which is nearly straight far out, so a bracketed root takes few evaluations
 * even at 0.99999.
 *
 * @param caller name for error messages
 * @param tail $P(T > t)$, continuous and falling to 0 from `floor` on
 * @param q share, above 0 and below 1
 * @param floor lowest value T can take
 * @param scale a typical size of T, in the same unit
 * @returns the quantile, in the unit of `scale`
 * @throws RangeError if `q` is out of range
 * @example tailQuantile('demo', (t) => Math.exp(-t), 0.5, 0, 1) // 0.693…
 */
export function tailQuantile(
  caller: string,
  tail: (t: number) => number,
  q: number,
  floor: number,
  scale: number,
): number {
  requireOpenProbability(caller, 'quantile', q);
  const share = 1 - q;
  if (tail(floor) <= share) return floor;
  // Below 1e-300 the tail may underflow; a floor on it keeps the logarithm finite and the sign right.
  const excess = (t: number) => Math.log(Math.max(tail(t), 1e-300) / share);
  let low = floor;
  let width = scale;
  while (excess(floor + width) > 0) {
    low = floor + width;
    width *= 2;
  }
  return findRoot(excess, low, floor + width);
}
