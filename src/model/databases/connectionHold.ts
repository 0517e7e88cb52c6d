import { mmc } from '../queueing/mmc';
import { requireCount, requireNotNegative, requirePositive } from '../statistics/requireNumber';

/** What transactions ask of the database and of the connection they run on. */
export interface TransactionLoad {
  readonly transactionsPerSecond: number;
  /** Seconds of one core that a transaction takes. */
  readonly coreSeconds: number;
  /** Cores of the database server. */
  readonly cores: number;
  /** Seconds a transaction holds its connection besides: network, code between statements, waiting for locks. */
  readonly otherSeconds: number;
}

/** How long a connection is held, and how many are held at once. */
export interface ConnectionHold {
  /** Share of core time that is busy, 0 to 1. */
  readonly utilisation: number;
  /** Mean seconds a transaction waits for a core. */
  readonly coreWait: number;
  /** Mean seconds from taking the connection to giving it back. */
  readonly holdSeconds: number;
  /** Mean connections held at once. */
  readonly busyConnections: number;
}

/**
 * How long transactions hold a connection, and by Little's law how many are held at once.
 *
 * The cores are one M/M/c queue: a transaction waits for a core, works, and spends the rest of its time holding the
 * connection without one. Waiting at the cores is time on the connection, so a busy database needs larger pools.
 *
 * @param load transactions/s, their work and the cores
 * @returns the hold; `Infinity` for wait, hold and connections where the cores cannot keep up
 * @throws RangeError where a value is out of range
 * @see Little, A Proof for the Queuing Formula L = λW (1961), https://doi.org/10.1287/opre.9.3.383
 * @example connectionHold({ transactionsPerSecond: 500, coreSeconds: 0, cores: 8, otherSeconds: 0.02 }).busyConnections // 10
 */
export function connectionHold({
  transactionsPerSecond,
  coreSeconds,
  cores,
  otherSeconds,
}: TransactionLoad): ConnectionHold {
  requirePositive('connectionHold', 'transactionsPerSecond', transactionsPerSecond);
  requireNotNegative('connectionHold', 'coreSeconds', coreSeconds);
  requireCount('connectionHold', 'cores', cores, 1);
  requireNotNegative('connectionHold', 'otherSeconds', otherSeconds);
  const queue =
    coreSeconds === 0
      ? { utilisation: 0, meanWait: 0 }
      : mmc({ servers: cores, arrivalRate: transactionsPerSecond, serviceTime: coreSeconds });
  const holdSeconds = queue.meanWait + coreSeconds + otherSeconds;
  return {
    utilisation: queue.utilisation,
    coreWait: queue.meanWait,
    holdSeconds,
    busyConnections: transactionsPerSecond * holdSeconds,
  };
}
