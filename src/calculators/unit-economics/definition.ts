import { defineCalculator, type Results } from '../kit/define';
import { formatNumber, withUnit } from '../kit/format';
import { economicsAdvice } from './advice';
import { economicsCharts } from './charts';
import { economicsExamples } from './examples';
import { economicsInputs } from './inputs';
import { breakEvenOf, fixedCosts, monthOf, neededConversion, resultOf, runwayOf } from './month';
import { economicsOutputs } from './outputs';

type EconomicsResults = Results<typeof economicsOutputs>;

export default defineCalculator({
  slug: 'unit-economics',
  title: 'Unit economics',
  question:
    'What does a user cost and leave, from how many users does it pay, and how long does the cash last?',
  inputs: economicsInputs,
  outputs: economicsOutputs,
  headline: 'profit',
  compute(v) {
    const result = resultOf(v);
    const payers = monthOf(v).payingShare * v.users;
    const growing = runwayOf(v, v.monthlyGrowth);
    const { marginPerPayer } = result;
    const value = payers > 0 ? marginPerPayer / (v.churn / 100) : null;
    return {
      profit: v.users * result.contribution - fixedCosts(v),
      grossMargin: result.grossMargin === null ? null : result.grossMargin * 100,
      breakEven: breakEvenOf(v),
      runway: growing.months,
      costPerPayer: result.costPerPayer,
      lifetimeValue: value,
      revenue: result.revenue,
      revenuePerUser: result.revenue / v.users,
      payers,
      costPerFree: result.costPerFree,
      marginPerPayer,
      contribution: result.contribution,
      fixedPerUser: fixedCosts(v) / v.users,
      neededConversion: neededConversion(v),
      breakEvenIn: growing.paysFrom,
      runwayFlat: runwayOf(v, 0).months,
      leastCash: growing.leastCash,
      lifetime: payers > 0 ? 100 / v.churn : null,
      valueOverCost: value === null || v.acquisition === 0 ? null : value / v.acquisition,
      payback: marginPerPayer > 0 ? v.acquisition / marginPerPayer : null,
    };
  },
  answer(v, r) {
    const profit = r.profit ?? 0;
    const users = `${formatNumber(Math.round(v.users))} ${v.users === 1 ? 'user' : 'users'}`;
    const month = `${users} leave a ${profit < 0 ? 'loss' : 'surplus'} of ${withUnit(Math.abs(profit), 'USD')} a month`;
    return `${month}; ${pays(r)}, ${lasts(r)}.`;
  },
  charts: economicsCharts,
  advice: economicsAdvice,
  examples: economicsExamples,
  monotone: [
    { input: 'price', output: 'revenue', direction: 'up' },
    { input: 'otherFixed', output: 'profit', direction: 'down' },
    { input: 'fixedInfra', output: 'profit', direction: 'down' },
    { input: 'variableInfra', output: 'profit', direction: 'down' },
    { input: 'service', output: 'profit', direction: 'down' },
    { input: 'cash', output: 'runwayFlat', direction: 'up' },
    { input: 'acquisition', output: 'payback', direction: 'up' },
  ],
});

function pays(r: EconomicsResults): string {
  if (r.breakEven === null) return 'no number of users pays, as each costs more than they bring';
  return `it pays for itself from ${withUnit(Math.ceil(r.breakEven - 1e-9), 'users')}`;
}

function lasts(r: EconomicsResults): string {
  if (r.runway === null) return 'and the cash lasts ten years and more at this growth';
  return `and the cash lasts ${withUnit(Number(r.runway.toPrecision(3)), 'months')} at this growth`;
}
