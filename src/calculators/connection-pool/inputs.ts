import { fleetAtCeiling } from '../../model/system/fleetAtCeiling';
import { choice, inFold, quantity, type Values } from '../kit/define';

/** Milliseconds of core time a transaction takes unless somebody measured it; an assumption. */
const ASSUMED_CORE_TIME = 0.5;
/** Share of time cores and workers may be busy. Rule of thumb. */
const CEILING = 0.7;

export const inputs = {
  pooler: choice({
    label: 'Pooler',
    options: { none: 'none', transaction: 'PgBouncer, by transaction' },
    default: 'none',
    primary: true,
    help: 'Without one each instance has its own pool to the database. With one, in transaction mode, all instances share a few connections.',
  }),
  transactionRate: quantity({
    label: 'Transactions at peak',
    unit: 'transactions/s',
    min: 0.001,
    max: 1e7,
    primary: true,
    from: (s) => s.databaseReadRate + s.databaseWriteRate,
    help: 'A statement outside a transaction counts as one. Measured: rate of xact_commit + xact_rollback in pg_stat_database.',
  }),
  instances: quantity({
    label: 'Application instances',
    unit: 'instances',
    min: 1,
    max: 10_000,
    integer: true,
    primary: true,
    from: fleetAtCeiling,
    help: 'Processes that each keep a pool of their own: containers, or worker processes where those do not share one.',
  }),
  pool: quantity({
    label: 'Pool on each instance',
    unit: 'connections',
    min: 1,
    max: 10_000,
    integer: true,
    primary: true,
    from: (s) => s.workersPerServer,
    help: 'What is configured now. Frameworks often open one connection for each worker thread.',
  }),
  otherTime: quantity({
    label: 'Held besides the work',
    unit: 'ms',
    min: 0,
    max: 60_000,
    primary: true,
    default: 2,
    help: 'Time a transaction keeps its connection while the database does nothing for it: network, code between statements, locks.',
  }),
  maxConnections: quantity({
    label: 'max_connections',
    unit: 'connections',
    min: 4,
    max: 100_000,
    integer: true,
    primary: true,
    default: 100,
    help: 'PostgreSQL starts with 100.',
  }),
  ...inFold('The database', {
    coreTime: quantity({
      label: 'Core time of a transaction',
      unit: 'ms',
      min: 0,
      max: 60_000,
      default: ASSUMED_CORE_TIME,
      help: 'Time one core works for it. Measured: busy cores over transactions/s.',
    }),
    cores: quantity({
      label: 'Cores',
      unit: 'cores',
      min: 1,
      max: 1_024,
      integer: true,
      from: (s) => {
        const busy = ((s.databaseReadRate + s.databaseWriteRate) * ASSUMED_CORE_TIME) / 1_000;
        return Math.max(2, 2 * Math.ceil(busy / CEILING / 2));
      },
      help: 'Cores of the database server, without hyper-threads.',
    }),
    spindles: quantity({
      label: 'Disks that seek',
      unit: 'disks',
      min: 0,
      max: 1_000,
      integer: true,
      default: 0,
      help: 'For the rule 2 × cores + disks. 0 on SSD or where the data are in memory.',
    }),
    reserved: quantity({
      label: 'Connections kept back',
      unit: 'connections',
      min: 0,
      max: 1_000,
      integer: true,
      default: 3,
      help: 'superuser_reserved_connections is 3; add what backups, monitoring and cron jobs hold.',
    }),
    memory: quantity({
      label: 'Memory',
      unit: 'GB',
      min: 0.25,
      max: 24_576,
      default: 16,
      help: 'Memory of the database server.',
    }),
    sharedShare: quantity({
      label: 'shared_buffers',
      unit: '%',
      min: 0,
      max: 90,
      default: 25,
      help: 'Share of memory given to shared_buffers. The manual suggests a quarter to begin with.',
    }),
    backendMemory: quantity({
      label: 'Memory per connection',
      unit: 'MB',
      min: 0.1,
      max: 10_000,
      default: 10,
      help: 'What one backend holds for itself: caches of the catalogue and of plans, and work_mem while it sorts.',
    }),
  }),
  ...inFold('Pooler, waiting and deploys', {
    serverPool: quantity({
      label: 'Connections of the pooler',
      unit: 'connections',
      min: 1,
      max: 10_000,
      integer: true,
      default: 20,
      help: 'default_pool_size of PgBouncer, 20 unless changed: for each pair of user and database.',
    }),
    maxWaiting: quantity({
      label: 'Transactions that may wait',
      unit: '%',
      min: 0.01,
      max: 50,
      default: 1,
      help: 'Share that may find every connection taken.',
    }),
    surge: quantity({
      label: 'Surge during a deploy',
      unit: '%',
      min: 0,
      max: 100,
      default: 25,
      help: 'Instances started before the old ones end; each brings its pool. Kubernetes starts 25 % unless told otherwise.',
    }),
  }),
  ...inFold('Nested connections', {
    threads: quantity({
      label: 'Threads per instance',
      unit: 'threads',
      min: 1,
      max: 10_000,
      integer: true,
      from: (s) => s.workersPerServer,
      help: 'Requests of one instance that may hold a connection at once.',
    }),
    nested: quantity({
      label: 'Connections one thread holds',
      unit: 'connections',
      min: 1,
      max: 10,
      integer: true,
      default: 1,
      help: 'Most at once: 2 where code opens a second transaction inside the first.',
    }),
  }),
};

export type PoolValues = Values<typeof inputs>;
