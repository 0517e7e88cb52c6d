import { type Bill, monthlyBill } from '../../model/pricing/bill';
import type { BillLineId } from '../../model/pricing/billLine';
import type { BillPlan } from '../../model/pricing/billPlan';
import { stageBands, type StageId, stageOf } from '../../model/scenario/stages';
import type { CostValues } from './inputs';
import { productOf } from './otherSizes';
import { discounts, ownPrices } from './priceInputs';
import { sizedPlan } from './sizedPlan';

/** Lines whose unit is a machine, so that an own price belongs to today's size of it. */
const sizedLines: readonly BillLineId[] = [
  'serversOnDemand',
  'serversCommitted',
  'serversSpot',
  'databasePrimary',
  'databaseReplicas',
  'cache',
];

function purchaseOf(v: CostValues): Pick<BillPlan, 'committedShare' | 'committedYears' | 'spotShare'> {
  const committedShare = v.committedShare / 100;
  return {
    committedShare,
    committedYears: v.committedYears === '3' ? 3 : 1,
    spotShare: (1 - committedShare) * (v.spotShare / 100),
  };
}

function todaysPlan(v: CostValues): BillPlan {
  return {
    provider: v.provider,
    ...purchaseOf(v),
    appServers: { count: v.servers, cores: v.serverCores },
    databases: {
      nodes: v.databaseNodes,
      cores: v.databaseCores,
      storageGb: v.databaseGb,
      highlyAvailable: v.standby === 'yes',
    },
    shards: v.shards,
    cacheGb: v.cacheGb,
    cacheHighlyAvailable: v.standby === 'yes',
    loadBalancers: v.loadBalancers,
    blockStorageGb: v.diskGb,
    objectGb: v.objectGb,
    egressGb: v.egressGb,
    crossZoneGb: v.crossZoneGb,
    logsGb: v.logsGb,
  };
}

/** The bill of what runs today. */
export function todaysBill(v: CostValues): Bill {
  return monthlyBill(todaysPlan(v), {
    overrides: ownPrices(v),
    discounts: discounts(v),
    utilisation: { mean: v.meanUtilisation / 100, target: v.targetUtilisation / 100 },
  });
}

/** Servers that the sizing asks for today's load, redundancy included; `null` past what can be sized. */
export function serversNeeded(v: CostValues): number | null {
  return orNull(() => sizedPlan(productOf(v, v.users)).plan.appServers.count);
}

/** The bill of what the sizing puts up for another number of users; `null` past what can be sized. */
export function billAt(v: CostValues, users: number, stage: StageId = stageOf(users)): Bill | null {
  return orNull(() => {
    const { plan } = sizedPlan(productOf(v, users, stage));
    const grown: BillPlan = { ...plan, ...purchaseOf(v), crossZoneGb: v.crossZoneGb * (users / v.users) };
    return monthlyBill(grown, { overrides: pricesAt(v, grown), discounts: discounts(v) });
  });
}

/** Inputs far from any real product grow past the largest whole number; nothing can be sized there. */
function orNull<T>(size: () => T): T | null {
  try {
    return size();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Own prices for another plan: a machine of another size costs as many times its list price as today's does. */
function pricesAt(v: CostValues, plan: BillPlan): Partial<Record<BillLineId, number>> {
  const own = ownPrices(v);
  if (!sizedLines.some((id) => id in own)) return own;
  const today = listPrices(todaysPlan(v));
  const then = listPrices(plan);
  return Object.fromEntries(
    Object.entries(own).map(([id, usd]) => {
      const [before, after] = [today.get(id), then.get(id)];
      const isSized = (sizedLines as readonly string[]).includes(id);
      return [id, isSized && before && after ? (usd * after) / before : usd];
    }),
  );
}

function listPrices(plan: BillPlan): ReadonlyMap<string, number> {
  return new Map(
    monthlyBill(plan).lines.flatMap(({ id, unitPrice }) => (unitPrice ? [[id, unitPrice]] : [])),
  );
}

/** The same users on two architectures: what moving from one stage to the next costs a month. */
export interface StageStep {
  readonly stage: StageId;
  /** Users at which the next stage begins. */
  readonly users: number;
  /** USD a month at that many users, before and after the move. */
  readonly before: number;
  readonly after: number;
}

/**
 * The steps into the stages after today's.
 *
 * @param ahead 1 for the next stage, 2 for the one after
 * @returns `null` where there is no such stage, or it cannot be sized
 */
export function stageStep(v: CostValues, ahead: 1 | 2): StageStep | null {
  const at = stageBands.findIndex(({ id }) => id === stageOf(v.users)) + ahead;
  const [from, to] = [stageBands[at - 1], stageBands[at]];
  if (!from || !to) return null;
  const before = billAt(v, to.from, from.id);
  const after = billAt(v, to.from, to.id);
  return before && after ? { stage: to.id, users: to.from, before: before.total, after: after.total } : null;
}

/** What commitment and spot machines take off today's bill, USD a month; below 0 where they add to it. */
export function savedByPurchase(v: CostValues, total: number): number {
  return todaysBill({ ...v, committedShare: 0, spotShare: 0 }).total - total;
}
