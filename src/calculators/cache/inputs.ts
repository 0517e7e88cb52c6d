import type { Scenario } from '../../model/scenario/scenario';
import { redisBytesPerKey } from '../../model/caching/redisMemory';
import { sizingAssumptions } from '../../model/system/assumptions';
import { fleetAtCeiling } from '../../model/system/fleetAtCeiling';
import { choice, inFold, quantity } from '../kit/define';

/** A key of 20 bytes and a value of 2,000 with a time to live, as in the caching guide. */
const USUAL = { keyBytes: 20, valueBytes: 2_000 };

/** Largest item of one Memcached chunk is 512 KiB, header included. */
const LARGEST_VALUE = 500_000;

/** GB for the objects of the users of one day: tomorrow's mostly ask for the same. */
function memoryForADay(s: Scenario): number {
  const objects = s.users * sizingAssumptions.objectsPerUser.value * (s.dailyActiveShare / 100);
  const bytes = objects * redisBytesPerKey({ ...USUAL, expires: true }, Math.max(1, Math.round(objects)));
  return Number((bytes / 2 ** 30).toPrecision(2));
}

export const cacheInputs = {
  readRate: quantity({
    label: 'Reads at peak',
    unit: 'queries/s',
    min: 0.001,
    max: 1e8,
    primary: true,
    from: (s) => s.databaseReadRate,
    help: 'Reads a second before any cache takes its share.',
  }),
  objects: quantity({
    label: 'Different objects',
    unit: 'objects',
    min: 1,
    max: 1e10,
    integer: true,
    primary: true,
    from: (s) => s.users * sizingAssumptions.objectsPerUser.value,
    help: 'Everything that may be asked for and cached: rows, pages, fragments. Starts at 50 a user, a rule of thumb.',
  }),
  valueBytes: quantity({
    label: 'Size of a value',
    unit: 'B',
    min: 0,
    max: LARGEST_VALUE,
    integer: true,
    primary: true,
    default: USUAL.valueBytes,
    help: 'Mean length as stored, serialised and compressed. Measure: redis-cli --memkeys, or the length in the application.',
  }),
  memory: quantity({
    label: 'Memory for data',
    unit: 'GB',
    min: 0.001,
    max: 1e6,
    primary: true,
    from: memoryForADay,
    help: 'Redis: maxmemory. Memcached: -m. Starts with room for the objects of one day’s users.',
  }),
  ttl: quantity({
    label: 'Time to live',
    unit: 'min',
    min: 0,
    max: 525_600,
    primary: true,
    default: 60,
    help: 'Minutes after which a stored answer is dropped, however often it is read: the oldest answer you allow. 0 = never expires.',
  }),
  exponent: quantity({
    label: 'Popularity exponent',
    unit: '',
    min: 0,
    max: 3,
    primary: true,
    default: sizingAssumptions.popularityExponent.value,
    help: 'Zipf’s s: 0 where all objects are asked for alike. Web traces gave 0.64 to 0.83; the YCSB benchmark uses 0.99.',
  }),
  ...inFold('Cache', {
    store: choice({
      label: 'Cache server',
      options: { redis: 'Redis', memcached: 'Memcached' },
      default: 'redis',
      help: 'Decides the memory an object takes besides key and value: Redis 7.0 with jemalloc, Memcached 1.6.',
    }),
    policy: choice({
      label: 'Evicts',
      options: { lru: 'what was read longest ago (LRU)', lfu: 'what is read most rarely (LFU)' },
      default: 'lru',
      help: 'Redis: allkeys-lru or allkeys-lfu. Memcached knows LRU only.',
    }),
    keyBytes: quantity({
      label: 'Length of a key',
      unit: 'B',
      min: 1,
      max: 250,
      integer: true,
      default: USUAL.keyBytes,
      help: 'Memcached allows 250 bytes.',
    }),
    targetHitRatio: quantity({
      label: 'Hit ratio wanted',
      unit: '%',
      min: 1,
      max: 99.9,
      default: 80,
      help: 'Of the reads that may be cached. The memory for it is among the figures.',
    }),
  }),
  ...inFold('Large values', {
    largeShare: quantity({
      label: 'Objects that are large',
      unit: '%',
      min: 0,
      max: 99,
      default: 0,
      help: 'Share of the objects that have the size below instead. They push many small ones out.',
    }),
    largeBytes: quantity({
      label: 'Size of a large value',
      unit: 'B',
      min: 0,
      max: LARGEST_VALUE,
      integer: true,
      default: 50_000,
      help: 'Measure: redis-cli --bigkeys lists the largest of each type.',
    }),
    largeReads: quantity({
      label: 'Reads of large values',
      unit: '%',
      min: 0,
      max: 100,
      default: 10,
      help: 'Share of the reads that ask for them. Used where some objects are large.',
    }),
  }),
  ...inFold('Database', {
    writeRate: quantity({
      label: 'Writes at peak',
      unit: 'queries/s',
      min: 0,
      max: 1e8,
      from: (s) => s.databaseWriteRate,
      help: 'Every write reaches the database, cache or not.',
    }),
    cacheableReads: quantity({
      label: 'Reads that may be cached',
      unit: '%',
      min: 1,
      max: 100,
      default: sizingAssumptions.cacheableReads.value * 100,
      help: 'The rest must be fresh, or is asked once.',
    }),
    databaseLimit: quantity({
      label: 'Load the database carries',
      unit: 'queries/s',
      min: 0.001,
      max: 1e9,
      default: 5_600,
      help: 'Queries a second before it is too busy. Starts at 4 cores, 70 % busy, 0.5 ms a query: 4 × 0.7 / 0.0005. Measure yours.',
    }),
    readTime: quantity({
      label: 'Database CPU per read',
      unit: 'ms',
      min: 0.001,
      max: 60_000,
      default: sizingAssumptions.databaseReadTime.value,
      help: 'Of the reads that may be cached. Measure: total_exec_time over calls in pg_stat_statements.',
    }),
  }),
  ...inFold('Expiry of many and of one', {
    recompute: quantity({
      label: 'Time to compute an entry',
      unit: 'ms',
      min: 0.001,
      max: 600_000,
      default: 200,
      help: 'From the miss until the answer is stored: the query and the work around it, for the hottest entry.',
    }),
    servers: quantity({
      label: 'Processes that share a miss',
      unit: 'processes',
      min: 1,
      max: 100_000,
      integer: true,
      from: fleetAtCeiling,
      help: 'With single-flight inside a process, each of them computes once.',
    }),
    beta: quantity({
      label: 'XFetch beta',
      unit: '',
      min: 0.1,
      max: 10,
      default: 1,
      help: 'Above 1 refreshes earlier and with a smaller herd.',
    }),
    together: quantity({
      label: 'Entries stored at one moment',
      unit: 'objects',
      min: 1,
      max: 1e10,
      integer: true,
      default: 10_000,
      help: 'By a deploy, a warm-up job or the refill after a flush; the most popular ones.',
    }),
    jitter: quantity({
      label: 'Jitter of the time to live',
      unit: '%',
      min: 0,
      max: 50,
      default: 10,
      help: 'Each life is drawn evenly from this much below to this much above.',
    }),
  }),
  ...inFold('Price', {
    provider: choice({
      label: 'Provider',
      options: { aws: 'AWS', azure: 'Azure', gcp: 'Google Cloud' },
      from: (s) => s.provider,
      help: 'Whose list prices are used.',
    }),
    replica: choice({
      label: 'Nodes',
      options: { one: 'one node', pair: 'a primary and a replica' },
      from: (s) => (s.zones > 1 ? 'pair' : 'one'),
      help: 'A replica takes over when the node is lost, so that the cache is not empty then.',
    }),
    reserved: quantity({
      label: 'Memory not for data',
      unit: '%',
      min: 0,
      max: 90,
      default: 25,
      help: 'Of the node, for clients, replication and snapshots. ElastiCache reserves 25 % unless told otherwise.',
    }),
    ownPrice: quantity({
      label: 'Own price',
      unit: 'USD/month',
      min: 0,
      max: 1e8,
      default: 0,
      help: 'What your cache costs in a month, all nodes. 0 takes the list price.',
    }),
    peakToMean: quantity({
      label: 'Peak over mean',
      unit: '×',
      min: 1,
      max: 1_000,
      from: (s) => s.peakToMean,
      help: 'A month is paid for, and its reads come at the mean rate.',
    }),
  }),
};

export interface CacheValues {
  readonly readRate: number;
  readonly objects: number;
  readonly valueBytes: number;
  readonly memory: number;
  readonly ttl: number;
  readonly exponent: number;
  readonly store: 'redis' | 'memcached';
  readonly policy: 'lru' | 'lfu';
  readonly keyBytes: number;
  readonly targetHitRatio: number;
  readonly largeShare: number;
  readonly largeBytes: number;
  readonly largeReads: number;
  readonly writeRate: number;
  readonly cacheableReads: number;
  readonly databaseLimit: number;
  readonly readTime: number;
  readonly recompute: number;
  readonly servers: number;
  readonly beta: number;
  readonly together: number;
  readonly jitter: number;
  readonly provider: 'aws' | 'azure' | 'gcp';
  readonly replica: 'one' | 'pair';
  readonly reserved: number;
  readonly ownPrice: number;
  readonly peakToMean: number;
}
