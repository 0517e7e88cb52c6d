import { catalogue } from '../../model/pricing/catalogue';
import { hourlyUsd } from '../../model/pricing/catalogueShape';
import { chooseSize } from '../../model/pricing/chooseSize';
import { HOURS_PER_MONTH } from '../../model/pricing/compute';
import { SECONDS_PER_MONTH } from '../../model/scenario/scenario';
import { sizingAssumptions } from '../../model/system/assumptions';
import type { CacheValues } from './inputs';

/** USD a month of the cache: the reader's own price, or the cheapest node with room for the data and the rest. */
function monthlyCost(v: CacheValues): number {
  if (v.ownPrice > 0) return v.ownPrice;
  const { cache, cacheHighlyAvailable } = catalogue[v.provider];
  const { sizes } = v.replica === 'pair' ? cacheHighlyAvailable : cache;
  const { size, count } = chooseSize(sizes, { cores: 0, memoryGb: v.memory / (1 - v.reserved / 100) });
  return hourlyUsd(size) * count * HOURS_PER_MONTH;
}

/**
 * What the cache costs, for each read that it keeps from the database, and what those reads would cost there.
 *
 * @param v what the form says
 * @param avoidedAtPeak reads/s answered by the cache at peak
 */
export function avoidedCost(v: CacheValues, avoidedAtPeak: number) {
  const cost = monthlyCost(v);
  const millions = ((avoidedAtPeak / v.peakToMean) * SECONDS_PER_MONTH) / 1e6;
  const { sizes } = catalogue[v.provider].database;
  const perCore = Math.min(...sizes.map((size) => hourlyUsd(size) / size.vcpu)) * HOURS_PER_MONTH;
  const cores = (avoidedAtPeak * v.readTime) / 1_000 / sizingAssumptions.utilisationCeiling.value;
  return {
    monthlyCost: cost,
    costPerMillion: millions > 1e-9 ? cost / millions : null,
    databaseCost: cores * perCore,
  };
}
