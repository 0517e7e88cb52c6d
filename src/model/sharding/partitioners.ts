import { createCassandraRing } from './cassandraToken';
import { keyBytes } from './hashes/bytes';
import { murmur2 } from './hashes/murmur2';
import { murmur3x64 } from './hashes/murmur3x64';
import { jumpHashWord } from './jumpHash';
import { createKetamaRing } from './ketamaRing';
import { mongodbChunk } from './mongodbHashed';
import { leastMovement, linearHashMovement, moduloMovement } from './movement';
import { mysqlHashPartition, mysqlKeyPartition, mysqlLinearHashPartition } from './mysqlPartition';
import { postgresHashPartition, postgresTextPartition } from './postgresHashPartition';
import { createRangePartition, evenBoundaries } from './rangePartition';
import { rebalanceSlots, redisKeySlot, redisSlotOwners } from './redisCluster';
import { createRendezvous } from './rendezvous';
import { requireCount } from '../statistics/requireNumber';

/** Shard of a key, from 0. */
export type Locate = (key: string) => number;

/** A partition function people run, ready for calculators and pictures. */
export interface Partitioner {
  readonly label: string;
  /** System and version the function was checked against. */
  readonly system: string;
  readonly source: string;
  /** What a reader must know before trusting the picture. */
  readonly note: string;
  /** Layout as first built with this many shards; tables are computed here, so that locating is fast. */
  readonly create: (shards: number) => Locate;
  /** Layout after a running system goes from one number of shards to another. */
  readonly resize: (from: number, to: number) => Locate;
  /** Expected share of keys that move, for evenly spread keys; null where it depends on the keys. */
  readonly movement: (from: number, to: number) => number | null;
}

/** Ranges of MongoDB's hash space the balancer may move; real ones are cut by size (128 MiB by default). */
const MONGODB_CHUNKS = 8192;

const rebuilt = (create: (shards: number) => Locate) => ({
  create,
  resize: (_from: number, to: number) => create(to),
});

/** Number at the end of a key, for functions that take integers: `user-42` is row 42. */
function trailingNumber(key: string): number {
  const digits = /\d{1,15}$/.exec(key)?.[0];
  if (digits === undefined) throw new RangeError(`partitioners: key must end in digits, got "${key}"`);
  return Number(digits);
}

function nodeNames(shards: number): string[] {
  requireCount('partitioners', 'shards', shards, 1);
  return Array.from({ length: shards }, (_, i) => `10.0.${Math.floor(i / 250)}.${(i % 250) + 1}:11211`);
}

function mongodbOwners(shards: number): Uint16Array {
  requireCount('partitioners', 'shards', shards, 1);
  if (shards > MONGODB_CHUNKS) {
    throw new RangeError(`partitioners: shards must be at most ${MONGODB_CHUNKS}, got ${shards}`);
  }
  return Uint16Array.from({ length: MONGODB_CHUNKS }, (_, chunk) =>
    Math.floor((chunk * shards) / MONGODB_CHUNKS),
  );
}

const byRedisSlot =
  (owners: Uint16Array): Locate =>
  (key) =>
    owners[redisKeySlot(key)] ?? 0;

const byMongodbChunk =
  (owners: Uint16Array): Locate =>
  (key) =>
    owners[mongodbChunk({ bsonType: 'string', value: key }, MONGODB_CHUNKS)] ?? 0;

const withCount =
  (locate: (key: string, shards: number) => number) =>
  (shards: number): Locate => {
    requireCount('partitioners', 'shards', shards, 1);
    return (key) => locate(key, shards);
  };

/**
 * Partition functions of real systems under one shape. Integer functions take the number at the end of the key.
 *
 * @example
 * ```ts
 * const locate = partitioners.kafka.create(12);
 * locate('user-1'); // 8
 * ```
 */
export const partitioners = {
  redisCluster: {
    label: 'Redis Cluster',
    system: 'Redis 7.0.15',
    source: 'https://redis.io/docs/latest/operate/oss_and_stack/reference/cluster-spec/',
    note: 'A key lives in one of 16,384 slots; masters own slots. Adding a master moves slots, not single keys.',
    create: (shards) => byRedisSlot(redisSlotOwners(shards)),
    resize: (from, to) => byRedisSlot(rebalanceSlots(redisSlotOwners(from), to)),
    movement: leastMovement,
  },
  kafka: {
    label: 'Kafka, records with a key',
    system: 'Apache Kafka Java client',
    source:
      'https://github.com/apache/kafka/blob/trunk/clients/src/main/java/org/apache/kafka/common/utils/Utils.java',
    note: 'Old records stay where they are: after adding partitions a key has its history in one and its future in another.',
    ...rebuilt(withCount((key, shards) => (murmur2(keyBytes(key)) & 0x7fffffff) % shards)),
    movement: moduloMovement,
  },
  postgresText: {
    label: 'PostgreSQL hash partitions, text',
    system: 'PostgreSQL 15.18',
    source: 'https://www.postgresql.org/docs/current/ddl-partitioning.html',
    note: 'The modulus cannot be changed in place: rows are moved by attaching new partitions, one split at a time.',
    ...rebuilt(withCount(postgresTextPartition)),
    movement: moduloMovement,
  },
  postgresBigint: {
    label: 'PostgreSQL hash partitions, bigint',
    system: 'PostgreSQL 15.18',
    source: 'https://www.postgresql.org/docs/current/ddl-partitioning.html',
    note: 'The number at the end of the key is hashed as a bigint; int and smallint hash alike.',
    ...rebuilt(
      withCount((key, shards) => postgresHashPartition({ type: 'int8', value: trailingNumber(key) }, shards)),
    ),
    movement: moduloMovement,
  },
  mysqlHash: {
    label: 'MySQL PARTITION BY HASH',
    system: 'MariaDB 10.11.19',
    source: 'https://dev.mysql.com/doc/refman/8.4/en/partitioning-hash.html',
    note: 'Plain modulo of the number at the end of the key: even for dense ids, and nearly all rows move.',
    ...rebuilt(withCount((key, shards) => mysqlHashPartition(trailingNumber(key), shards))),
    movement: moduloMovement,
  },
  mysqlLinearHash: {
    label: 'MySQL PARTITION BY LINEAR HASH',
    system: 'MariaDB 10.11.19',
    source: 'https://dev.mysql.com/doc/refman/8.4/en/partitioning-linear-hash.html',
    note: 'Few rows move, but partitions hold twice as much as others unless their number is a power of two.',
    ...rebuilt(withCount((key, shards) => mysqlLinearHashPartition(trailingNumber(key), shards))),
    movement: linearHashMovement,
  },
  mysqlKey: {
    label: 'MySQL PARTITION BY KEY (int)',
    system: 'MariaDB 10.11.19',
    source: 'https://dev.mysql.com/doc/refman/8.4/en/partitioning-key.html',
    note: 'Its low bits never learn from the high ones, so an even number of partitions is badly uneven; text with a common ending fares worse still.',
    ...rebuilt(withCount((key, shards) => mysqlKeyPartition(trailingNumber(key), 'bigint', shards))),
    movement: () => null,
  },
  mongodb: {
    label: 'MongoDB hashed shard key',
    system: 'MongoDB hasher_test.cpp vectors',
    source: 'https://www.mongodb.com/docs/manual/core/hashed-sharding/',
    note: 'Shown with 8,192 equal ranges of the hash space; real ranges are cut by size and moved by the balancer.',
    create: (shards) => byMongodbChunk(mongodbOwners(shards)),
    resize: (from, to) => byMongodbChunk(rebalanceSlots(mongodbOwners(from), to)),
    movement: leastMovement,
  },
  cassandra: {
    label: 'Cassandra, 16 random tokens a node',
    system: 'Cassandra Murmur3Partitioner, as in the DataStax Python driver',
    source: 'https://cassandra.apache.org/doc/latest/cassandra/architecture/dynamo.html',
    note: 'Tokens are exact; node positions stand for random ones. The allocator of Cassandra 4 evens them out more.',
    ...rebuilt((shards) => createCassandraRing(shards).locate),
    movement: leastMovement,
  },
  jump: {
    label: 'Jump consistent hash',
    system: 'Guava 31.1 Hashing.consistentHash',
    source: 'https://arxiv.org/abs/1406.2294',
    note: 'Even and minimal, but shards can be added or removed only at the end. Keys are hashed with MurmurHash3 first.',
    ...rebuilt(withCount((key, shards) => jumpHashWord(murmur3x64(keyBytes(key), 'unsigned'), shards))),
    movement: leastMovement,
  },
  rendezvous: {
    label: 'Rendezvous hashing',
    system: 'no common standard; MurmurHash3 scores',
    source: 'https://doi.org/10.1109/90.663936',
    note: 'Any node may leave and only its keys move; a lookup asks every node for a score.',
    ...rebuilt((shards) => createRendezvous(nodeNames(shards))),
    movement: leastMovement,
  },
  ketama: {
    label: 'Ketama ring, 160 points a node',
    system: 'spymemcached KetamaNodeLocator',
    source: 'https://github.com/couchbase/spymemcached',
    note: 'Minimal movement on average; 160 points still leave some nodes over a tenth above their share.',
    ...rebuilt((shards) => createKetamaRing(nodeNames(shards)).locate),
    movement: leastMovement,
  },
  modulo: {
    label: 'id modulo shards',
    system: 'application code',
    source: 'https://en.wikipedia.org/wiki/Modulo',
    note: 'The number at the end of the key. Simple, even for dense ids, and nearly every key moves on a resize.',
    ...rebuilt(withCount((key, shards) => trailingNumber(key) % shards)),
    movement: moduloMovement,
  },
  range: {
    label: 'Key ranges cut evenly in advance',
    system: 'application code, HBase, Spanner',
    source: 'https://cloud.google.com/spanner/docs/schema-design#primary-key-prevent-hotspots',
    note: 'Keys that share a prefix share a shard, and new keys in order all hit the last one: cut ranges from a sample instead.',
    ...rebuilt((shards) => createRangePartition(evenBoundaries(shards))),
    movement: () => null,
  },
} as const satisfies Record<string, Partitioner>;

/** Name of an entry of {@link partitioners}. */
export type PartitionerName = keyof typeof partitioners;
