import { requireNotNegative, requirePositive } from '../statistics/requireNumber';

/**
 * Requests that find an entry missing while it is being computed, each starting a computation of its own: $\lambda \Delta$.
 *
 * Source: [Vattani, Chierichetti and Lowenstein, VLDB 2015](https://doi.org/10.14778/2757807.2757813), section 1.
 *
 * @param requestsPerSecond - $\lambda$, requests/s for this entry.
 * @param recomputeSeconds - $\Delta$, seconds one computation takes.
 * @returns Computations at once, on average. Locking or request coalescing brings it to 1.
 * @throws RangeError for negative values.
 *
 * @example
 * ```ts
 * concurrentRecomputes(10, 3); // 30
 * ```
 */
export function concurrentRecomputes(requestsPerSecond: number, recomputeSeconds: number): number {
  requireNotNegative('concurrentRecomputes', 'requestsPerSecond', requestsPerSecond);
  requireNotNegative('concurrentRecomputes', 'recomputeSeconds', recomputeSeconds);
  return requestsPerSecond * recomputeSeconds;
}

/**
 * Chance that one read refreshes an entry before it expires, under XFetch: $e^{-\tau / (\beta \Delta)}$.
 *
 * XFetch refreshes where $-\beta \Delta \ln U \ge \tau$ for a uniform $U$
 * ([same paper](https://doi.org/10.14778/2757807.2757813), section 3).
 *
 * @param secondsToExpiry - $\tau$, seconds until the entry expires; 0 or less is certain to refresh.
 * @param recomputeSeconds - $\Delta$, seconds one computation takes.
 * @param beta - $\beta$, above 1 to refresh earlier.
 * @returns Probability, 0 to 1.
 * @throws RangeError where Δ or β is not above 0.
 *
 * @example
 * ```ts
 * xfetchRefreshProbability(0.4, 0.4); // 0.3679
 * ```
 */
export function xfetchRefreshProbability(
  secondsToExpiry: number,
  recomputeSeconds: number,
  beta = 1,
): number {
  requirePositive('xfetchRefreshProbability', 'recomputeSeconds', recomputeSeconds);
  requirePositive('xfetchRefreshProbability', 'beta', beta);
  return secondsToExpiry <= 0 ? 1 : Math.exp(-secondsToExpiry / (beta * recomputeSeconds));
}

/**
 * Chance that an entry expires before any read refreshes it, under XFetch: $e^{-\lambda \beta \Delta}$.
 *
 * Reads come as a Poisson process; integrating the refresh chance over a life long against $\beta \Delta$ gives
 * $\lambda \beta \Delta$ early refreshes on average, and this is the chance of none. Entries read rarely gain nothing.
 *
 * @param requestsPerSecond - $\lambda$, requests/s for this entry.
 * @param recomputeSeconds - $\Delta$, seconds one computation takes.
 * @param beta - $\beta$, above 1 to refresh earlier.
 * @returns Probability, 0 to 1.
 * @throws RangeError where λ is negative, or Δ or β is not above 0.
 *
 * @example
 * ```ts
 * xfetchExpiryProbability(10, 0.3); // 0.0498
 * ```
 */
export function xfetchExpiryProbability(
  requestsPerSecond: number,
  recomputeSeconds: number,
  beta = 1,
): number {
  requireNotNegative('xfetchExpiryProbability', 'requestsPerSecond', requestsPerSecond);
  requirePositive('xfetchExpiryProbability', 'recomputeSeconds', recomputeSeconds);
  requirePositive('xfetchExpiryProbability', 'beta', beta);
  return Math.exp(-requestsPerSecond * beta * recomputeSeconds);
}
