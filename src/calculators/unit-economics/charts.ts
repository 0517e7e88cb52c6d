import { MOST_MONTHS } from '../../model/economics/runway';
import type { Chart, Results } from '../kit/define';
import { fixedCosts, resultOf } from './month';
import type { EconomicsValues } from './inputs';
import type { economicsOutputs } from './outputs';

type EconomicsChart = Chart<EconomicsValues, Results<typeof economicsOutputs>>;

const POINTS = 40;
const FARTHEST = 1e12;

const users: EconomicsChart = {
  kind: 'line',
  id: 'users',
  title: 'Revenue and cost of a month as users grow',
  x: { label: 'Monthly active users', unit: 'users' },
  y: { label: 'A month', unit: 'USD/month' },
  grid(v, r) {
    const most = Math.min(FARTHEST, 2 * Math.max(v.users, Math.min(r.breakEven ?? 0, 20 * v.users)));
    return Array.from({ length: POINTS + 1 }, (_, i) => (most * i) / POINTS);
  },
  curves: [
    {
      id: 'revenue',
      label: 'revenue',
      role: 'main',
      curve: (v) => {
        const each = resultOf(v).revenue / v.users;
        return (count) => each * count;
      },
    },
    {
      id: 'cost',
      label: 'all costs',
      role: 'second',
      curve: (v) => {
        const { revenue, contribution } = resultOf(v);
        const each = revenue / v.users - contribution;
        return (count) => fixedCosts(v) + each * count;
      },
    },
  ],
  marks: (v) => [{ axis: 'x', at: v.users, label: 'today', role: 'now' }],
};

const cash: EconomicsChart = {
  kind: 'line',
  id: 'cash',
  title: 'Cash in the bank',
  x: { label: 'Months from now', unit: 'months' },
  y: { label: 'Cash', unit: 'USD' },
  grid(_, r) {
    const last = Math.min(MOST_MONTHS, Math.max(12, Math.ceil((r.runway ?? r.breakEvenIn ?? 0) + 6)));
    return Array.from({ length: last + 1 }, (__, month) => month);
  },
  curves: [
    { id: 'growing', label: 'at this growth', role: 'main', curve: (v) => cashCurve(v, v.monthlyGrowth) },
    { id: 'flat', label: 'without growth', role: 'muted', curve: (v) => cashCurve(v, 0) },
  ],
  marks: () => [{ axis: 'y', at: 0, label: 'gone', role: 'limit' }],
};

function cashCurve(v: EconomicsValues, growthPercent: number): (months: number) => number {
  const { contribution } = resultOf(v);
  const left = [v.cash];
  let present = v.users;
  for (let month = 0; month < MOST_MONTHS; month++) {
    left.push(left[month]! + present * contribution - fixedCosts(v));
    present *= 1 + growthPercent / 100;
  }
  return (months) => left[Math.min(MOST_MONTHS, Math.round(months))]!;
}

export const economicsCharts: readonly EconomicsChart[] = [users, cash];
