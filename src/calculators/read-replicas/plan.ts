import { readReplicas } from '../../model/databases/readReplicas';
import { replicationLag } from '../../model/databases/replicationLag';
import type { ReplicaValues } from './inputs';

/** Reads/s that are to leave the primary. */
export function offloaded({ readRate, replicaShare }: ReplicaValues): number {
  return (readRate * replicaShare) / 100;
}

/** Replicas for the reads, `Infinity` where writes leave them no room. */
export function replicasFor(v: ReplicaValues, writesPerSecond = v.writeRate) {
  return readReplicas({
    readsPerSecond: offloaded(v),
    writesPerSecond,
    nodeOperationsPerSecond: (v.cores * 1_000) / v.readTime,
    replayCostPerWrite: v.replayTime / v.readTime,
    targetUtilisation: v.target / 100,
    spare: v.spare,
  });
}

export function lagOf(v: ReplicaValues, writesPerSecond = v.writeRate) {
  return replicationLag({
    writesPerSecond,
    replaySeconds: v.replayTime / 1_000,
    shippingSeconds: v.shipping / 1_000,
  });
}

/** Share of core time busy on each of so many replicas, 0 upwards; `null` without any. */
export function busyWith(replicas: number, v: ReplicaValues): number | null {
  if (replicas < 1) return null;
  const reads = (offloaded(v) / replicas) * v.readTime;
  return (reads + v.writeRate * v.replayTime) / 1_000 / v.cores;
}
