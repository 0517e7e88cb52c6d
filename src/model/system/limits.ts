import type { Scenario } from '../scenario/scenario';
import type { StageId } from '../scenario/stages';
import { applicationLoadLine, survivorsOf } from './applicationSize';
import type { AssumptionKey, AssumedValues } from './assumptions';
import { restorableSize } from './databaseSize';
import type { SystemSize } from './sizeSystem';
import { stageShapes } from './stageShape';

/** The reader's product, and the fixed architecture that carries it. */
export interface Carried {
  readonly scenario: Scenario;
  readonly size: SystemSize;
}

/** A limit of one part of an architecture, as a number of users. */
export interface LimitRule {
  readonly component: string;
  /** Stages whose architecture has this limit. */
  readonly stages: readonly StageId[];
  /** Assumptions the number rests on besides the scenario. */
  readonly uses: readonly AssumptionKey[];
  /** Monthly active users at which the limit is reached; infinite when users do not load the part. */
  readonly users: (carried: Carried, a: AssumedValues) => number;
  readonly why: string;
  readonly fix: string;
  /** Page of the handbook that shows the way out. */
  readonly guide: string;
}

/** All limits that load can reach. A missing spare is a risk, not a load limit, and stands in the stage guides. */
export const limitRules = {
  applicationServers: {
    component: 'Application servers',
    stages: ['prototype', 'traction', 'growth'],
    uses: ['utilisationCeiling', 'serviceVariability'],
    users: ({ scenario, size }, a) =>
      usersAtPeak(scenario, applicationLoadLine(scenario, size.application.survivors, a)),
    why: 'The servers left after the losses you allow reach the utilisation ceiling or miss the latency target.',
    fix: 'Add servers behind the load balancer, or shorten the service time.',
    guide: '/practices/load-balancing',
  },
  machineCpu: {
    component: 'CPU of the machine',
    stages: ['prototype'],
    uses: ['utilisationCeiling', 'computeShare', 'databaseReadTime', 'databaseWriteTime'],
    users: ({ scenario }, a) => {
      const application = (scenario.peakRequestRate * scenario.serviceTime * a.computeShare) / 1_000;
      return scale(
        scenario,
        a.machineCores * a.utilisationCeiling,
        application + databaseBusy(scenario, 0, a),
      );
    },
    why: 'Application and database share its cores.',
    fix: 'Move the database to a machine of its own.',
    guide: '/stages/traction',
  },
  machineMemory: {
    component: 'Memory of the machine',
    stages: ['prototype'],
    uses: ['machineMemoryForDatabase', 'hotShare'],
    users: ({ scenario }, a) =>
      scale(scenario, a.machineMemory * a.machineMemoryForDatabase, scenario.databaseSize * a.hotShare),
    why: 'The data in daily use no longer fits in the memory the application leaves, and reads go to disk.',
    fix: 'Move the database to a machine of its own.',
    guide: '/stages/traction',
  },
  machineDisk: {
    component: 'Disk of the machine',
    stages: ['prototype'],
    uses: ['machineDisk', 'utilisationCeiling'],
    users: ({ scenario }, a) => scale(scenario, a.machineDisk * a.utilisationCeiling, scenario.databaseSize),
    why: 'The database fills the share of the disk that logs, backups and updates leave.',
    fix: 'Enlarge the disk; keep files in object storage.',
    guide: '/stages/traction',
  },
  databaseCpu: {
    component: 'CPU of the database',
    stages: ['traction', 'growth'],
    uses: ['utilisationCeiling', 'databaseReadTime', 'databaseWriteTime'],
    users: ({ scenario, size }, a) => {
      const readers = size.database.replicas + 1;
      const busy = databaseBusy(scenario, size.cache.readsServed, a, readers);
      return scale(scenario, size.database.cores * a.utilisationCeiling, busy);
    },
    why: 'Statements keep the node’s cores busier than the ceiling at peak.',
    fix: 'A larger node first; then a cache and replicas for the reads.',
    guide: '/practices/caching',
  },
  databaseMemory: {
    component: 'Memory of the database',
    stages: ['traction', 'growth'],
    uses: ['hotShare', 'memoryPerCore'],
    users: ({ scenario, size }, a) =>
      scale(scenario, size.database.cores * a.memoryPerCore, scenario.databaseSize * a.hotShare),
    why: 'The data in daily use no longer fits in memory; reads go to storage and slow down many times over.',
    fix: 'A larger node, or archive what nobody reads.',
    guide: '/practices/caching',
  },
  connections: {
    component: 'Database connections',
    stages: ['traction', 'growth'],
    uses: ['connectionsAllowed', 'connectionsPerWorker', 'deploySurge', 'utilisationCeiling'],
    users: ({ scenario, size }, a) => {
      const perServer = scenario.workersPerServer * a.connectionsPerWorker;
      const servers = Math.floor(a.connectionsAllowed / (perServer * (1 + a.deploySurge)));
      const survivors = survivorsOf(servers, scenario, stageShapes[size.stage]);
      // Where not even one server's pool fits, the limit is behind us whatever the load.
      return Math.max(1, usersAtPeak(scenario, applicationLoadLine(scenario, survivors, a)));
    },
    why: 'Every worker holds a connection, twice over while a deploy runs; the next server added is refused.',
    fix: 'Put a connection pooler before the database.',
    guide: '/practices/replicas-and-sharding',
  },
  storageOperations: {
    component: 'Storage of the database',
    stages: ['traction', 'growth'],
    uses: ['storageOperations', 'operationsPerWrite', 'readsFromStorage', 'utilisationCeiling'],
    users: ({ scenario, size }, a) => {
      const reads = scenario.databaseReadRate * (1 - size.cache.readsServed) * a.readsFromStorage;
      const writes = scenario.databaseWriteRate * a.operationsPerWrite;
      const load = reads / (size.database.replicas + 1) + writes;
      return scale(scenario, a.storageOperations * a.utilisationCeiling, load);
    },
    why: 'The volume’s operations a second run out, and every statement waits for it.',
    fix: 'Buy more operations for the volume; then cache, or archive old rows.',
    guide: '/practices/monitoring',
  },
  replicaLag: {
    component: 'Replay on the replicas',
    stages: ['growth', 'scale', 'millions'],
    uses: ['replayTime', 'utilisationCeiling'],
    users: ({ scenario, size }, a) =>
      scale(
        scenario,
        a.utilisationCeiling * size.database.shards,
        (scenario.databaseWriteRate * a.replayTime) / 1_000,
      ),
    why: 'One process replays the log; past this write rate the lag grows through every peak.',
    fix: 'Fewer and larger writes, or shards.',
    guide: '/practices/replicas-and-sharding',
  },
  primaryWrites: {
    component: 'Writes on the largest primary',
    stages: ['scale'],
    uses: ['databaseWriteTime', 'largestDatabaseCores', 'utilisationCeiling'],
    users: ({ scenario }, a) =>
      scale(
        scenario,
        a.largestDatabaseCores * a.utilisationCeiling,
        (scenario.databaseWriteRate * a.databaseWriteTime) / 1_000,
      ),
    why: 'Replicas take reads, never writes, and no larger node is for sale.',
    fix: 'Shard by the key that most statements carry.',
    guide: '/practices/replicas-and-sharding',
  },
  largestMemory: {
    component: 'Memory of the largest node',
    stages: ['scale'],
    uses: ['hotShare', 'largestDatabaseCores', 'memoryPerCore'],
    users: ({ scenario }, a) =>
      scale(scenario, a.largestDatabaseCores * a.memoryPerCore, scenario.databaseSize * a.hotShare),
    why: 'The data in daily use no longer fits in the memory of any node for sale.',
    fix: 'Archive, then shard.',
    guide: '/practices/replicas-and-sharding',
  },
  restoreTime: {
    component: 'Restore of one node',
    stages: ['scale', 'millions'],
    uses: ['restoreRate', 'restoreTarget'],
    users: ({ scenario, size }, a) =>
      scale(scenario, restorableSize(a) * size.database.shards, scenario.databaseSize),
    why: 'Restoring the data of one node from backup takes longer than you accept.',
    fix: 'More shards, so that each holds less; archive what is old.',
    guide: '/practices/replicas-and-sharding',
  },
  hotShard: {
    component: 'Hottest shard',
    stages: ['millions'],
    uses: ['hottestKeyShare', 'databaseReadTime', 'databaseWriteTime', 'utilisationCeiling'],
    users: ({ scenario, size }, a) => {
      const { shards, cores } = size.database;
      const busy = databaseBusy(scenario, size.cache.readsServed, a, size.database.replicas + 1);
      // h of all work on one shard besides its fair part of the rest: hT + (1 − h)T/n.
      return scale(
        scenario,
        cores * a.utilisationCeiling,
        busy * (a.hottestKeyShare + (1 - a.hottestKeyShare) / shards),
      );
    },
    why: 'The hottest key lives on one shard; more shards do not help it.',
    fix: 'Cache that key, or split it.',
    guide: '/practices/replicas-and-sharding',
  },
  crossShard: {
    component: 'Queries that ask every shard',
    stages: ['millions'],
    uses: ['crossShardShare', 'databaseReadTime', 'utilisationCeiling'],
    users: ({ scenario, size }, a) => {
      const reads = scenario.databaseReadRate * (1 - size.cache.readsServed) * a.crossShardShare;
      return scale(
        scenario,
        size.database.cores * a.utilisationCeiling,
        (reads * a.databaseReadTime) / 1_000,
      );
    },
    why: 'Each shard runs all of them, so their load on a shard grows with the whole product.',
    fix: 'Give them an index or a search service of their own.',
    guide: '/practices/replicas-and-sharding',
  },
} as const satisfies Record<string, LimitRule>;

export type LimitId = keyof typeof limitRules;

/** Cores kept busy by statements on the primary, reads spread over `readers` nodes. */
function databaseBusy(scenario: Scenario, readsServed: number, a: AssumedValues, readers = 1): number {
  const reads = (scenario.databaseReadRate * (1 - readsServed)) / readers;
  return (reads * a.databaseReadTime + scenario.databaseWriteRate * a.databaseWriteTime) / 1_000;
}

/** Users at which a load that grows with them fills the capacity. */
function scale(scenario: Scenario, capacity: number, load: number): number {
  return load > 0 ? (scenario.users * capacity) / load : Infinity;
}

/** Users whose busiest minute brings so many requests a second. */
function usersAtPeak(scenario: Scenario, requestRate: number): number {
  return scale(scenario, requestRate, scenario.peakRequestRate);
}
