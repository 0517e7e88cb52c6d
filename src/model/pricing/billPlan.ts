import { requireCount, requireNotNegative, requireProbability } from '../statistics/requireNumber';
import type { ProviderId } from '../scenario/scenario';

/** What a product runs on for a month, in quantities; the bill puts prices on it. */
export interface BillPlan {
  readonly provider: ProviderId;
  readonly appServers: {
    /** Servers on average over the month; a fraction where the fleet grows and shrinks. */
    readonly count: number;
    /** A size or machine price of the provider; otherwise the cheapest that has `cores` and `memoryGb`. */
    readonly sizeId?: string;
    /** vCPUs of one server, default 2. */
    readonly cores?: number;
    /** Memory of one server, GB, default 0. */
    readonly memoryGb?: number;
  };
  /** Share of the servers under a commitment, 0 to 1; default 0. */
  readonly committedShare?: number;
  /** Length of that commitment, years; default 1. */
  readonly committedYears?: 1 | 3;
  /** Share of the servers that are spot machines, 0 to 1; default 0. */
  readonly spotShare?: number;
  readonly databases: {
    /** Servers of one shard: its primary and its read replicas. */
    readonly nodes: number;
    /** A database size of the provider; otherwise the cheapest with `cores`. */
    readonly sizeId?: string;
    /** vCPUs of one database server, default 2. */
    readonly cores?: number;
    /** Data of the whole product, one copy, GB. Each read replica keeps it once more. */
    readonly storageGb: number;
    /** Whether each primary has a standby that takes over. */
    readonly highlyAvailable: boolean;
  };
  /** Shards the data is split over, default 1. */
  readonly shards?: number;
  /** Memory the cache must hold, GB; default 0. */
  readonly cacheGb?: number;
  readonly cacheHighlyAvailable?: boolean;
  readonly loadBalancers?: number;
  /** Disks of all application servers together, GB. */
  readonly blockStorageGb?: number;
  readonly objectGb?: number;
  /** Data sent to the internet, GB; all of it passes the load balancers, if there are any. */
  readonly egressGb?: number;
  /** Data sent between zones, counted once, GB. */
  readonly crossZoneGb?: number;
  readonly logsGb?: number;
}

/** A plan with every gap filled. */
export type FullBillPlan = Required<BillPlan>;

/**
 * Fills in the defaults of a plan and checks its quantities.
 *
 * @throws RangeError if a quantity is out of range, or committed and spot shares exceed 1 together
 */
export function fullBillPlan(plan: BillPlan): FullBillPlan {
  const full: FullBillPlan = {
    committedShare: 0,
    committedYears: 1,
    spotShare: 0,
    shards: 1,
    cacheGb: 0,
    cacheHighlyAvailable: false,
    loadBalancers: 0,
    blockStorageGb: 0,
    objectGb: 0,
    egressGb: 0,
    crossZoneGb: 0,
    logsGb: 0,
    ...plan,
  };
  const { cacheGb, loadBalancers, blockStorageGb, objectGb, egressGb, crossZoneGb, logsGb } = full;
  const amounts = {
    'appServers.count': full.appServers.count,
    'appServers.cores': full.appServers.cores ?? 0,
    'appServers.memoryGb': full.appServers.memoryGb ?? 0,
    'databases.cores': full.databases.cores ?? 0,
    'databases.storageGb': full.databases.storageGb,
    ...{ cacheGb, loadBalancers, blockStorageGb, objectGb, egressGb, crossZoneGb, logsGb },
  };
  for (const [name, value] of Object.entries(amounts)) requireNotNegative('monthlyBill', name, value);
  requireCount('monthlyBill', 'databases.nodes', full.databases.nodes, 0);
  requireCount('monthlyBill', 'shards', full.shards, 1);
  requireProbability('monthlyBill', 'committedShare', full.committedShare);
  requireProbability('monthlyBill', 'spotShare', full.spotShare);
  requireProbability('monthlyBill', 'committedShare + spotShare', full.committedShare + full.spotShare);
  return full;
}
