import type { Example } from '../kit/define';
import type { PoolValues } from './inputs';

export const examples: readonly Example<PoolValues, Record<string, number | string | null>>[] = [
  {
    name: 'HikariCP and Erlang: 500 transactions/s of 20 ms',
    inputs: {
      pooler: 'transaction',
      transactionRate: 500,
      coreTime: 0,
      otherTime: 20,
      maxWaiting: 5,
      instances: 1,
      serverPool: 17,
      cores: 4,
      spindles: 1,
    },
    expect: { sharedNeeded: 17, busy: 10, useful: 9, waitChance: 3.08761099807 },
    tolerance: 1e-9,
    note: 'Erlang C by mpmath; 2 × 4 + 1 as in the HikariCP wiki.',
  },
  {
    name: '12 instances with a pool of 10 and 100 connections',
    inputs: {
      pooler: 'none',
      transactionRate: 1_200,
      instances: 12,
      pool: 10,
      coreTime: 2,
      otherTime: 6,
      cores: 8,
      threads: 10,
    },
    expect: { poolNeeded: 4, neededApart: 60, connections: 150, largestPool: 6, useful: 16 },
  },
  {
    name: 'The same behind PgBouncer',
    inputs: {
      pooler: 'transaction',
      transactionRate: 1_200,
      instances: 12,
      pool: 10,
      serverPool: 20,
      coreTime: 2,
      otherTime: 6,
      cores: 8,
      threads: 10,
    },
    expect: { sharedNeeded: 19, connections: 20, neededApart: 60 },
  },
  {
    name: 'Nested transactions: 3 threads with 4 connections each',
    inputs: {
      pooler: 'none',
      transactionRate: 30,
      instances: 2,
      pool: 6,
      coreTime: 2,
      otherTime: 4,
      cores: 4,
      threads: 3,
      nested: 4,
    },
    expect: { deadlockFloor: 10, poolNeeded: 10, decides: 'the deadlock floor' },
    note: 'Tn × (Cm − 1) + 1 = 3 × 3 + 1, as in the HikariCP wiki.',
  },
];
