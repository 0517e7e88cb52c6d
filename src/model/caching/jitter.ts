import { requireCount, requireNotNegative } from '../statistics/requireNumber';
import { type CacheTraffic, held, trafficNodes } from './cacheTraffic';

/**
 * Highest rate of misses after many entries were stored at one moment with one time to live.
 *
 * Spread evenly over a window of $W$ seconds, each expiry is followed by the next read of its entry, so misses rise to
 * $\frac{1}{W}\sum_i (1 - e^{-\lambda_i W})$ at the end of the window: at most one a key over the window. Without jitter
 * $W = 0$, and every read misses at first: $\sum_i \lambda_i$. Ours; checked by simulation.
 *
 * @param traffic - Requests and popularity; entries of the first class are meant.
 * @param together - Entries stored together, the most popular ones, at least 1.
 * @param windowSeconds - $W$; a jitter of ± 10 % on an hour is 720 s.
 * @returns Misses/s at the worst moment, on average.
 * @throws RangeError where a value is out of range.
 *
 * @example
 * ```ts
 * const traffic = { requestsPerSecond: 1000, exponent: 0, classes: [{ objects: 500, bytes: 1, requestShare: 1 }] };
 * expiryBurst(traffic, 500, 0); // 1000
 * expiryBurst(traffic, 500, 100); // 5
 * ```
 */
export function expiryBurst(traffic: CacheTraffic, together: number, windowSeconds: number): number {
  requireCount('expiryBurst', 'together', together, 1);
  requireNotNegative('expiryBurst', 'windowSeconds', windowSeconds);
  const first = traffic.classes[0];
  if (!first) throw new RangeError('expiryBurst: classes must be at least 1, got 0');
  const requestsPerSecond = traffic.requestsPerSecond * first.requestShare;
  if (requestsPerSecond === 0) return 0;
  const only = { ...traffic, requestsPerSecond, classes: [{ ...first, requestShare: 1 }] };
  const nodes = trafficNodes('expiryBurst', only, [Math.min(together, first.objects)]);
  if (windowSeconds === 0) return held(nodes, () => 1).requestsPerSecond;
  return held(nodes, (rate) => -Math.expm1(-rate * windowSeconds)).objects / windowSeconds;
}
