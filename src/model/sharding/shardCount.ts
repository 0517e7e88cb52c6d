import {
  requireCount,
  requireNotNegative,
  requirePositive,
  requireProbability,
} from '../statistics/requireNumber';
import { wholeUnits } from '../rounding/wholeUnits';

/** One resource that may call for more shards: data, writes, connections, memory… */
export interface ShardLoad {
  /** Load today over all shards, in any unit. */
  readonly load: number;
  /** Most one shard can take, in the same unit. */
  readonly limitPerShard: number;
}

/** Loads, their growth, and how full a shard may get. */
export interface ShardPlan<Resource extends string> {
  readonly loads: Readonly<Record<Resource, ShardLoad>>;
  /** Compound growth a month: 0.08 is 8 %. */
  readonly monthlyGrowth: number;
  /** Share of a shard's limit that may be used, above 0 to 1. */
  readonly headroom: number;
}

/**
 * Shards needed some months from now, and the resource that decides.
 *
 * For each resource $\lceil \mathrm{load}\,(1+g)^t / (\mathrm{limit} \cdot \mathrm{headroom}) \rceil$, at least 1; the largest wins.
 *
 * @param plan - Loads, growth and headroom.
 * @param months - $t$, months from now, 0 or more.
 * @returns `shards`, shards `byResource`, and the `binding` resource (the first of equals).
 * @throws RangeError where a value is out of range or there is no load.
 *
 * @example
 * ```ts
 * shardCount({ loads: { data: { load: 800, limitPerShard: 500 } }, monthlyGrowth: 0.08, headroom: 0.7 }, 24).shards; // 15
 * ```
 */
export function shardCount<Resource extends string>(
  plan: ShardPlan<Resource>,
  months: number,
): { shards: number; byResource: Record<Resource, number>; binding: Resource } {
  const entries = checkedLoads('shardCount', plan);
  requireNotNegative('shardCount', 'months', months);
  const growth = (1 + plan.monthlyGrowth) ** months;
  const counts = entries.map(
    ([resource, { load, limitPerShard }]) =>
      [resource, Math.max(1, wholeUnits((load * growth) / (limitPerShard * plan.headroom)))] as const,
  );
  const [binding, shards] = counts.reduce((most, next) => (next[1] > most[1] ? next : most));
  return { shards, binding, byResource: Object.fromEntries(counts) as Record<Resource, number> };
}

/**
 * First whole month in which a number of shards is no longer enough.
 *
 * @param plan - Loads, growth and headroom.
 * @param shards - Shards there are, at least 1.
 * @returns Months from now: 0 where they are too few already, `Infinity` where they always suffice.
 * @throws RangeError where a value is out of range or there is no load.
 *
 * @example
 * ```ts
 * monthShardsRunOut({ loads: { data: { load: 800, limitPerShard: 500 } }, monthlyGrowth: 0.08, headroom: 0.7 }, 4); // 8
 * ```
 */
export function monthShardsRunOut<Resource extends string>(
  plan: ShardPlan<Resource>,
  shards: number,
): number {
  requireCount('monthShardsRunOut', 'shards', shards, 1);
  const months = checkedLoads('monthShardsRunOut', plan).map(([, { load, limitPerShard }]) => {
    const room = (shards * limitPerShard * plan.headroom) / load;
    // The same slack as wholeUnits, so that this month agrees with shardCount.
    const fits = (month: number) => (1 + plan.monthlyGrowth) ** month * (1 - 1e-12) <= room;
    if (!fits(0)) return 0;
    // Growth that doubles cannot add to 1 is none.
    if (1 + plan.monthlyGrowth <= 1 || room === Infinity) return Infinity;
    let month = Math.max(0, Math.floor(Math.log(room) / Math.log1p(plan.monthlyGrowth)) - 1);
    while (fits(month)) month++;
    return month;
  });
  return Math.min(...months);
}

function checkedLoads<Resource extends string>(
  caller: string,
  { loads, monthlyGrowth, headroom }: ShardPlan<Resource>,
): [Resource, ShardLoad][] {
  const entries = Object.entries(loads) as [Resource, ShardLoad][];
  requireCount(caller, 'number of loads', entries.length, 1);
  for (const [resource, { load, limitPerShard }] of entries) {
    requireNotNegative(caller, `load of ${resource}`, load);
    requirePositive(caller, `limitPerShard of ${resource}`, limitPerShard);
  }
  if (!(monthlyGrowth > -1) || monthlyGrowth === Infinity) {
    throw new RangeError(`${caller}: monthlyGrowth must be above -1, got ${monthlyGrowth}`);
  }
  requirePositive(caller, 'headroom', headroom);
  requireProbability(caller, 'headroom', headroom);
  return entries;
}
