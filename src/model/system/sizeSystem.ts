import { monthlyBill } from '../pricing/bill';
import type { BillPlan } from '../pricing/billPlan';
import type { Scenario } from '../scenario/scenario';
import type { StageId } from '../scenario/stages';
import { type ApplicationSize, sizeApplication } from './applicationSize';
import { assume, type AssumedValues } from './assumptions';
import { type CacheSize, noCache, sizeCache } from './cacheSize';
import { type DatabaseSize, sizeDatabase } from './databaseSize';
import { type QueueSize, sizeQueue } from './queueSize';
import { stageShapes } from './stageShape';
import { systemPlan } from './systemPlan';

/** USD a month at list prices. */
export interface MonthlyCost {
  /** Under the longest commitments we have prices for. */
  readonly low: number;
  /** Everything on demand. */
  readonly high: number;
}

/** A whole system for a scenario: how many of each part, and what they cost a month. */
export interface SystemSize {
  readonly stage: StageId;
  /** Monthly active users. */
  readonly users: number;
  /** Requests/s in the busiest minute. */
  readonly peakRequestRate: number;
  readonly application: ApplicationSize;
  readonly database: DatabaseSize;
  readonly cache: CacheSize;
  /** Null where the stage has no background queue. */
  readonly queue: QueueSize | null;
  /** What it takes for a month, in the quantities of the bill. */
  readonly plan: BillPlan;
  readonly cost: MonthlyCost;
}

/**
 * Sizes every part of the architecture of the scenario's stage: application servers by queueing,
 * cache by Che's approximation, database by CPU, memory and restore time, the bill by list prices.
 *
 * Fast enough for every step of a slider (well under 2 ms at ten million users).
 *
 * @param scenario the reader's product; its stage decides which parts there are
 * @param own assumptions the reader knows better than {@link sizingAssumptions}
 * @throws RangeError when an assumption is not above 0
 * @example sizeSystem(resolveScenario('growth')).application.servers // 2
 */
export function sizeSystem(scenario: Scenario, own: Partial<AssumedValues> = {}): SystemSize {
  const a = assume(own);
  const shape = stageShapes[scenario.stage];
  const application = sizeApplication(scenario, shape, a);
  const cache = shape.cache ? sizeCache(scenario, a) : noCache;
  const database = sizeDatabase(scenario, shape, cache.readsServed, a);
  const queue = shape.queue ? sizeQueue(scenario, a) : null;
  const plan = systemPlan(scenario, { shape, application, cache, database, queue }, a);
  return {
    stage: scenario.stage,
    users: scenario.users,
    peakRequestRate: scenario.peakRequestRate,
    application,
    database,
    cache,
    queue,
    plan,
    cost: monthlyBill(plan).range,
  };
}
