import { requireNotNegative } from '../statistics/requireNumber';
import { type BillLine, type BillLineId, type DraftLine, finishLine } from './billLine';
import { billLines } from './billLines';
import { type BillPlan, fullBillPlan } from './billPlan';
import { idleWaste } from './commitment';

export interface BillOptions {
  /** The reader's own unit prices, USD, by line. */
  readonly overrides?: Partial<Record<BillLineId, number>>;
  /** Discounts the reader has negotiated, percent, by line. */
  readonly discounts?: Partial<Record<BillLineId, number>>;
  /** Utilisation of the application servers, mean and aimed at, shares of 1. */
  readonly utilisation?: { readonly mean: number; readonly target: number };
}

export interface Bill {
  readonly lines: readonly BillLine[];
  /** USD a month, the sum of the lines. */
  readonly total: number;
  /** USD a month paid for what stands ready, even if no user came. */
  readonly fixedUsd: number;
  /** USD a month that follows use. */
  readonly variableUsd: number;
  /** Server money spent on capacity nobody needs; null without a utilisation. */
  readonly idle: { readonly usd: number; readonly share: number } | null;
  /** The same plan under the longest sourced commitments, and all on demand; widened where prices are second hand. */
  readonly range: { readonly low: number; readonly high: number };
  /** Lines without a sourced price, which count nothing or stand in for one (see their assumption): give your own. */
  readonly unpriced: readonly BillLineId[];
}

const serverLines: readonly BillLineId[] = ['serversOnDemand', 'serversCommitted', 'serversSpot'];

/**
 * A month's bill for a plan, from list prices or the reader's own. Every line names the prices behind it, so that their
 * source and day can be shown.
 *
 * An overriding unit price replaces tiers and free allowance alike; a discount is taken off after it. Taxes, support,
 * requests to stores, backups and network address translation are left out.
 *
 * @param plan quantities of a month
 * @param options own prices (USD a unit), discounts (percent) and utilisation
 * @returns the lines, their total, and how sure it is
 * @throws RangeError if a quantity, price, discount or size is out of range
 * @example monthlyBill({ provider: 'aws', appServers: { count: 2 }, databases: { nodes: 1, storageGb: 100, highlyAvailable: false } }).total // 288.61
 */
export function monthlyBill(plan: BillPlan, options: BillOptions = {}): Bill {
  const drafts = billLines(fullBillPlan(plan)).filter((draft) => draft.quantity > 0);
  const lines = drafts.map((draft) => pricedLine(draft, options));
  const total = sum(lines, (line) => line.usd);
  const fixedUsd = sum(
    lines.filter((line) => line.kind === 'provisioned'),
    (line) => line.usd,
  );
  return {
    lines,
    total,
    fixedUsd,
    variableUsd: total - fixedUsd,
    idle: options.utilisation ? idlePart(lines, total, options.utilisation) : null,
    range: { low: sum(lines, (line) => line.lowUsd), high: sum(lines, (line) => line.highUsd) },
    unpriced: lines.filter((line) => !line.priced).map((line) => line.id),
  };
}

function pricedLine(draft: DraftLine, { overrides = {}, discounts = {} }: BillOptions): BillLine {
  const override = overrides[draft.id];
  const discount = discounts[draft.id] ?? 0;
  if (override !== undefined) requireNotNegative('monthlyBill', `overrides.${draft.id}`, override);
  if (!(discount >= 0 && discount <= 100)) {
    throw new RangeError(`monthlyBill: discounts.${draft.id} must be between 0 and 100, got ${discount}`);
  }
  return finishLine(draft, override, discount);
}

function idlePart(
  lines: readonly BillLine[],
  total: number,
  { mean, target }: { readonly mean: number; readonly target: number },
): { readonly usd: number; readonly share: number } {
  const servers = lines.filter((line) => serverLines.includes(line.id));
  const usd = idleWaste({
    monthlyUsd: sum(servers, (line) => line.usd),
    meanUtilisation: mean,
    targetUtilisation: target,
  });
  return { usd, share: total > 0 ? usd / total : 0 };
}

function sum(lines: readonly BillLine[], usd: (line: BillLine) => number): number {
  return lines.reduce((so, line) => so + usd(line), 0);
}
