import { requireNotNegative, requirePositive, requireProbability } from '../statistics/requireNumber';

/** What an objective allows to fail in one period. */
export interface ErrorBudget {
  /** Share of requests, or of time, that may fail. */
  readonly share: number;
  /** Minutes of total outage that spend all of it. */
  readonly minutes: number;
  /** Failed requests that spend all of it. */
  readonly requests: number;
}

const MINUTES_A_DAY = 1_440;

/**
 * The error budget of an objective: $1 - \mathrm{SLO}$ of a period, as minutes of total outage and as failed requests.
 *
 * @param objective $\mathrm{SLO}$, share of requests that must succeed, 0 to 1
 * @param period days over which the objective is held; requests in it, 0 where nobody counts them
 * @returns share, minutes and requests that may fail
 * @throws RangeError where a value is out of range
 * @see Google, The Site Reliability Workbook, "Implementing SLOs", https://sre.google/workbook/implementing-slos/
 * @example errorBudget(0.999, { days: 30 }) // 43.2 minutes
 */
export function errorBudget(
  objective: number,
  { days, requests = 0 }: { readonly days: number; readonly requests?: number },
): ErrorBudget {
  requireProbability('errorBudget', 'objective', objective);
  requirePositive('errorBudget', 'days', days);
  requireNotNegative('errorBudget', 'requests', requests);
  const share = 1 - objective;
  return { share, minutes: share * days * MINUTES_A_DAY, requests: share * requests };
}

/**
 * Hours until a full budget is spent at a steady burn rate: the period over the rate.
 *
 * @param days length of the period
 * @param burnRate errors over those that the objective allows: 1 spends the budget exactly in the period
 * @returns hours; `Infinity` where nothing burns
 * @throws RangeError where a value is out of range
 * @see Google, The Site Reliability Workbook, "Alerting on SLOs", https://sre.google/workbook/alerting-on-slos/
 * @example budgetLastsHours(30, 14.4) // 50
 */
export function budgetLastsHours(days: number, burnRate: number): number {
  requirePositive('budgetLastsHours', 'days', days);
  requireNotNegative('budgetLastsHours', 'burnRate', burnRate);
  return (days * 24) / burnRate;
}
