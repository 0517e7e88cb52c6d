import { HOURS_PER_MONTH } from './compute';
import { priceOf } from './prices';
import type { PriceTier } from './tiers';

/** A price taken a number of times, such as 4 vCPU-hours. */
export interface PricePart {
  readonly priceId: string;
  readonly times: number;
}

/** A machine, database or cache node that can be bought, and the hourly prices it is made of. */
export interface PricedSize {
  readonly id: string;
  readonly vcpu: number;
  readonly memoryGb: number;
  readonly parts: readonly PricePart[];
}

/** One price over another of the same thing, such as committed over on demand. */
export interface PriceRatio {
  readonly priceId: string;
  readonly overPriceId: string;
}

/** A line billed by use. A tier without price id is free. */
export interface MeteredPrice {
  /** How often each unit is billed, where it is more than once. */
  readonly times?: number;
  readonly tiers: readonly { readonly size: number | null; readonly priceId: string | null }[];
  readonly assumption?: string;
}

export interface SizeLadder {
  /** Smallest first. */
  readonly sizes: readonly PricedSize[];
  readonly assumption?: string;
}

export interface ProviderCatalogue {
  readonly region: string;
  /** Application servers of one general-purpose family. */
  readonly server: SizeLadder;
  /** What an always-on server really pays over its hourly list price, without any contract. */
  readonly sustainedUse: PriceRatio | null;
  /** Servers committed for years, against the hourly list price. */
  readonly commitment: Readonly<Record<1 | 3, PriceRatio | null>>;
  readonly commitmentAssumption?: string;
  readonly spot: PriceRatio | null;
  readonly database: SizeLadder;
  readonly databaseHighlyAvailable: SizeLadder;
  readonly databaseCommitment: PriceRatio | null;
  readonly databaseStorage: MeteredPrice;
  readonly databaseStorageHighlyAvailable: MeteredPrice;
  readonly cache: SizeLadder;
  readonly cacheHighlyAvailable: SizeLadder;
  readonly cacheCommitment: PriceRatio | null;
  readonly loadBalancer: MeteredPrice;
  readonly loadBalancerData: MeteredPrice;
  readonly blockStorage: MeteredPrice;
  readonly objectStorage: MeteredPrice;
  readonly egress: MeteredPrice;
  readonly crossZone: MeteredPrice | null;
  readonly logs: MeteredPrice;
}

/** USD an hour of a size. */
export function hourlyUsd(size: PricedSize): number {
  return size.parts.reduce((sum, part) => sum + priceOf(part.priceId).usd * part.times, 0);
}

/** Ratio of two prices, months and hours brought together. */
export function ratioOf({ priceId, overPriceId }: PriceRatio): number {
  return monthlyUsd(priceId) / monthlyUsd(overPriceId);
}

function monthlyUsd(priceId: string): number {
  const { unit, usd } = priceOf(priceId);
  return unit === 'hour' ? usd * HOURS_PER_MONTH : usd;
}

/** Sizes and USD prices of a metered line, for `tieredCost`. */
export function tiersOf(metered: MeteredPrice): readonly PriceTier[] {
  const times = metered.times ?? 1;
  return metered.tiers.map(({ size, priceId }) => [
    size,
    priceId === null ? 0 : priceOf(priceId).usd * times,
  ]);
}

/** A size whose one hourly price carries its vCPU and memory. */
export function sizeOfPrice(priceId: string, times = 1): PricedSize {
  const { vcpu, memoryGb } = priceOf(priceId);
  if (vcpu === undefined || memoryGb === undefined) {
    throw new RangeError(`sizeOfPrice: priceId must be that of a machine size, got ${priceId}`);
  }
  return { id: priceId, vcpu, memoryGb, parts: [{ priceId, times }] };
}

/** A line with one price for every unit. */
export function flat(priceId: string, assumption?: string): MeteredPrice {
  const tiers = [{ size: null, priceId }];
  return assumption === undefined ? { tiers } : { tiers, assumption };
}
