import { stageBands } from '../../model/scenario/stages';
import type { Chart, Results } from '../kit/define';
import { billAt, stageStep, todaysBill } from './bills';
import type { CostValues } from './inputs';
import { lineTexts } from './lines';
import type { costOutputs } from './outputs';

type CostChart = Chart<CostValues, Results<typeof costOutputs>>;

const lines: CostChart = {
  kind: 'bars',
  id: 'lines',
  title: 'Today’s bill, line by line; pale lines follow use',
  category: 'Line of the bill',
  y: { label: 'Cost', unit: 'USD/month' },
  bars: (v) =>
    todaysBill(v)
      .lines.filter(({ usd }) => usd > 0)
      .map(({ id, kind, usd }) => ({
        label: lineTexts[id].label,
        value: usd,
        role: kind === 'provisioned' ? ('main' as const) : ('muted' as const),
      })),
};

const FEWEST_USERS = 100;
const MOST_USERS = 1e7;
/** Just below a stage's end: the last user on the old architecture. */
const ALMOST = 1 - 1e-9;

/** Both sides of each step and the middle between two. */
const userGrid: readonly number[] = [
  FEWEST_USERS,
  ...stageBands.slice(1).flatMap(({ from }) => [from / Math.sqrt(10), from * ALMOST, from]),
  MOST_USERS / Math.sqrt(10),
  MOST_USERS,
];

const perUser: CostChart = {
  kind: 'line',
  id: 'perUser',
  title: 'Cost of a user as users grow, sized anew at each point',
  x: { label: 'Monthly active users', unit: 'users', scale: 'log' },
  y: { label: 'Cost per user', unit: 'USD/month', scale: 'log' },
  grid: () => userGrid,
  curves: [
    {
      id: 'all',
      label: 'whole bill',
      role: 'main',
      curve: (v) => (users) => {
        const bill = billAt(v, users);
        return bill && bill.total / users;
      },
    },
    {
      id: 'fixed',
      label: 'fixed part',
      role: 'second',
      curve: (v) => (users) => {
        const bill = billAt(v, users);
        return bill && bill.fixedUsd / users;
      },
    },
  ],
  marks: (v) => [
    { axis: 'x', at: v.users, label: 'today', role: 'now' },
    ...(v.revenuePerUser > 0
      ? [{ axis: 'y' as const, at: v.revenuePerUser, label: 'revenue per user', role: 'limit' as const }]
      : []),
  ],
};

const steps: CostChart = {
  kind: 'bars',
  id: 'steps',
  title: 'The next two steps: the same users before and after',
  category: 'When',
  y: { label: 'Bill', unit: 'USD/month' },
  bars: (v, r) => [
    { label: 'Today', value: r.monthlyBill ?? 0, role: 'main' },
    ...([1, 2] as const).flatMap((ahead) => {
      const step = stageStep(v, ahead);
      const name = ahead === 1 ? 'next step' : 'step after it';
      return step
        ? [
            { label: `Before the ${name}`, value: step.before, role: 'muted' as const },
            { label: `After the ${name}`, value: step.after, role: 'main' as const },
          ]
        : [];
    }),
  ],
};

export const costCharts: readonly CostChart[] = [lines, perUser, steps];
