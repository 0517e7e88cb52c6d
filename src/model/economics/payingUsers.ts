import { requireNotNegative, requirePositive, requireProbability } from '../statistics/requireNumber';

/** A month of a product with free and paying users. Money in USD. */
export interface PlanMonth {
  readonly users: number;
  /** Share of users who pay, 0–1. */
  readonly payingShare: number;
  /** What a paying user pays in a month, before fees. */
  readonly price: number;
  /** What a user who does not pay brings, such as from advertisements. */
  readonly adRevenue: number;
  /** Share of a payment that its processing takes, 0–1, and the part of each that is fixed. */
  readonly feeShare: number;
  readonly feeFixed: number;
  /** Infrastructure that follows use, for all users together. */
  readonly variableInfra: number;
  /** Use of a paying user over that of a free one. */
  readonly useRatio: number;
  /** Support and licences for each paying user. */
  readonly servicePerPayer: number;
  /** Infrastructure due whoever comes. */
  readonly fixedInfra: number;
}

export interface PlanResult {
  readonly revenue: number;
  /** Cost of serving one user of each kind, without the fixed part. */
  readonly costPerFree: number;
  readonly costPerPayer: number;
  /** What one user of each kind leaves. */
  readonly marginPerFree: number;
  readonly marginPerPayer: number;
  /** What the average user leaves towards fixed costs. */
  readonly contribution: number;
  /** (revenue − cost of revenue, fixed infrastructure included) / revenue; null without revenue. */
  readonly grossMargin: number | null;
}

/**
 * What free and paying users cost and leave in a month.
 *
 * Use is shared out by weight: with $n$ free and $m$ paying users of $w$ times the use, one unit of use costs
 * $V/(n + w m)$. The fixed part is on nobody's account: it is due with one user as with a thousand.
 *
 * @param month users, prices and costs
 * @returns USD a month, each for one user where it says so
 * @throws RangeError if an amount is out of range
 * @see https://www.forentrepreneurs.com/saas-metrics-2/
 * @example payingUsers({ users: 1_000, payingShare: 0.05, price: 20, adRevenue: 0, feeShare: 0.03, feeFixed: 0.3, variableInfra: 120, useRatio: 5, servicePerPayer: 2, fixedInfra: 200 }).costPerPayer // 5 · 0.1 + 2 + 0.9 = 3.4
 */
export function payingUsers(month: PlanMonth): PlanResult {
  check(month);
  const { users, payingShare, price, adRevenue, variableInfra, useRatio } = month;
  const payers = users * payingShare;
  const unitOfUse = variableInfra / (users - payers + useRatio * payers);
  const fee = price > 0 ? price * month.feeShare + month.feeFixed : 0;
  const costPerPayer = useRatio * unitOfUse + month.servicePerPayer + fee;
  const marginPerFree = adRevenue - unitOfUse;
  const marginPerPayer = price - costPerPayer;
  const contribution = (1 - payingShare) * marginPerFree + payingShare * marginPerPayer;
  const revenue = payers * price + (users - payers) * adRevenue;
  return {
    revenue,
    costPerFree: unitOfUse,
    costPerPayer,
    marginPerFree,
    marginPerPayer,
    contribution,
    grossMargin: revenue > 0 ? (users * contribution - month.fixedInfra) / revenue : null,
  };
}

/**
 * Users at which a month pays for itself: fixed costs over what the average user leaves.
 *
 * @param contribution USD the average user leaves in a month
 * @param fixedCosts USD a month, people included
 * @returns users, or null where each user costs more than they bring
 * @throws RangeError if fixedCosts is negative
 * @example breakEvenUsers(0.5, 10_000) // 20_000
 */
export function breakEvenUsers(contribution: number, fixedCosts: number): number | null {
  requireNotNegative('breakEvenUsers', 'fixedCosts', fixedCosts);
  if (fixedCosts === 0) return 0;
  return contribution > 0 ? fixedCosts / contribution : null;
}

function check(month: PlanMonth): void {
  requirePositive('payingUsers', 'users', month.users);
  requireProbability('payingUsers', 'payingShare', month.payingShare);
  requireProbability('payingUsers', 'feeShare', month.feeShare);
  requirePositive('payingUsers', 'useRatio', month.useRatio);
  const { price, adRevenue, feeFixed, variableInfra, servicePerPayer, fixedInfra } = month;
  const amounts = { price, adRevenue, feeFixed, variableInfra, servicePerPayer, fixedInfra };
  for (const [name, value] of Object.entries(amounts)) requireNotNegative('payingUsers', name, value);
}
