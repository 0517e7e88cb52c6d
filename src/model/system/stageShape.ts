import type { StageId } from '../scenario/stages';

/** Which parts a stage's architecture has; how many of each is computed. */
export interface StageShape {
  /** Application and database share one machine. */
  readonly singleMachine: boolean;
  /** The database has a standby that takes over. */
  readonly standby: boolean;
  /** Read replicas there are at least; 0 when the primary serves all reads. */
  readonly leastReplicas: number;
  readonly cache: boolean;
  readonly queue: boolean;
  /** A connection pooler stands before the database. */
  readonly pooler: boolean;
  readonly sharded: boolean;
  /** Load balancers to pay for. */
  readonly loadBalancers: number;
}

/** The five architectures the stage guides draw. */
export const stageShapes: Readonly<Record<StageId, StageShape>> = {
  prototype: {
    singleMachine: true,
    standby: false,
    leastReplicas: 0,
    cache: false,
    queue: false,
    pooler: false,
    sharded: false,
    loadBalancers: 0,
  },
  traction: {
    singleMachine: false,
    standby: false,
    leastReplicas: 0,
    cache: false,
    queue: false,
    pooler: false,
    sharded: false,
    loadBalancers: 1,
  },
  growth: {
    singleMachine: false,
    standby: true,
    leastReplicas: 1,
    cache: true,
    queue: true,
    pooler: false,
    sharded: false,
    loadBalancers: 1,
  },
  scale: {
    singleMachine: false,
    standby: true,
    leastReplicas: 2,
    cache: true,
    queue: true,
    pooler: true,
    sharded: false,
    loadBalancers: 1,
  },
  millions: {
    singleMachine: false,
    standby: true,
    leastReplicas: 0,
    cache: true,
    queue: true,
    pooler: true,
    sharded: true,
    loadBalancers: 2,
  },
};
