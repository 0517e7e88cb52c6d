import { burnRateThreshold } from '../../model/reliability/burnRate';
import type { Advice, Results } from '../kit/define';
import { formatNumber, withUnit } from '../kit/format';
import { alertsOf, type SloAlert } from './alerts';
import type { SloValues } from './inputs';
import type { sloOutputs } from './outputs';

type SloResults = Results<typeof sloOutputs>;

/** Minutes a person takes from page to first command, at best: a rule of thumb. */
const PERSON_MINUTES = 15;
const HOURS_A_MONTH = 730;
const monitoring = { to: '/practices/monitoring', label: 'Monitoring' };

export function sloAdvice(v: SloValues, r: SloResults): readonly Advice[] {
  const alerts = alertsOf(v);
  return [
    ...outOfReach(v, alerts),
    ...lowTraffic(v, r, alerts[0]!),
    ...belowOne(v, alerts),
    ...chance(v, r),
    ...outage(v, r),
    {
      tone: 'fine',
      text: 'Copy the rules below into Prometheus: promtool runs every one of them in our tests, firing and quiet.',
    },
    {
      tone: 'fine',
      text: 'Next: what so many pages do to the people who get them.',
      link: { to: '/calculators/team', label: 'Team and on-call' },
    },
  ];
}

function outOfReach(v: SloValues, alerts: readonly SloAlert[]): Advice[] {
  return alerts
    .filter((alert) => burnRateThreshold(alert) >= 1)
    .map(({ name, burnRate }) => ({
      tone: 'do',
      text: `The ${name} can never fire: ${formatNumber(burnRate)} × ${withUnit(100 - v.objective, '%')} is more than every request. Give it a smaller share of the budget, below a factor of ${formatNumber(100 / (100 - v.objective))}, or page on a plain error rate.`,
      link: monitoring,
    }));
}

function lowTraffic(v: SloValues, r: SloResults, { shortWindow, longWindow }: SloAlert): Advice[] {
  if (r.trafficNeeded === null || r.trafficNeeded <= v.requestRate) {
    if (v.leastErrors > 0 || (r.errorsThatPage ?? Infinity) >= 10) return [];
    return [
      {
        tone: 'watch',
        text: `Too few requests for this alert: ${formatNumber(r.errorsThatPage ?? 0)} errors in ${formatNumber(longWindow / 60)} min page somebody. Ask for at least ten errors (rule of thumb), lengthen the window, or send a probe’s requests too.`,
        link: monitoring,
      },
    ];
  }
  const short = `${formatNumber(v.leastErrors)} errors in ${formatNumber(shortWindow / 60)} min`;
  const floor =
    r.smallestErrorRate === null
      ? 'more than all requests, so it never fires'
      : `an error rate of ${withUnit(r.smallestErrorRate, '%')}`;
  return [
    {
      tone: r.smallestErrorRate === null ? 'do' : 'watch',
      text: `Too few requests for this alert: at ${formatNumber(v.requestRate)} req/s the fast page waits for ${short}, which is ${floor}. Up to ${formatNumber(r.trafficNeeded)} req/s page on a probe that failed three times in a row, and let the burn rate make tickets.`,
      link: monitoring,
    },
  ];
}

function belowOne(v: SloValues, alerts: readonly SloAlert[]): Advice[] {
  return alerts
    .filter(({ burnRate }) => burnRate < 1)
    .map(({ name, burnRate, longWindow }) => ({
      tone: 'watch',
      text: `The ${name} has a factor of ${formatNumber(burnRate)}: it fires at a pace that would not spend the budget. From ${withUnit((100 * longWindow) / (v.periodDays * 86_400), '%')} of the budget in its window the factor is 1.`,
    }));
}

function chance(v: SloValues, r: SloResults): Advice[] {
  const windows = HOURS_A_MONTH / v.pageFastWindow;
  const falsePages = ((r.falseAlarm ?? 0) / 100) * windows;
  if (falsePages < 0.1) return [];
  return [
    {
      tone: falsePages >= 1 ? 'do' : 'watch',
      text: `With ${withUnit(v.goodDayErrors, '%')} failing on a good day, chance alone fills the fast page’s window up to ${formatNumber(falsePages)} times a month. Ask for more errors, or choose an objective that good days keep.`,
    },
  ];
}

function outage(v: SloValues, r: SloResults): Advice[] {
  if ((r.budgetMinutes ?? 0) > 2 * PERSON_MINUTES) return [];
  return [
    {
      tone: 'watch',
      text: `One total outage of ${formatNumber(r.budgetMinutes ?? 0)} min spends everything, and a person needs about ${PERSON_MINUTES} min to act (rule of thumb): at ${withUnit(v.objective, '%')} repair must be automatic.`,
      link: { to: '/calculators/availability', label: 'Availability' },
    },
  ];
}
