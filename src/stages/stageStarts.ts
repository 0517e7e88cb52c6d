import type { StageId } from '../model/scenario/stages';

interface Pointer {
  readonly label: string;
  readonly to: string;
  readonly why: string;
}

/** Where to begin in a stage. */
export interface StageStart {
  /** What to do first, in a sentence. */
  readonly first: string;
  /** Page that shows how. */
  readonly how: { readonly label: string; readonly to: string };
  /** Calculators to open, the most useful first. */
  readonly calculators: readonly [Pointer, Pointer, Pointer];
}

/** The first step of each stage and the three calculators that its decisions rest on. */
export const stageStarts: Readonly<Record<StageId, StageStart>> = {
  prototype: {
    first: 'Restore the last backup into an empty instance and write down the minutes.',
    how: { label: 'Backups and restore tests', to: '/practices/backups-and-restore-tests' },
    calculators: [
      {
        label: 'Storage, WAL and backup',
        to: '/calculators/storage',
        why: 'how long a restore takes, and what is lost',
      },
      { label: 'Cost', to: '/calculators/cost', why: 'what a month costs, before anything is added' },
      { label: 'Unit economics', to: '/calculators/unit-economics', why: 'how long the cash lasts' },
    ],
  },
  traction: {
    first: 'Put a second server behind a load balancer, so that a release at noon goes unnoticed.',
    how: { label: 'Load balancing', to: '/practices/load-balancing' },
    calculators: [
      {
        label: 'Connection pool',
        to: '/calculators/connection-pool',
        why: 'whether all pools fit through a deploy',
      },
      {
        label: 'Index and table size',
        to: '/calculators/index-size',
        why: 'whether an index pays for the slow query',
      },
      {
        label: 'Capacity',
        to: '/calculators/capacity',
        why: 'what the servers you have carry, and until when',
      },
    ],
  },
  growth: {
    first: 'Give the database a standby in another zone, and fail over to it on a weekday morning.',
    how: { label: 'Disaster recovery', to: '/practices/disaster-recovery' },
    calculators: [
      { label: 'Availability', to: '/calculators/availability', why: 'what the standby is worth in minutes' },
      {
        label: 'Cache',
        to: '/calculators/cache',
        why: 'what is left for the database, and what an empty cache does',
      },
      {
        label: 'Queues and workers',
        to: '/calculators/queue-workers',
        why: 'how many workers, and how long a backlog lasts',
      },
    ],
  },
  scale: {
    first: 'Put a pooler before the database, then send the reads that may be stale to replicas.',
    how: { label: 'Connection pooling', to: '/practices/connection-pooling' },
    calculators: [
      {
        label: 'Read replicas',
        to: '/calculators/read-replicas',
        why: 'how many, and how old their answers are',
      },
      {
        label: 'Storage, WAL and backup',
        to: '/calculators/storage',
        why: 'when a restore takes longer than you accept',
      },
      { label: 'Autoscaling', to: '/calculators/autoscaling', why: 'what it saves, and what comes late' },
    ],
  },
  millions: {
    first:
      'Choose the shard key with a sample of real keys, and cut many logical shards on the database you have.',
    how: { label: 'Replicas and sharding', to: '/practices/replicas-and-sharding' },
    calculators: [
      {
        label: 'Sharding',
        to: '/calculators/sharding',
        why: 'how your keys spread, and what moves when you add shards',
      },
      {
        label: 'Call graph',
        to: '/calculators/call-graph',
        why: 'what a page waits for that asks many shards',
      },
      { label: 'Cost', to: '/calculators/cost', why: 'what a cent a user comes to, and which line leads' },
    ],
  },
};
