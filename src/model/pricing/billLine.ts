import { priceOf } from './prices';

/** Lines of a bill, in the order they are shown. */
export const billLineIds = [
  'serversOnDemand',
  'serversCommitted',
  'serversSpot',
  'blockStorage',
  'databasePrimary',
  'databaseReplicas',
  'databaseStorage',
  'databaseReplicaStorage',
  'cache',
  'loadBalancer',
  'loadBalancerData',
  'crossZone',
  'objectStorage',
  'egress',
  'logs',
] as const;

export type BillLineId = (typeof billLineIds)[number];

/** `provisioned` is paid for standing ready, `metered` for use. */
export type BillLineKind = 'provisioned' | 'metered';

/** A line with its list price, before the reader's own prices. */
export interface DraftLine {
  readonly id: BillLineId;
  readonly label: string;
  readonly kind: BillLineKind;
  readonly quantity: number;
  readonly unit: string;
  /** USD for the whole quantity; null without a sourced price. */
  readonly listUsd: number | null;
  /** USD for the whole quantity at the best sourced commitment and all on demand. */
  readonly lowUsd?: number;
  readonly highUsd?: number;
  readonly priceIds: readonly string[];
  /** Prices that `highUsd` rests on, where they are not all of `priceIds`. */
  readonly highPriceIds?: readonly string[];
  /** Whether a stand-in price is used for want of a sourced one. */
  readonly standIn?: boolean;
  readonly assumption?: string;
}

export interface BillLine {
  readonly id: BillLineId;
  readonly label: string;
  readonly kind: BillLineKind;
  readonly quantity: number;
  readonly unit: string;
  /** USD a unit before the discount, averaged over tiers; null where there is no price. */
  readonly unitPrice: number | null;
  /** Percent taken off. */
  readonly discount: number;
  readonly usd: number;
  readonly lowUsd: number;
  readonly highUsd: number;
  readonly priceIds: readonly string[];
  /** Whether a sourced or own price stands behind the line. */
  readonly priced: boolean;
  readonly assumption?: string;
}

/**
 * How far a second-hand or undated price may be off, as a share: six public tables of one price (db.r6g.large, us-east-1)
 * spread from 0.192 to 0.228 USD, 9 % to either side of their middle.
 */
export const UNCERTAIN_PRICE_SPREAD = 0.09;

/** Puts the list price, or the reader's own, on a line and takes the discount off. */
export function finishLine(draft: DraftLine, override: number | undefined, discount: number): BillLine {
  const { id, label, kind, quantity, unit, listUsd } = draft;
  const kept = 1 - discount / 100;
  const base = { id, label, kind, quantity, unit, discount };
  if (override !== undefined) {
    const usd = quantity * override * kept;
    return { ...base, unitPrice: override, usd, lowUsd: usd, highUsd: usd, priceIds: [], priced: true };
  }
  const assumption = draft.assumption === undefined ? {} : { assumption: draft.assumption };
  if (listUsd === null) {
    const none = { unitPrice: null, usd: 0, lowUsd: 0, highUsd: 0, priceIds: [], priced: false };
    return { ...base, ...none, ...assumption };
  }
  return {
    ...base,
    unitPrice: listUsd / quantity,
    usd: listUsd * kept,
    lowUsd: Math.min(listUsd, draft.lowUsd ?? listUsd) * (1 - spreadOf(draft.priceIds)) * kept,
    highUsd:
      Math.max(listUsd, (draft.highUsd ?? listUsd) * (1 + spreadOf(draft.highPriceIds ?? draft.priceIds))) *
      kept,
    priceIds: draft.priceIds,
    priced: draft.standIn !== true,
    ...assumption,
  };
}

const spreadOf = (priceIds: readonly string[]) => (priceIds.some(isUncertain) ? UNCERTAIN_PRICE_SPREAD : 0);

function isUncertain(priceId: string): boolean {
  const { confidence, date } = priceOf(priceId);
  return confidence === 'medium' || confidence === 'low' || date === null;
}
