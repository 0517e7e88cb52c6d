import { requireCount, requireNotNegative, requirePositive } from '../statistics/requireNumber';
import { wholeUnits } from '../rounding/wholeUnits';

/** Consumers of a queue and what keeps coming in. */
export interface QueueRates {
  /** Messages/s that arrive. */
  readonly arrivalsPerSecond: number;
  /** Workers, at least 1. */
  readonly workers: number;
  /** Messages/s one worker finishes. */
  readonly messagesPerWorkerSecond: number;
}

/**
 * Seconds to work off a backlog while messages keep arriving: $B / (\mu - \lambda)$.
 *
 * @param backlog - $B$, messages waiting, 0 or more.
 * @param rates - Arrivals and workers.
 * @returns Seconds; `Infinity` where the workers do not outrun the arrivals, 0 where nothing waits.
 * @throws RangeError where a value is out of range.
 *
 * @example
 * ```ts
 * drainTime(1_200_000, { arrivalsPerSecond: 800, workers: 50, messagesPerWorkerSecond: 24 }); // 3000
 * ```
 */
export function drainTime(backlog: number, rates: QueueRates): number {
  requireNotNegative('drainTime', 'backlog', backlog);
  requireNotNegative('drainTime', 'arrivalsPerSecond', rates.arrivalsPerSecond);
  requireCount('drainTime', 'workers', rates.workers, 1);
  requirePositive('drainTime', 'messagesPerWorkerSecond', rates.messagesPerWorkerSecond);
  if (backlog === 0) return 0;
  const spareRate = rates.workers * rates.messagesPerWorkerSecond - rates.arrivalsPerSecond;
  return spareRate <= 0 ? Infinity : backlog / spareRate;
}

/**
 * Workers that work off a backlog in a given time: $\lceil (B/T + \lambda) / r \rceil$.
 *
 * @param goal - Messages waiting; messages/s that arrive; messages/s one worker finishes; seconds allowed.
 * @returns Workers.
 * @throws RangeError where a value is out of range.
 *
 * @example
 * ```ts
 * workersToDrain({ backlog: 90_000, arrivalsPerSecond: 45, messagesPerWorkerSecond: 4, drainSeconds: 900 }); // 37
 * ```
 */
export function workersToDrain({
  backlog,
  arrivalsPerSecond,
  messagesPerWorkerSecond,
  drainSeconds,
}: {
  readonly backlog: number;
  readonly arrivalsPerSecond: number;
  readonly messagesPerWorkerSecond: number;
  readonly drainSeconds: number;
}): number {
  requireNotNegative('workersToDrain', 'backlog', backlog);
  requireNotNegative('workersToDrain', 'arrivalsPerSecond', arrivalsPerSecond);
  requirePositive('workersToDrain', 'messagesPerWorkerSecond', messagesPerWorkerSecond);
  requirePositive('workersToDrain', 'drainSeconds', drainSeconds);
  return wholeUnits((backlog / drainSeconds + arrivalsPerSecond) / messagesPerWorkerSecond);
}

/**
 * Backlog an outage of all consumers leaves, and the time to work it off afterwards.
 *
 * @param outageSeconds - Seconds without consumers, 0 or more.
 * @param rates - Arrivals, and workers once they are back.
 * @returns Messages waiting at the end of the outage, and seconds from then until the queue is empty.
 * @throws RangeError where a value is out of range.
 *
 * @example
 * ```ts
 * outageBacklog(600, { arrivalsPerSecond: 400, workers: 60, messagesPerWorkerSecond: 10 }); // { backlog: 240000, drainSeconds: 1200 }
 * ```
 */
export function outageBacklog(
  outageSeconds: number,
  rates: QueueRates,
): { backlog: number; drainSeconds: number } {
  requireNotNegative('outageBacklog', 'outageSeconds', outageSeconds);
  const backlog = outageSeconds * rates.arrivalsPerSecond;
  return { backlog, drainSeconds: drainTime(backlog, rates) };
}
