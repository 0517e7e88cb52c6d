/** A number the sizing needs and the scenario does not hold, with the span in which it usually falls. */
export interface Assumption {
  readonly label: string;
  readonly value: number;
  /** Ends of a 90 % interval; equal to `value` where the number is a decision and not an estimate. */
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  /** What it stands for, and how a team measures its own. */
  readonly why: string;
  /** Public source of a fact; without one the value is a rule of thumb. */
  readonly source?: { readonly name: string; readonly url: string };
}

/**
 * Every constant behind {@link sizeSystem} and {@link breaksFirst}. Shares are 0–1, times are in ms of
 * CPU. Values without a source, and those that say so, are rules of thumb: wide ranges say how
 * little they bind.
 */
export const sizingAssumptions = {
  utilisationCeiling: {
    label: 'Utilisation ceiling at peak',
    value: 0.7,
    low: 0.6,
    high: 0.8,
    unit: 'share',
    why: 'Waiting grows with 1 / (1 − utilisation); above about 70 % a small surge becomes a long queue.',
  },
  serviceVariability: {
    label: 'Variability of service time',
    value: 1,
    low: 0.5,
    high: 2,
    unit: 'scv',
    why: 'Variance of the service time over its squared mean: 1 for exponential times. Measure: from the service-time histogram.',
  },
  workersPerCore: {
    label: 'Workers per application core',
    value: 4,
    low: 2,
    high: 8,
    unit: 'workers/core',
    why: 'Web requests mostly wait for the database, so one core serves several. Decides the size of server that is priced.',
  },
  computeShare: {
    label: 'Computing share of service time',
    value: 0.4,
    low: 0.2,
    high: 0.8,
    unit: 'share',
    why: 'The rest of a request waits for the database and the network. Measure: process CPU seconds over requests times service time.',
  },
  machineCores: {
    label: 'Cores of the single machine',
    value: 2,
    low: 2,
    high: 2,
    unit: 'cores',
    why: 'The prototype runs everything on one small machine.',
  },
  machineMemory: {
    label: 'Memory of the single machine',
    value: 4,
    low: 4,
    high: 4,
    unit: 'GB',
    why: 'Two cores with 4 GB is a usual first machine.',
  },
  machineDisk: {
    label: 'Disk of the single machine',
    value: 80,
    low: 40,
    high: 160,
    unit: 'GB',
    why: 'What such a machine is usually rented with. The database may fill the ceiling share of it.',
  },
  machineMemoryForDatabase: {
    label: 'Memory left for the database',
    value: 0.5,
    low: 0.35,
    high: 0.65,
    unit: 'share',
    why: 'Application processes and the system take the rest of the single machine.',
  },
  diskPerServer: {
    label: 'Disk of an application server',
    value: 30,
    low: 10,
    high: 100,
    unit: 'GB',
    why: 'System, image and temporary files; the data is elsewhere.',
  },
  databaseReadTime: {
    label: 'Database CPU per read',
    value: 0.5,
    low: 0.15,
    high: 1.5,
    unit: 'ms',
    why: 'Rule of thumb for an indexed read of some rows, with parsing and planning. Measure: total_exec_time over calls, for data in memory.',
    source: {
      name: 'PostgreSQL: pg_stat_statements',
      url: 'https://www.postgresql.org/docs/current/pgstatstatements.html',
    },
  },
  databaseWriteTime: {
    label: 'Database CPU per write',
    value: 1,
    low: 0.3,
    high: 3,
    unit: 'ms',
    why: 'Rule of thumb for row, indexes, write-ahead log and the share of vacuum. Measure as for reads.',
    source: {
      name: 'PostgreSQL: pg_stat_statements',
      url: 'https://www.postgresql.org/docs/current/pgstatstatements.html',
    },
  },
  replayTime: {
    label: 'Replay on a replica per write',
    value: 0.1,
    low: 0.03,
    high: 0.3,
    unit: 'ms',
    why: 'A PostgreSQL replica replays the log in one process, whatever its core count; past that rate the lag grows. The time is a rule of thumb.',
    source: {
      name: 'PostgreSQL wiki: Parallel Recovery',
      url: 'https://wiki.postgresql.org/wiki/Parallel_Recovery',
    },
  },
  hotShare: {
    label: 'Hot share of the database',
    value: 0.1,
    low: 0.05,
    high: 0.25,
    unit: 'share',
    why: 'Rule of thumb for the tables and indexes read on an ordinary day. When they no longer fit in memory, reads go to storage. Measure: the cache hit ratio in pg_statio_user_tables.',
    source: {
      name: 'PostgreSQL: the cumulative statistics system',
      url: 'https://www.postgresql.org/docs/current/monitoring-stats.html',
    },
  },
  memoryPerCore: {
    label: 'Database memory per core',
    value: 4,
    low: 4,
    high: 8,
    unit: 'GB/core',
    why: 'General-purpose sizes come with 4 GB a core, memory-optimised ones with 8.',
    source: { name: 'Amazon EC2 instance types', url: 'https://aws.amazon.com/ec2/instance-types/' },
  },
  largestDatabaseCores: {
    label: 'Largest database node',
    value: 96,
    low: 64,
    high: 192,
    unit: 'cores',
    why: 'The largest size on our price ladder; providers sell somewhat more and somewhat less.',
  },
  connectionsAllowed: {
    label: 'Connections the database allows',
    value: 97,
    low: 97,
    high: 300,
    unit: 'connections',
    why: 'max_connections is 100 unless changed, and 3 of them are kept for the superuser. Managed services often set more.',
    source: {
      name: 'PostgreSQL: connection settings',
      url: 'https://www.postgresql.org/docs/current/runtime-config-connection.html',
    },
  },
  connectionsPerWorker: {
    label: 'Connections a worker holds',
    value: 1,
    low: 1,
    high: 2,
    unit: 'connections',
    why: 'One a worker process is the least; pools inside a process often hold more than they use.',
  },
  deploySurge: {
    label: 'Extra servers during a deploy',
    value: 0.25,
    low: 0,
    high: 1,
    unit: 'share',
    why: 'Old and new servers hold connections together. Kubernetes starts 25 % extra unless told otherwise; blue-green doubles.',
    source: {
      name: 'Kubernetes: Deployments, max surge',
      url: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#max-surge',
    },
  },
  storageOperations: {
    label: 'Storage operations of the default volume',
    value: 3_000,
    low: 3_000,
    high: 16_000,
    unit: 'operations/s',
    why: 'A gp3 volume gives 3,000 unless more is paid for.',
    source: {
      name: 'Amazon EC2 API: EbsBlockDevice',
      url: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_EbsBlockDevice.html',
    },
  },
  operationsPerWrite: {
    label: 'Storage operations per write',
    value: 4,
    low: 2,
    high: 10,
    unit: 'operations',
    why: 'Log flush, and later the table and index pages at a checkpoint.',
  },
  readsFromStorage: {
    label: 'Reads that go to storage',
    value: 0.05,
    low: 0.01,
    high: 0.2,
    unit: 'share',
    why: 'Reads whose page is not in memory while the hot set still fits.',
  },
  restoreRate: {
    label: 'Restore speed of one node',
    value: 200,
    low: 100,
    high: 500,
    unit: 'MB/s',
    why: 'From backup to a node that serves. Measure: time a restore.',
  },
  restoreTarget: {
    label: 'Longest restore accepted',
    value: 4,
    low: 4,
    high: 4,
    unit: 'h',
    why: 'A decision, not a fact: how long the data of one node may be gone in the worst case.',
  },
  objectsPerUser: {
    label: 'Cached objects per user',
    value: 50,
    low: 20,
    high: 200,
    unit: 'objects',
    why: 'Sessions, profiles, list fragments that belong to one user.',
  },
  objectSize: {
    label: 'Size of a cached object',
    value: 2,
    low: 1,
    high: 8,
    unit: 'KB',
    why: 'Key, value and the cache server’s own bytes.',
  },
  popularityExponent: {
    label: 'Popularity exponent (Zipf)',
    value: 0.8,
    low: 0.64,
    high: 0.99,
    unit: 's',
    why: 'How strongly requests gather on few objects. Web traces gave 0.64 to 0.83; the YCSB benchmark uses 0.99.',
    source: {
      name: 'Breslau et al., Web Caching and Zipf-like Distributions, INFOCOM 1999',
      url: 'https://pages.cs.wisc.edu/~cao/papers/zipf-implications.html',
    },
  },
  cacheableReads: {
    label: 'Reads that may be cached',
    value: 0.7,
    low: 0.4,
    high: 0.9,
    unit: 'share',
    why: 'The rest must be fresh, or is asked once.',
  },
  jobsPerRequest: {
    label: 'Background jobs per request',
    value: 0.1,
    low: 0.02,
    high: 0.5,
    unit: 'jobs',
    why: 'Mails, thumbnails, webhooks, exports.',
  },
  jobTime: {
    label: 'Time of a background job',
    value: 0.5,
    low: 0.1,
    high: 2,
    unit: 's',
    why: 'One worker’s time for one job.',
  },
  hottestKeyShare: {
    label: 'Share of the hottest key',
    value: 0.005,
    low: 0.001,
    high: 0.02,
    unit: 'share',
    why: 'Largest tenant or most followed account in all statements. It lives on one shard, however many there are. Measure: the top of GROUP BY shard key.',
  },
  crossShardShare: {
    label: 'Queries that ask every shard',
    value: 0.05,
    low: 0.01,
    high: 0.2,
    unit: 'share',
    why: 'Searches and reports without the shard key reach every shard, so more shards do not spread them.',
  },
} as const satisfies Record<string, Assumption>;

export type AssumptionKey = keyof typeof sizingAssumptions;
/** One number per assumption, in the assumption's unit. */
export type AssumedValues = Readonly<Record<AssumptionKey, number>>;

const defaults = Object.fromEntries(
  Object.entries(sizingAssumptions).map(([key, { value }]) => [key, value]),
) as unknown as AssumedValues;

/**
 * The usual values, with the reader's own in place of some.
 *
 * @throws RangeError when a value is not above 0 (`deploySurge` may be 0)
 */
export function assume(own: Partial<AssumedValues> = {}): AssumedValues {
  for (const [key, value] of Object.entries(own)) {
    const least = key === 'deploySurge' ? value >= 0 : value > 0;
    if (!least) throw new RangeError(`assume: ${key} must be above 0, got ${value}`);
  }
  return { ...defaults, ...own };
}
