import { burnRateThreshold } from '../../model/reliability/burnRate';
import { alertFloor, falseAlarmChance, multiwindowTimes } from '../../model/reliability/burnRateTraffic';
import { budgetLastsHours, errorBudget } from '../../model/reliability/errorBudget';
import { defineCalculator } from '../kit/define';
import { formatNumber, withUnit } from '../kit/format';
import { sloAdvice } from './advice';
import { alertsOf, type SloAlert } from './alerts';
import { sloExamples } from './examples';
import { sloInputs, type SloValues } from './inputs';
import { sloOutputs } from './outputs';

const SECONDS_A_DAY = 86_400;

export default defineCalculator({
  slug: 'slo',
  title: 'SLO and error budget',
  question: 'What may fail, how soon does somebody hear of it, and is there traffic enough for the alert?',
  inputs: sloInputs,
  outputs: sloOutputs,
  compute(v) {
    const alerts = alertsOf(v);
    const [fastPage] = alerts as [SloAlert];
    const traffic = { requestsPerSecond: v.requestRate, errorRatio: v.errorRate / 100 };
    const requests = v.requestRate * v.periodDays * SECONDS_A_DAY;
    const budget = errorBudget(v.objective / 100, { days: v.periodDays, requests });
    const burn = traffic.errorRatio / budget.share;
    const times = alerts.map((alert) => ({ alert, ...multiwindowTimes(alert, traffic) }));
    const first = times
      .filter(({ alert, detects }) => alert.severity === 'page' && detects !== null)
      .sort((a, b) => a.detects! - b.detects!)[0];
    const floor = alertFloor(fastPage, v.requestRate);
    const threshold = burnRateThreshold(fastPage);
    const minutes = (id: SloAlert['id']) => inMinutes(times.find(({ alert }) => alert.id === id)!.detects);
    const factor = (id: SloAlert['id']) => alerts.find((alert) => alert.id === id)!.burnRate;
    return {
      budgetMinutes: budget.minutes,
      budgetRequests: budget.requests,
      pagesAfter: inMinutes(first?.detects ?? null),
      lasts: burn > 1 ? budgetLastsHours(v.periodDays, burn) : null,
      spentAtPage: first ? (100 * first.detects! * burn) / (v.periodDays * SECONDS_A_DAY) : null,
      resetsAfter: inMinutes(first?.resets ?? null),
      errorsThatPage: floor.errorRatio < 1 ? floor.errorsInLongWindow : null,
      smallestErrorRate: floor.errorRatio < 1 ? 100 * floor.errorRatio : null,
      trafficNeeded: threshold < 1 ? v.leastErrors / (threshold * fastPage.shortWindow) : null,
      falseAlarm: 100 * falseAlarmChance(fastPage, { ...traffic, errorRatio: v.goodDayErrors / 100 }),
      pageFastBurn: factor('pageFast'),
      pageSlowBurn: factor('pageSlow'),
      ticketFastBurn: factor('ticketFast'),
      ticketSlowBurn: factor('ticketSlow'),
      pageFastAfter: minutes('pageFast'),
      pageSlowAfter: minutes('pageSlow'),
      ticketFastAfter: minutes('ticketFast'),
      ticketSlowAfter: minutes('ticketSlow'),
    };
  },
  headline: 'pagesAfter',
  answer(v, r) {
    const allows = `${withUnit(v.objective, '%')} over ${formatNumber(v.periodDays)} days allows ${formatNumber(r.budgetMinutes ?? 0)} min of outage, or ${formatNumber(r.budgetRequests ?? 0)} failed requests`;
    if (v.errorRate === 0) return `${allows}; without errors nothing fires.`;
    const at = `at an error rate of ${withUnit(v.errorRate, '%')}`;
    const page =
      r.pagesAfter === null ? 'no page fires' : `a page comes after ${formatNumber(r.pagesAfter)} min`;
    const gone =
      r.lasts === null
        ? 'the budget outlasts the period'
        : `the budget is gone after ${formatNumber(r.lasts)} h`;
    return `${allows}; ${at} ${page} and ${gone}.`;
  },
  charts: [
    {
      kind: 'line',
      id: 'detection',
      title: 'Time until each alert fires, against the error rate',
      x: { label: 'Error rate', unit: '%', scale: 'log' },
      y: { label: 'Fires after', unit: 'min', scale: 'log' },
      grid: () => Array.from({ length: 81 }, (_, i) => 100 * 10 ** ((i - 80) / 20)),
      curves: [
        { id: 'pageFast', label: 'fast page', role: 'main', curve: detectionCurve(0) },
        { id: 'pageSlow', label: 'slow page', role: 'second', curve: detectionCurve(1) },
        { id: 'ticketFast', label: 'fast ticket', role: 'muted', curve: detectionCurve(2) },
        { id: 'ticketSlow', label: 'slow ticket', role: 'muted', curve: detectionCurve(3) },
      ],
      marks: (v) => [
        ...(v.errorRate >= 0.01
          ? [{ axis: 'x' as const, at: v.errorRate, label: 'incident', role: 'now' as const }]
          : []),
        ...(100 - v.objective >= 0.01
          ? [{ axis: 'x' as const, at: 100 - v.objective, label: 'even rate', role: 'limit' as const }]
          : []),
      ],
    },
    {
      kind: 'bars',
      id: 'floors',
      title: 'Smallest error rate that fires each alert at your load',
      category: 'Alert',
      y: { label: 'Error rate', unit: '%' },
      bars: (v) =>
        alertsOf(v).map((alert) => {
          const share = alertFloor(alert, v.requestRate).errorRatio;
          return {
            label: alert.name,
            value: 100 * Math.min(1, share),
            role:
              share >= 1
                ? ('limit' as const)
                : alert.severity === 'page'
                  ? ('main' as const)
                  : ('muted' as const),
          };
        }),
      marks: (v) => [{ axis: 'y', at: v.errorRate, label: 'incident', role: 'now' }],
    },
  ],
  advice: sloAdvice,
  examples: sloExamples,
  monotone: [
    { input: 'objective', output: 'budgetMinutes', direction: 'down' },
    { input: 'periodDays', output: 'budgetMinutes', direction: 'up' },
    { input: 'errorRate', output: 'pageFastAfter', direction: 'down' },
    { input: 'requestRate', output: 'budgetRequests', direction: 'up' },
    { input: 'requestRate', output: 'smallestErrorRate', direction: 'down' },
    { input: 'pageFastShare', output: 'pageFastBurn', direction: 'up' },
  ],
});

function inMinutes(seconds: number | null): number | null {
  return seconds === null ? null : seconds / 60;
}

/** Minutes until one of the alerts fires, by error rate in percent. */
function detectionCurve(index: number) {
  return (v: SloValues) => {
    const alert = alertsOf(v)[index]!;
    return (percent: number) =>
      inMinutes(
        multiwindowTimes(alert, {
          requestsPerSecond: v.requestRate,
          errorRatio: Math.min(1, percent / 100),
        }).detects,
      );
  };
}
