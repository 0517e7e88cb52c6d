import { poissonAtLeast } from '../statistics/poisson';
import {
  requireCount,
  requireNotNegative,
  requirePositive,
  requireProbability,
} from '../statistics/requireNumber';
import { type BurnRateTimes, burnRateTimes } from './burnRate';

/** An alert that two windows must agree on, with a least number of errors so that a quiet night does not page. */
export interface MultiwindowAlert {
  /** Share of requests that must succeed, 0 to 1. */
  readonly objective: number;
  readonly burnRate: number;
  /** Seconds of the long and of the short window. */
  readonly longWindow: number;
  readonly shortWindow: number;
  /** Errors that the short window must hold besides; 0 asks for none. */
  readonly leastErrors: number;
}

/**
 * Smallest error ratio that fires an alert at a given traffic, and the errors it takes.
 *
 * The burn rate sets one floor; the least number of errors sets another, which rules where traffic is low:
 * $\max(b\,(1-\mathrm{SLO}),\; m/(\lambda w_s))$.
 *
 * @param alert its burn rate, windows and least errors
 * @param requestsPerSecond $\lambda$, above 0
 * @returns the ratio, at 1 and above of which nothing can fire it; errors in the long window at that ratio, a whole number
 * @throws RangeError where a value is out of range
 * @example alertFloor({ objective: 0.999, burnRate: 14.4, longWindow: 3600, shortWindow: 300, leastErrors: 10 }, 1)
 * // { errorRatio: 0.0333, errorsInLongWindow: 52 }: ten errors in 300 requests
 */
export function alertFloor(
  alert: MultiwindowAlert,
  requestsPerSecond: number,
): { readonly errorRatio: number; readonly errorsInLongWindow: number } {
  requirePositive('alertFloor', 'requestsPerSecond', requestsPerSecond);
  requireCount('alertFloor', 'leastErrors', alert.leastErrors, 0);
  const { threshold } = timesOfLong(alert, 1);
  const errorRatio = Math.max(threshold, alert.leastErrors / (requestsPerSecond * alert.shortWindow));
  // The rule asks for more than its threshold, so a whole product is not enough.
  const overThreshold = Math.floor(threshold * requestsPerSecond * alert.longWindow * (1 + 1e-12)) + 1;
  return { errorRatio, errorsInLongWindow: Math.max(overThreshold, alert.leastErrors) };
}

/**
 * When such an alert fires on a steady error ratio that starts from none, and how long it goes on after the repair.
 *
 * It fires when the last of its conditions is met, which is the long window or the least errors, and stops when the
 * first of them fails, which is one of those on the short window.
 *
 * @returns threshold of the burn rate, and both times in seconds; `null` where it never fires
 * @throws RangeError where a value is out of range
 * @example multiwindowTimes({ objective: 0.999, burnRate: 14.4, longWindow: 3600, shortWindow: 300, leastErrors: 0 },
 *   { requestsPerSecond: 10, errorRatio: 0.05 }) // detects 1036.8, resets 213.6
 */
export function multiwindowTimes(
  alert: MultiwindowAlert,
  traffic: { readonly requestsPerSecond: number; readonly errorRatio: number },
): BurnRateTimes {
  const { requestsPerSecond, errorRatio } = traffic;
  requireNotNegative('multiwindowTimes', 'requestsPerSecond', requestsPerSecond);
  const long = timesOfLong(alert, errorRatio);
  const short = burnRateTimes({ ...alert, window: alert.shortWindow }, errorRatio);
  const errorsPerSecond = requestsPerSecond * errorRatio;
  // No errors asked for are there at once, also where nobody calls.
  const untilErrors = alert.leastErrors === 0 ? 0 : alert.leastErrors / errorsPerSecond;
  if (long.detects === null || short.detects === null || untilErrors > alert.shortWindow) {
    return { threshold: long.threshold, detects: null, resets: null };
  }
  return {
    threshold: long.threshold,
    detects: Math.max(long.detects, short.detects, untilErrors),
    resets: alert.shortWindow - Math.max(short.detects, untilErrors),
  };
}

/**
 * Chance that errors which come by themselves, at a rate the objective can bear, fill a long window enough to fire.
 *
 * An upper bound for the alert, whose short window must agree.
 *
 * @param alert its burn rate, windows and least errors
 * @param traffic requests/s, and the share that fails on a good day
 * @returns a probability for each long window
 * @throws RangeError where a value is out of range
 * @example falseAlarmChance({ objective: 0.999, burnRate: 14.4, longWindow: 3600, shortWindow: 300, leastErrors: 0 },
 *   { requestsPerSecond: 0.06, errorRatio: 0.0005 }) // 0.0000052: 4 errors where 0.108 are expected
 */
export function falseAlarmChance(
  alert: MultiwindowAlert,
  traffic: { readonly requestsPerSecond: number; readonly errorRatio: number },
): number {
  requireProbability('falseAlarmChance', 'errorRatio', traffic.errorRatio);
  const { errorsInLongWindow } = alertFloor(alert, traffic.requestsPerSecond);
  const expected = traffic.requestsPerSecond * traffic.errorRatio * alert.longWindow;
  return poissonAtLeast(expected, errorsInLongWindow);
}

function timesOfLong(alert: MultiwindowAlert, errorRatio: number): BurnRateTimes {
  return burnRateTimes({ ...alert, window: alert.longWindow }, errorRatio);
}
