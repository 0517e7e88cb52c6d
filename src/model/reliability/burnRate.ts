import { requireNotNegative, requirePositive, requireProbability } from '../statistics/requireNumber';

/**
 * Burn rate at which a window spends a given share of the period's budget: share · period / window.
 *
 * It depends on the period: 2 % in an hour is 14.4 over 30 days, 13.44 over 28.
 *
 * @param window share of the period's budget that it may spend, above 0 to 1; days of the period; hours it looks back
 * @returns errors over those that the objective allows
 * @throws RangeError where a value is out of range
 * @see Google, The Site Reliability Workbook, "Alerting on SLOs", https://sre.google/workbook/alerting-on-slos/
 * @example burnRateFactor({ budgetShare: 0.02, periodDays: 30, windowHours: 1 }) // 14.4
 */
export function burnRateFactor({
  budgetShare,
  periodDays,
  windowHours,
}: {
  readonly budgetShare: number;
  readonly periodDays: number;
  readonly windowHours: number;
}): number {
  requirePositive('burnRateFactor', 'budgetShare', budgetShare);
  requireProbability('burnRateFactor', 'budgetShare', budgetShare);
  requirePositive('burnRateFactor', 'periodDays', periodDays);
  requirePositive('burnRateFactor', 'windowHours', windowHours);
  return (budgetShare * periodDays * 24) / windowHours;
}

/** An alert on the burn rate seen over one window. */
export interface BurnRateAlert {
  /** Share of requests that must succeed, 0 to 1. */
  readonly objective: number;
  readonly burnRate: number;
  /** Length of the window; the times that come out are in the same unit. */
  readonly window: number;
}

/**
 * Error ratio above which an alert fires: burn rate · (1 − SLO).
 *
 * @returns a ratio; at 1 and above the alert can never fire, for no more than every request fails
 * @throws RangeError where a value is out of range
 * @example burnRateThreshold({ objective: 0.9, burnRate: 14.4 }) // 1.44: out of reach
 */
export function burnRateThreshold({ objective, burnRate }: Omit<BurnRateAlert, 'window'>): number {
  requireProbability('burnRateThreshold', 'objective', objective);
  requireNotNegative('burnRateThreshold', 'burnRate', burnRate);
  return burnRate * (1 - objective);
}

/** When an alert fires and when it stops. */
export interface BurnRateTimes {
  readonly threshold: number;
  /** From the first error until it fires; `null` where it never does. */
  readonly detects: number | null;
  /** From the repair until it stops; `null` where it never fired. */
  readonly resets: number | null;
}

/** A ratio equal to the threshold but for the last digits of a double takes the whole window. */
const SLACK = 1e-9;

/**
 * Time until an alert on one window notices a steady error ratio that starts from none, and time it goes on after the
 * repair: with threshold $\theta$ and error ratio $e$, $w\theta/e$ and $w - w\theta/e$.
 *
 * The second holds however long the incident was. At the threshold itself detection takes the whole window.
 *
 * @param alert objective, burn rate and window
 * @param errorRatio share of requests that fail while it lasts, 0 to 1
 * @returns threshold, and both times in the unit of the window
 * @throws RangeError where a value is out of range
 * @see Google, The Site Reliability Workbook, "Alerting on SLOs", https://sre.google/workbook/alerting-on-slos/
 * @example burnRateTimes({ objective: 0.999, burnRate: 36, window: 60 }, 1) // detects 2.16, resets 57.84
 */
export function burnRateTimes(alert: BurnRateAlert, errorRatio: number): BurnRateTimes {
  const threshold = burnRateThreshold(alert);
  requirePositive('burnRateTimes', 'window', alert.window);
  requireProbability('burnRateTimes', 'errorRatio', errorRatio);
  if (errorRatio === 0 || threshold > errorRatio * (1 + SLACK)) {
    return { threshold, detects: null, resets: null };
  }
  const detects = alert.window * Math.min(1, threshold / errorRatio);
  return { threshold, detects, resets: alert.window - detects };
}
