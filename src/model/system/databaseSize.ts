import type { Scenario } from '../scenario/scenario';
import type { AssumedValues } from './assumptions';
import type { StageShape } from './stageShape';

/** Cores a database node is sold with. */
const nodeSizes = [2, 4, 8, 16, 32, 64, 96, 128, 192];

export interface DatabaseSize {
  /** Cores of each node; primary, standby and replicas are equal, so that any may be promoted. */
  readonly cores: number;
  /** Memory of each node, GB. */
  readonly memory: number;
  /** Data of the whole database, GB. */
  readonly size: number;
  readonly shards: number;
  /** Standbys per shard: 0 or 1. */
  readonly standbys: number;
  /** Read replicas per shard. */
  readonly replicas: number;
  /** Reads/s at peak that the cache leaves. */
  readonly readRate: number;
  readonly writeRate: number;
  /** False when even the largest node is too small and the architecture has no shards. */
  readonly fits: boolean;
}

/** GB that one node holds and still restores in the accepted time. */
export function restorableSize(a: AssumedValues): number {
  return (a.restoreRate * a.restoreTarget * 3_600) / 1_024;
}

/**
 * Database nodes for a scenario: large enough for CPU at peak and for the hot data in memory, in
 * as many shards as data and the largest node ask for, where the architecture shards.
 *
 * @param readsServed share of reads that the cache answers, 0–1
 * @param a assumptions: CPU per statement, hot share, memory per core, restore speed
 */
export function sizeDatabase(
  scenario: Scenario,
  shape: StageShape,
  readsServed: number,
  a: AssumedValues,
): DatabaseSize {
  const readRate = scenario.databaseReadRate * (1 - readsServed);
  const writeRate = scenario.databaseWriteRate;
  const size = scenario.databaseSize;
  const reads = (readRate * a.databaseReadTime) / 1_000 / a.utilisationCeiling;
  const writes = (writeRate * a.databaseWriteTime) / 1_000 / a.utilisationCeiling;
  const hot = (size * a.hotShare) / a.memoryPerCore;

  const shards = shape.sharded
    ? Math.max(
        2,
        Math.ceil(size / (restorableSize(a) * a.utilisationCeiling)),
        Math.ceil(hot / a.largestDatabaseCores),
        Math.ceil(writes / a.largestDatabaseCores),
      )
    : 1;
  const readers = shape.leastReplicas + 1;
  const wanted = Math.max(hot, reads / readers + writes) / shards;
  const cores = Math.min(a.largestDatabaseCores, nodeSizes.find((n) => n >= wanted) ?? Infinity);
  const replicas = replicasFor({ reads, writes, shards, cores, writeRate, shape }, a);
  return {
    cores,
    memory: cores * a.memoryPerCore,
    size,
    shards,
    standbys: shape.standby ? 1 : 0,
    replicas,
    readRate,
    writeRate,
    fits: hot / shards <= cores && writes / shards + reads / shards / (replicas + 1) <= cores * (1 + 1e-9),
  };
}

interface ReplicaNeeds {
  readonly reads: number;
  readonly writes: number;
  readonly shards: number;
  readonly cores: number;
  readonly writeRate: number;
  readonly shape: StageShape;
}

/** Replicas that take the reads which the primary has no room for, each replaying every write. */
function replicasFor(needs: ReplicaNeeds, a: AssumedValues): number {
  const { shape, shards, cores } = needs;
  if (shape.leastReplicas === 0) return 0;
  const spareOnPrimary = Math.max(0, cores - needs.writes / shards);
  const replay = (needs.writeRate * a.replayTime) / 1_000 / a.utilisationCeiling / shards;
  const perReplica = cores - replay;
  if (perReplica <= 0) return shape.leastReplicas;
  const missing = needs.reads / shards - spareOnPrimary;
  return Math.max(shape.leastReplicas, Math.ceil((missing / perReplica) * (1 - 1e-9)));
}
