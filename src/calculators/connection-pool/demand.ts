import { connectionHold, type ConnectionHold } from '../../model/databases/connectionHold';
import { poolForWait, poolLockingMinimum } from '../../model/databases/connectionPool';
import { mmc } from '../../model/queueing/mmc';
import { formatNumber } from '../kit/format';
import type { PoolValues } from './inputs';

/** No database server has this many transactions open at once. */
const MOST_BUSY = 20_000;

/** What one pool is asked for: its share of the transactions, and how long each holds a connection. */
interface PoolLoad {
  readonly transactionsPerSecond: number;
  readonly holdSeconds: number;
}

/** The smallest pool that keeps the promise, and what decides it. */
export interface NeededPool {
  readonly connections: number;
  readonly deadlockFloor: number;
  readonly isFloor: boolean;
}

/** Hold time at the database, or a sentence why there is none. */
export function holdOf(v: PoolValues): ConnectionHold {
  const hold = connectionHold({
    transactionsPerSecond: v.transactionRate,
    coreSeconds: v.coreTime / 1_000,
    cores: v.cores,
    otherSeconds: v.otherTime / 1_000,
  });
  const rate = `${formatNumber(v.transactionRate)} transactions/s`;
  if (hold.busyConnections === Infinity) {
    throw new RangeError(
      `${formatNumber(v.cores)} ${v.cores === 1 ? 'core' : 'cores'} cannot do ${rate} of ${formatNumber(v.coreTime)} ms each, whatever the pool: take more cores, or find the slow queries first.`,
    );
  }
  if (hold.holdSeconds === 0) {
    throw new RangeError(
      'A transaction that takes no time needs no connection: give its core time, or what it holds besides.',
    );
  }
  if (hold.busyConnections > MOST_BUSY) {
    throw new RangeError(
      `${rate} would keep ${formatNumber(hold.busyConnections)} connections busy at once, more than any database server has: shorten the transactions first.`,
    );
  }
  return hold;
}

export function loadOfEach({ transactionRate, instances }: PoolValues, hold: ConnectionHold): PoolLoad {
  return { transactionsPerSecond: transactionRate / instances, holdSeconds: hold.holdSeconds };
}

export function loadOfAll({ transactionRate }: PoolValues, hold: ConnectionHold): PoolLoad {
  return { transactionsPerSecond: transactionRate, holdSeconds: hold.holdSeconds };
}

/** Erlang C for the wait, the deadlock floor below it. */
export function neededPool(load: PoolLoad, v: PoolValues, threads: number): NeededPool {
  const { connections } = poolForWait({
    requestsPerSecond: load.transactionsPerSecond,
    holdSeconds: load.holdSeconds,
    maxWaitProbability: v.maxWaiting / 100,
  });
  const deadlockFloor = poolLockingMinimum(threads, v.nested);
  return {
    connections: Math.max(connections, deadlockFloor),
    deadlockFloor,
    isFloor: deadlockFloor > connections,
  };
}

/** The queue for a connection: M/M/c with the pool as its servers. */
export function waitingAt(pool: number, { transactionsPerSecond, holdSeconds }: PoolLoad) {
  return mmc({ servers: pool, arrivalRate: transactionsPerSecond, serviceTime: holdSeconds });
}
