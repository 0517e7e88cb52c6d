import { normalCdf, normalQuantile } from './normal';
import { requireFinite, requireProbability } from './requireNumber';

/** A 90 % interval: the number lies below `low` with 5 % and above `high` with 5 %. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Values that cannot be passed, such as 0 for a rate. */
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

/** The distribution read from an interval. */
export interface IntervalDistribution {
  readonly kind: 'constant' | 'normal' | 'log-normal';
  /** Value at probability `p`, in the unit of the interval. */
  quantile(p: number): number;
}

const Z95 = 1.6448536269514722;

/**
 * Reads a 90 % interval as a distribution: log-normal if both ends are above 0 (factors are as likely up as down),
 * normal otherwise. With bounds it is cut at them and scaled up to total 1, so no mass piles up on an edge.
 *
 * @param interval 5 % and 95 % quantiles before the cut
 * @param bounds lowest and highest possible value
 * @returns the distribution; equal ends give a constant
 * @throws RangeError if an end is not finite, `low` exceeds `high`, or `min` exceeds `max`
 * @example intervalDistribution({ low: 800, high: 1500 }).quantile(0.5) // 1095.4, the geometric mean
 */
export function intervalDistribution(interval: Interval, bounds: Bounds = {}): IntervalDistribution {
  const { low, high } = interval;
  const { min = -Infinity, max = Infinity } = bounds;
  requireFinite('intervalDistribution', 'low', low);
  requireFinite('intervalDistribution', 'high', high);
  if (low > high) throw new RangeError(`intervalDistribution: low must be at most high, got ${low}..${high}`);
  if (min > max) throw new RangeError(`intervalDistribution: min must be at most max, got ${min}..${max}`);
  const clamp = (x: number) => Math.min(max, Math.max(min, x));
  if (low === high) return { kind: 'constant', quantile: () => clamp(low) };

  const isLogNormal = low > 0;
  const scaled = (x: number) => (isLogNormal ? Math.log(Math.max(0, x)) : x);
  const mean = (scaled(low) + scaled(high)) / 2;
  const deviation = (scaled(high) - scaled(low)) / (2 * Z95);
  const lowest = (scaled(min) - mean) / deviation;
  const highest = (scaled(max) - mean) / deviation;
  // A cut that leaves only the upper tail is taken from its mirror image: there small probabilities keep their digits.
  const side = lowest > 0 ? -1 : 1;
  const atMin = normalCdf(side * lowest);
  const atMax = normalCdf(side * highest);
  return {
    kind: isLogNormal ? 'log-normal' : 'normal',
    quantile(p) {
      requireProbability('quantile', 'p', p);
      // Where even that underflows, all that is left lies at the bound nearest to the middle.
      const z = atMin === atMax ? 0 : side * normalQuantile(atMin + p * (atMax - atMin));
      const x = mean + deviation * z;
      return clamp(isLogNormal ? Math.exp(x) : x);
    },
  };
}

/**
 * Value of an interval's distribution at probability `p`; see {@link intervalDistribution}, which is faster for many draws.
 *
 * @param interval 5 % and 95 % quantiles before the cut
 * @param p probability in [0, 1]
 * @param bounds lowest and highest possible value
 * @returns a value in the unit of the interval
 * @throws RangeError as `intervalDistribution`, or if `p` is out of range
 * @example quantileOf({ low: 800, high: 1500 }, 0.05) // 800
 */
export function quantileOf(interval: Interval, p: number, bounds: Bounds = {}): number {
  return intervalDistribution(interval, bounds).quantile(p);
}
