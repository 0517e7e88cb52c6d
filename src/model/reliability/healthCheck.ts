import { requireCount, requireNotNegative, requirePositive } from '../statistics/requireNumber';

/** How a load balancer asks its servers whether they are well. */
export interface HealthCheck {
  /** Seconds from the start of one check to the start of the next. */
  readonly interval: number;
  /** Seconds after which a check without an answer has failed; 0 where the server refuses at once. */
  readonly timeout: number;
  /** Failed checks in a row that take a server out. */
  readonly failures: number;
  /** Passed checks in a row that let it back in. */
  readonly successes: number;
}

/** A time that depends on when, between two checks, something happens. */
export interface Spread {
  readonly best: number;
  readonly mean: number;
  readonly worst: number;
}

/**
 * Seconds from a server's failure until the balancer stops sending it requests.
 *
 * The first check that can fail starts up to an interval later, the last of $f$ in a row fails a timeout after its start:
 * at worst $I + (f-1)\max(I, T) + T$, on average half an interval less.
 *
 * @param check its interval, timeout and thresholds
 * @returns seconds at best, on average and at worst
 * @throws RangeError where a value is out of range
 * @see AWS, "Health checks for Application Load Balancer target groups", https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html
 * @example detectionTime({ interval: 2, timeout: 2, failures: 3, successes: 2 }) // mean 7, worst 8: HAProxy's defaults
 */
export function detectionTime(check: HealthCheck): Spread {
  requireCheck('detectionTime', check);
  const { interval, timeout, failures } = check;
  // A check that hangs longer than the interval holds the next one up.
  const rest = (failures - 1) * Math.max(interval, timeout) + timeout;
  return { best: rest, mean: interval / 2 + rest, worst: interval + rest };
}

/**
 * Seconds from the moment a server is well again until the balancer sends it requests: $I/2 + (r-1)I$ on average.
 *
 * Answers are taken to be quick: a well server does not use its timeout.
 *
 * @param check its interval and thresholds
 * @returns seconds at best, on average and at worst
 * @throws RangeError where a value is out of range
 * @example returnTime({ interval: 30, timeout: 5, failures: 2, successes: 5 }) // mean 135, worst 150: five checks of ALB
 */
export function returnTime(check: HealthCheck): Spread {
  requireCheck('returnTime', check);
  const { interval, successes } = check;
  const rest = (successes - 1) * interval;
  return { best: rest, mean: interval / 2 + rest, worst: interval + rest };
}

/**
 * Requests that reach a failed server before the balancer takes it out, when it spreads them evenly.
 *
 * Least-connections balancing sends fewer to one that hangs and more to one that refuses at once.
 *
 * @param load requests/s in all; servers they are spread over
 * @param seconds until it is out
 * @returns requests
 * @throws RangeError where a value is out of range
 * @example requestsLost({ requestsPerSecond: 400, servers: 4 }, 8) // 800
 */
export function requestsLost(
  { requestsPerSecond, servers }: { readonly requestsPerSecond: number; readonly servers: number },
  seconds: number,
): number {
  requireNotNegative('requestsLost', 'requestsPerSecond', requestsPerSecond);
  requireCount('requestsLost', 'servers', servers, 1);
  requireNotNegative('requestsLost', 'seconds', seconds);
  return (requestsPerSecond / servers) * seconds;
}

function requireCheck(caller: string, { interval, timeout, failures, successes }: HealthCheck): void {
  requirePositive(caller, 'interval', interval);
  requireNotNegative(caller, 'timeout', timeout);
  requireCount(caller, 'failures', failures, 1);
  requireCount(caller, 'successes', successes, 1);
}
