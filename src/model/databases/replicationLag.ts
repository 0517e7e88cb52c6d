import { mm1 } from '../queueing/mm1';
import { requireNotNegative, requirePositive } from '../statistics/requireNumber';

/** Writes on their way from a primary to one replica. */
export interface ReplayLoad {
  /** Writes/s on the primary; a replica replays every one of them. */
  readonly writesPerSecond: number;
  /** Mean seconds the replica's one replay process spends on a write. */
  readonly replaySeconds: number;
  /** Seconds from commit until the replica has the write: network and flush. */
  readonly shippingSeconds: number;
}

/** How far a replica is behind, and how likely a read sees it. */
export interface ReplicationLag {
  /** Share of time the replay process is busy; from 1 on the lag grows without end. */
  readonly replayUtilisation: number;
  readonly stable: boolean;
  /** Mean seconds from commit until the write can be read on the replica. */
  readonly meanLag: number;
  /** Lag that a share `q` of the writes stay within, seconds. */
  lagQuantile(q: number): number;
  /** Chance that a read so many seconds after a write does not see it. */
  staleAfter(seconds: number): number;
  /** Chance that a read at any time finds a row out of date which is written so often a second. */
  staleShare(rowWritesPerSecond: number): number;
}

/**
 * Replication lag with replay as a queue: a fixed delay for shipping, then M/M/1, because one process replays all writes
 * in order.
 *
 * With $\rho = \lambda r$ the time in replay is exponential with mean $R = r/(1 - \rho)$, so a read $t$ after a write misses it
 * with $e^{-(t-d)/R}$, and always within the shipping delay $d$. A row written $\lambda_i$ times a second is current with
 * $e^{-\lambda_i d} (1 - \rho)/(1 - \rho + \lambda_i r)$: no write of it is on the way, and none among those queued.
 *
 * Left out: bursts, replay that pauses for a query on the replica, and checkpoints. Each makes the lag longer.
 *
 * @param load writes/s, replay and shipping times
 * @returns the lag; `Infinity` and certainty where replay cannot keep up
 * @throws RangeError where a value is out of range
 * @see PostgreSQL replays in one process: https://wiki.postgresql.org/wiki/Parallel_Recovery; M/M/1: Kleinrock, Queueing Systems I (1975), 3.2
 * @example replicationLag({ writesPerSecond: 4000, replaySeconds: 0.0001, shippingSeconds: 0.001 }).meanLag // 0.0011667
 */
export function replicationLag({
  writesPerSecond,
  replaySeconds,
  shippingSeconds,
}: ReplayLoad): ReplicationLag {
  requireNotNegative('replicationLag', 'writesPerSecond', writesPerSecond);
  requirePositive('replicationLag', 'replaySeconds', replaySeconds);
  requireNotNegative('replicationLag', 'shippingSeconds', shippingSeconds);
  const replay = mm1({ arrivalRate: writesPerSecond, serviceTime: replaySeconds });
  const { utilisation, stable } = replay;
  return {
    replayUtilisation: utilisation,
    stable,
    meanLag: shippingSeconds + replay.meanResponse,
    lagQuantile: (q) => shippingSeconds + replay.responseQuantile(q),
    staleAfter(seconds) {
      requireNotNegative('replicationLag', 'seconds', seconds);
      if (!stable || seconds < shippingSeconds) return 1;
      return 1 - replay.responseCdf(seconds - shippingSeconds);
    },
    staleShare(rowWritesPerSecond) {
      if (!(rowWritesPerSecond >= 0 && rowWritesPerSecond <= writesPerSecond)) {
        throw new RangeError(
          `replicationLag: rowWritesPerSecond must be from 0 to writesPerSecond (${writesPerSecond}), got ${rowWritesPerSecond}`,
        );
      }
      if (!stable) return rowWritesPerSecond === 0 ? 0 : 1;
      const free = 1 - utilisation;
      const current =
        (Math.exp(-rowWritesPerSecond * shippingSeconds) * free) /
        (free + rowWritesPerSecond * replaySeconds);
      return 1 - current;
    },
  };
}
