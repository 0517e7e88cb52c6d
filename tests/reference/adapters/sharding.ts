import { cassandraToken } from '../../../src/model/sharding/cassandraToken';
import { murmur2 } from '../../../src/model/sharding/hashes/murmur2';
import { keyBytes } from '../../../src/model/sharding/hashes/bytes';
import { hotShardLoad } from '../../../src/model/sharding/hotShard';
import { jumpHash } from '../../../src/model/sharding/jumpHash';
import { kafkaPartition } from '../../../src/model/sharding/kafkaPartitioner';
import { createKetamaRing } from '../../../src/model/sharding/ketamaRing';
import { mongodbHash, type MongodbValue } from '../../../src/model/sharding/mongodbHashed';
import { countMoved } from '../../../src/model/sharding/movement';
import {
  mysqlHashPartition,
  type MysqlKeyColumn,
  mysqlKeyPartition,
  mysqlLinearHashPartition,
} from '../../../src/model/sharding/mysqlPartition';
import {
  postgresExtendedHash,
  postgresHashPartition,
  type PostgresHashType,
  type PostgresKeyColumn,
} from '../../../src/model/sharding/postgresHashPartition';
import { redisKeySlot, redisSlotRanges } from '../../../src/model/sharding/redisCluster';
import { shardCount } from '../../../src/model/sharding/shardCount';
import { spread } from '../../../src/model/sharding/spread';
import { zipfShare } from '../../../src/model/sharding/zipf';
import {
  type Adapter,
  type CaseInputs,
  type CaseOutputs,
  has,
  keyOf,
  maybeNumber,
  number,
  numbered,
  patternKeys,
  range,
} from '../inputs';

function counts<K>(keys: Iterable<K>, locate: (key: K) => number, shards: number): CaseOutputs {
  const { counts: perShard, max, min, emptyShards } = spread(keys, locate, shards);
  return { counts: perShard, max, min, empty: emptyShards };
}

function moved<K>(keys: Iterable<K>, inputs: CaseInputs, locate: (key: K, shards: number) => number): number {
  const [from, to] = [number(inputs, 'from'), number(inputs, 'to')];
  return countMoved(
    keys,
    (key) => locate(key, from),
    (key) => locate(key, to),
  ).moved;
}

const redisCluster: Adapter = (inputs) =>
  has(inputs, 'masters')
    ? { ranges: redisSlotRanges(number(inputs, 'masters')) }
    : { slot: redisKeySlot(keyOf(inputs)) };

const kafka: Adapter = (inputs, fields) => {
  if (typeof inputs.keyPattern === 'string') {
    const keys = patternKeys(inputs.keyPattern);
    if (has(inputs, 'from')) return { moved: moved(keys, inputs, kafkaPartition) };
    const partitions = number(inputs, 'partitions');
    return counts(keys, (key) => kafkaPartition(key, partitions), partitions);
  }
  const key = keyOf(inputs);
  const partitions = maybeNumber(inputs, 'partitions');
  return {
    murmur2: murmur2(keyBytes(key)),
    ...(partitions !== undefined && { partition: kafkaPartition(key, partitions) }),
    ...numbered(fields, /^partitionOf(\d+)$/, (n) => kafkaPartition(key, n)),
  };
};

const postgres: Adapter = (inputs, fields) => {
  const type = String(inputs.type) as PostgresHashType;
  if (has(inputs, 'from')) {
    const modulus = number(inputs, 'modulus');
    const rows = range(number(inputs, 'from'), number(inputs, 'to'));
    return counts(rows, (value) => postgresHashPartition({ type, value }, modulus), modulus);
  }
  const column: PostgresKeyColumn = { type, value: inputs.value as PostgresKeyColumn['value'] };
  const modulus = maybeNumber(inputs, 'modulus');
  return {
    extendedHash: postgresExtendedHash(column),
    ...(modulus !== undefined && { remainder: postgresHashPartition(column, modulus) }),
    ...numbered(fields, /^remainderOf(\d+)$/, (n) => postgresHashPartition(column, n)),
  };
};

const mysql: Adapter = (inputs) => {
  const partitions = number(inputs, 'partitions');
  const column = String(inputs.column).replace(/^varbinary.*/, 'varbinary') as MysqlKeyColumn;
  const kind = String(inputs.kind).toUpperCase();
  const locate = (value: number | string) => {
    if (kind.includes('KEY')) return mysqlKeyPartition(value, column, partitions, kind.includes('LINEAR'));
    return kind.includes('LINEAR')
      ? mysqlLinearHashPartition(value, partitions)
      : mysqlHashPartition(value, partitions);
  };
  if (typeof inputs.keyPattern === 'string')
    return counts(patternKeys(inputs.keyPattern), locate, partitions);
  const values = (inputs.values ?? [inputs.value]) as (number | string)[];
  const partition = values.map(locate);
  return { partition: Array.isArray(inputs.values) ? partition : partition[0] };
};

const cassandra: Adapter = (inputs) => ({ token: cassandraToken(keyOf(inputs)) });

const jump: Adapter = (inputs, fields) => {
  if (has(inputs, 'from')) {
    const keys =
      typeof inputs.keyPattern === 'string' ? patternKeys(inputs.keyPattern).map(Number) : range(0, 99_999);
    return {
      movedJump: moved(keys, inputs, jumpHash),
      movedModulo: moved(keys, inputs, (key, n) => key % n),
    };
  }
  const key = String(inputs.keyUint64 ?? inputs.keyInt64 ?? inputs.key);
  return numbered(fields, /^of(\d+)$/, (buckets) => jumpHash(key, buckets));
};

const ketama: Adapter = (inputs) => {
  const keys =
    (inputs.keys as string[] | undefined) ?? patternKeys(String(inputs.keyPattern ?? 'user-{i}, i=0..99999'));
  const ring = (count: number) => createKetamaRing(ketamaNodes(inputs, count));
  if (has(inputs, 'from')) {
    const [before, after] = [ring(number(inputs, 'from')), ring(number(inputs, 'to'))];
    const located = counts(keys, (key) => before.locate(key), number(inputs, 'from'));
    return {
      ...located,
      moved: countMoved(
        keys,
        (key) => before.locate(key),
        (key) => after.locate(key),
      ).moved,
    };
  }
  const count = number(inputs, 'nodes');
  const { points, locate } = ring(count);
  const nodeIndex = keys.map((key) => locate(key));
  return { nodeIndex, maxPoint: points.at(-1), points: points.length, ...counts(keys, locate, count) };
};

/** Names of the nodes: a pattern such as `10.0.0.{1..n}:11211`, or those of spymemcached's own tests. */
function ketamaNodes(inputs: CaseInputs, count: number): string[] {
  const pattern = inputs.nodesPattern;
  if (typeof pattern !== 'string') return range(0, count - 1).map((i) => `127.0.0.1:${10_000 + i}`);
  const first = Number(/\{(\d+)\.\.n\}/.exec(pattern)?.[1] ?? 0);
  return range(first, first + count - 1).map((i) => pattern.replace(/\{[^}]*\}/, String(i)));
}

const shards: Adapter = (inputs) => {
  if (has(inputs, 'hotKeyShare')) {
    const total = number(inputs, 'totalRps');
    return { hotShardRps: hotShardLoad(total, number(inputs, 'shards'), number(inputs, 'hotKeyShare')) };
  }
  const loads = {
    ...loadOf(inputs, 'byData', 'dataGb', 'maxGbPerShard'),
    ...loadOf(inputs, 'byWrites', 'writesPerSec', 'maxWritesPerShard'),
    ...loadOf(inputs, 'byConnections', 'connections', 'maxConnectionsPerShard'),
    ...loadOf(inputs, 'byMemory', 'memoryGb', 'maxMemoryGbPerShard'),
  };
  const plan = {
    loads,
    monthlyGrowth: maybeNumber(inputs, 'monthlyGrowth') ?? 0,
    headroom: maybeNumber(inputs, 'utilizationLimit') ?? 1,
  };
  const { shards: count, byResource } = shardCount(plan, maybeNumber(inputs, 'months') ?? 0);
  return { ...byResource, shards: count };
};

function loadOf(inputs: CaseInputs, name: string, load: string, limit: string) {
  if (!has(inputs, load, limit)) return {};
  return { [name]: { load: number(inputs, load), limitPerShard: number(inputs, limit) } };
}

export const shardingAdapters: Readonly<Record<string, Adapter>> = {
  'redis-cluster': redisCluster,
  'kafka-partitioner': kafka,
  'postgres-hash-partition': postgres,
  'mysql-partition': mysql,
  'mongodb-hashed': (inputs) => ({ hash: mongodbHash(inputs as unknown as MongodbValue) }),
  'cassandra-token': cassandra,
  'jump-hash': jump,
  'ketama-ring': ketama,
  zipf: (inputs) => ({
    share: zipfShare(number(inputs, 'topK'), number(inputs, 'keys'), number(inputs, 'exponent')),
  }),
  shards,
};
