import { requireNotNegative } from '../statistics/requireNumber';
import { drainTime, type QueueRates } from './backlog';

/** A queue through an outage of all its consumers, as a fluid: rates, not single messages. */
export interface OutageCurve {
  /** Seconds from the start of the outage until nothing waits; `Infinity` where the workers never catch up. */
  readonly recoveredAfter: number;
  /** Messages waiting some seconds after the outage began. */
  backlogAt(seconds: number): number;
  /** Age of the oldest message waiting then, seconds: what a message taken just now has waited. */
  oldestAt(seconds: number): number;
}

/**
 * Backlog and age over time: both rise through the outage and fall afterwards, age by what the workers outrun.
 *
 * During the drain the workers have finished $\mu(t - T)$ of the messages that came in since the start, the last of them at
 * time $\mu(t - T)/\lambda$: the oldest one left has waited $t - \mu(t - T)/\lambda$. The age thus falls to 0 exactly when
 * the backlog does, from its highest value $T$ at the end of the outage.
 *
 * @param outageSeconds - $T$, seconds without consumers.
 * @param rates - Arrivals $\lambda$, and workers that finish $\mu$ messages/s together afterwards.
 * @returns The curve.
 * @throws RangeError where a value is out of range.
 *
 * @example
 * ```ts
 * const curve = outageCurve(600, { arrivalsPerSecond: 400, workers: 60, messagesPerWorkerSecond: 10 });
 * curve.backlogAt(1200); // 120000
 * curve.oldestAt(1200); // 300
 * ```
 */
export function outageCurve(outageSeconds: number, rates: QueueRates): OutageCurve {
  requireNotNegative('outageCurve', 'outageSeconds', outageSeconds);
  const { arrivalsPerSecond, workers, messagesPerWorkerSecond } = rates;
  const finished = workers * messagesPerWorkerSecond;
  const drain = drainTime(outageSeconds * arrivalsPerSecond, rates);
  return {
    recoveredAfter: outageSeconds + drain,
    backlogAt(seconds) {
      if (seconds <= outageSeconds) return Math.max(0, seconds) * arrivalsPerSecond;
      return Math.max(0, arrivalsPerSecond * seconds - finished * (seconds - outageSeconds));
    },
    oldestAt(seconds) {
      if (arrivalsPerSecond === 0) return 0;
      if (seconds <= outageSeconds) return Math.max(0, seconds);
      return Math.max(0, seconds - (finished * (seconds - outageSeconds)) / arrivalsPerSecond);
    },
  };
}
