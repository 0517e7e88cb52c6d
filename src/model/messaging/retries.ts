import { requireCount, requireNotNegative, requireProbability } from '../statistics/requireNumber';

/** How messages fail and how often they are tried. */
export interface RetryPlan {
  /** Chance that one attempt at a good message fails, each attempt on its own, 0 to 1. */
  readonly attemptFails: number;
  /** Share of messages that fail however often they are tried, 0 to 1. */
  readonly poison: number;
  /** Attempts at one message in all, at least 1. */
  readonly attempts: number;
}

/** What retries do to a queue. */
export interface RetryLoad {
  /** Attempts for each message, on average: what the load of the workers is multiplied by. */
  readonly attemptsPerMessage: number;
  /** Share of messages given up, which belong into the dead-letter queue, 0 to 1. */
  readonly deadShare: number;
  /** Share of all attempts that are spent on poison, 0 to 1. */
  readonly attemptsOnPoison: number;
}

/**
 * Load that retries add, and messages that end as dead letters.
 *
 * A poison message takes all $A$ attempts, a good one $1 + f + \dots + f^{A-1}$ on average:
 *
 * $$ E = qA + (1-q)\,\frac{1-f^A}{1-f}, \qquad d = q + (1-q) f^A. $$
 *
 * Attempts fail independently here. When what the worker calls is down they all fail, which is $f = 1$: the load is then
 * $A$ times the arrivals, and every message dies.
 *
 * @param plan - Chances and attempts.
 * @returns Load factor and shares.
 * @throws RangeError where a value is out of range.
 *
 * @example
 * ```ts
 * retryLoad({ attemptFails: 0.1, poison: 0.01, attempts: 5 }).attemptsPerMessage; // 1.14999
 * ```
 */
export function retryLoad({ attemptFails, poison, attempts }: RetryPlan): RetryLoad {
  requireProbability('retryLoad', 'attemptFails', attemptFails);
  requireProbability('retryLoad', 'poison', poison);
  requireCount('retryLoad', 'attempts', attempts, 1);
  const allFail = attemptFails ** attempts;
  const good = attemptFails === 1 ? attempts : (1 - allFail) / (1 - attemptFails);
  const attemptsPerMessage = poison * attempts + (1 - poison) * good;
  return {
    attemptsPerMessage,
    deadShare: poison + (1 - poison) * allFail,
    attemptsOnPoison: (poison * attempts) / attemptsPerMessage,
  };
}

/**
 * Seconds from the first attempt to the last, with pauses that double up to a limit: how long an outage retries outlast.
 *
 * $\sum_{k=0}^{A-2} \min(b\,2^k, m)$, without the work itself and without jitter.
 *
 * @param attempts - $A$, attempts in all, at least 1.
 * @param firstPause - $b$, seconds before the second attempt.
 * @param longestPause - $m$, seconds no pause exceeds.
 * @returns Seconds.
 * @throws RangeError where a value is out of range.
 *
 * @example
 * ```ts
 * retrySpan(5, 60, 600); // 900
 * ```
 */
export function retrySpan(attempts: number, firstPause: number, longestPause: number): number {
  requireCount('retrySpan', 'attempts', attempts, 1);
  requireNotNegative('retrySpan', 'firstPause', firstPause);
  requireNotNegative('retrySpan', 'longestPause', longestPause);
  const pauses = attempts - 1;
  if (pauses === 0 || firstPause === 0) return 0;
  // Pauses shorter than the limit: the least k with b·2^k ≥ m.
  const growing = Math.max(0, Math.min(pauses, Math.ceil(Math.log2(longestPause / firstPause))));
  return firstPause * (2 ** growing - 1) + (pauses - growing) * longestPause;
}
