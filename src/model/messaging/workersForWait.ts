import { mgcResponse } from '../queueing/mgcResponse';
import { requireNotNegative, requireOpenProbability, requirePositive } from '../statistics/requireNumber';

/** How long a message may wait, and the work it waits for. */
export interface WaitTarget {
  /** Attempts/s that arrive, retries included. */
  readonly arrivalsPerSecond: number;
  /** Mean seconds of one attempt. */
  readonly attemptSeconds: number;
  /** Squared coefficient of variation of that time: 0 constant, 1 exponential. */
  readonly scv: number;
  /** Share of messages that must start in time, such as 0.95. */
  readonly quantile: number;
  /** Seconds that this share may wait. */
  readonly longestWait: number;
}

/**
 * Fewest workers with which a share of messages starts within a given wait (M/G/c).
 *
 * Steps up from the load by doubling strides, then halves the last one.
 *
 * @param target - Work and promise.
 * @returns Workers, at least 1.
 * @throws RangeError where a value is out of range.
 *
 * @example
 * ```ts
 * workersForWait({ arrivalsPerSecond: 17.4, attemptSeconds: 0.5, scv: 1, quantile: 0.95, longestWait: 1 }); // 10
 * ```
 */
export function workersForWait(target: WaitTarget): number {
  const { arrivalsPerSecond, attemptSeconds, scv, quantile, longestWait } = target;
  requireNotNegative('workersForWait', 'arrivalsPerSecond', arrivalsPerSecond);
  requirePositive('workersForWait', 'attemptSeconds', attemptSeconds);
  requireNotNegative('workersForWait', 'longestWait', longestWait);
  requireOpenProbability('workersForWait', 'quantile', quantile);
  const load = { arrivalRate: arrivalsPerSecond, serviceTime: attemptSeconds, scv };
  const keeps = (servers: number) => mgcResponse({ ...load, servers }).waitQuantile(quantile) <= longestWait;
  let tooFew = Math.floor(arrivalsPerSecond * attemptSeconds);
  let stride = 1;
  while (!keeps(tooFew + stride)) {
    tooFew += stride;
    stride *= 2;
  }
  let enough = tooFew + stride;
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (keeps(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}
