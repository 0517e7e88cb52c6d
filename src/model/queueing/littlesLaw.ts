import { requireNotNegative, requirePositive } from '../statistics/requireNumber';

/**
 * Requests in progress on average, by Little's law $L = \lambda W$. Holds for any stable system, whatever its distributions.
 *
 * @param throughput requests completed per second $\lambda$
 * @param residenceTime mean time a request stays, s $W$
 * @returns mean number in the system
 * @throws RangeError if an argument is negative or not finite
 * @see J. D. C. Little, Operations Research 9 (1961) 383–387, https://doi.org/10.1287/opre.9.3.383
 * @example concurrency(20_000, 0.05) // 1000
 */
export function concurrency(throughput: number, residenceTime: number): number {
  requireNotNegative('concurrency', 'throughput', throughput);
  requireNotNegative('concurrency', 'residenceTime', residenceTime);
  return throughput * residenceTime;
}

/**
 * Mean response time of a closed system, by the interactive response time law $R = N/X - Z$.
 *
 * @param users $N$ users, each with at most one request under way
 * @param throughput requests completed per second $X$
 * @param thinkTime mean pause of a user between answer and next request, s $Z$
 * @returns mean response time, s
 * @throws RangeError if an argument is out of range, or if so many requests a second leave less than the think time
 * @see P. J. Denning, J. P. Buzen, ACM Computing Surveys 10 (1978) 225–261, https://doi.org/10.1145/356733.356735
 * @example interactiveResponseTime(100, 19, 5) // 0.263…
 */
export function interactiveResponseTime(users: number, throughput: number, thinkTime: number): number {
  requireNotNegative('interactiveResponseTime', 'users', users);
  requirePositive('interactiveResponseTime', 'throughput', throughput);
  requireNotNegative('interactiveResponseTime', 'thinkTime', thinkTime);
  const responseTime = users / throughput - thinkTime;
  if (responseTime < 0) {
    throw new RangeError(
      `interactiveResponseTime: throughput must be at most users / thinkTime (${users / thinkTime}), got ${throughput}`,
    );
  }
  return responseTime;
}
