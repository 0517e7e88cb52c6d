import {
  requireCount,
  requireNotNegative,
  requirePositive,
  requireProbability,
} from '../statistics/requireNumber';
import { wholeUnits } from '../rounding/wholeUnits';

/** Load and capacity of a primary with read replicas. */
export interface ReplicaLoad {
  /** Reads/s to serve from replicas. */
  readonly readsPerSecond: number;
  /** Writes/s on the primary, each replayed on every replica. */
  readonly writesPerSecond: number;
  /** Operations/s one node can do, counted in reads. */
  readonly nodeOperationsPerSecond: number;
  /** Cost of replaying one write, in reads: 0.5 is half a read. */
  readonly replayCostPerWrite: number;
  /** Share of a node's capacity to use, above 0 to 1. */
  readonly targetUtilisation: number;
  /** Replicas on top, so that losing some leaves enough. */
  readonly spare?: number;
}

/**
 * Read replicas needed, where each also replays every write.
 *
 * Reads one replica can serve are $\mathrm{node} \cdot \mathrm{target} - \mathrm{writes} \cdot \mathrm{cost}$: a definition, not a
 * standard. Once writes use that up, no number of replicas is enough, and the writes have to be sharded.
 *
 * @param load - Load and capacity.
 * @returns Reads/s for each replica (may be negative), and replicas with the spare ones, `Infinity` where none suffice.
 * @throws RangeError where a value is out of range.
 *
 * @example
 * ```ts
 * readReplicas({ readsPerSecond: 24_000, writesPerSecond: 3000, nodeOperationsPerSecond: 8000,
 *   replayCostPerWrite: 0.5, targetUtilisation: 0.7, spare: 1 }); // { readCapacityPerReplica: 4100, replicas: 7 }
 * ```
 */
export function readReplicas({
  readsPerSecond,
  writesPerSecond,
  nodeOperationsPerSecond,
  replayCostPerWrite,
  targetUtilisation,
  spare = 0,
}: ReplicaLoad): { readCapacityPerReplica: number; replicas: number } {
  requireNotNegative('readReplicas', 'readsPerSecond', readsPerSecond);
  requireNotNegative('readReplicas', 'writesPerSecond', writesPerSecond);
  requirePositive('readReplicas', 'nodeOperationsPerSecond', nodeOperationsPerSecond);
  requireNotNegative('readReplicas', 'replayCostPerWrite', replayCostPerWrite);
  requirePositive('readReplicas', 'targetUtilisation', targetUtilisation);
  requireProbability('readReplicas', 'targetUtilisation', targetUtilisation);
  requireCount('readReplicas', 'spare', spare, 0);
  const readCapacityPerReplica =
    nodeOperationsPerSecond * targetUtilisation - writesPerSecond * replayCostPerWrite;
  const replicas =
    readCapacityPerReplica > 0 ? wholeUnits(readsPerSecond / readCapacityPerReplica) + spare : Infinity;
  return { readCapacityPerReplica, replicas };
}
