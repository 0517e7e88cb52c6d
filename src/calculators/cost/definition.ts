import { unitCost } from '../../model/pricing/unitCost';
import { stageBands } from '../../model/scenario/stages';
import { defineCalculator, type Results } from '../kit/define';
import { formatNumber, withUnit } from '../kit/format';
import { costAdvice, EVERY_LINE_PRICED } from './advice';
import { savedByPurchase, type StageStep, stageStep, todaysBill } from './bills';
import { costCharts } from './charts';
import { costExamples } from './examples';
import { costInputs, type CostValues } from './inputs';
import { type LineGroupId, lineGroups, lineTexts } from './lines';
import { costOutputs } from './outputs';

type CostResults = Results<typeof costOutputs>;

export default defineCalculator({
  slug: 'cost',
  title: 'Cost',
  question: 'What does a month cost, what does a user cost, and what does the next stage add?',
  inputs: costInputs,
  outputs: costOutputs,
  headline: 'monthlyBill',
  compute(v) {
    const bill = todaysBill(v);
    const { infraPerUserUsd, grossMargin, infraShareOfRevenue } = unitCost({
      monthlyInfraUsd: bill.total,
      monthlyActiveUsers: v.users,
      revenuePerUserUsd: v.revenuePerUser,
      otherCogsUsd: v.otherCostPerUser * v.users,
    });
    const next = stageStep(v, 1);
    const afterNext = stageStep(v, 2);
    const group = (id: LineGroupId) => {
      const lines: readonly string[] = lineGroups[id].lines;
      return bill.lines.reduce((sum, line) => sum + (lines.includes(line.id) ? line.usd : 0), 0);
    };
    return {
      monthlyBill: bill.total,
      fixedUsd: bill.fixedUsd,
      variableUsd: Math.max(0, bill.variableUsd),
      rangeLow: bill.range.low,
      rangeHigh: bill.range.high,
      costPerUser: infraPerUserUsd,
      fixedPerUser: bill.fixedUsd / v.users,
      costPerMillionRequests: (bill.total / v.requestsPerMonth) * 1e6,
      idleUsd: bill.idle?.usd ?? 0,
      idleShare: (bill.idle?.share ?? 0) * 100,
      purchaseSaving: savedByPurchase(v, bill.total),
      grossMargin: asPercent(grossMargin),
      infraShare: asPercent(infraShareOfRevenue),
      serversUsd: group('servers'),
      databaseUsd: group('database'),
      cacheUsd: group('cache'),
      filesUsd: group('files'),
      balancerUsd: group('balancer'),
      networkUsd: group('network'),
      logsUsd: group('logs'),
      unpriced: bill.unpriced.map((id) => lineTexts[id].label).join(', ') || EVERY_LINE_PRICED,
      nextBefore: next && next.before,
      nextBill: next && next.after,
      nextStep: next && next.after - next.before,
      nextFactor: factorOf(next),
      afterNextBefore: afterNext && afterNext.before,
      afterNextBill: afterNext && afterNext.after,
      afterNextStep: afterNext && afterNext.after - afterNext.before,
      afterNextFactor: factorOf(afterNext),
    };
  },
  answer(v, r) {
    const bill = withUnit(r.monthlyBill ?? 0, 'USD/month');
    const each = withUnit(r.costPerUser ?? 0, 'USD');
    const fixed = withUnit(r.fixedUsd ?? 0, 'USD');
    const users = `${formatNumber(Math.round(v.users))} ${v.users === 1 ? 'user' : 'users'}`;
    return `${bill} on ${costInputs.provider.options[v.provider]} serves ${users} at ${each} each; ${fixed} of it is due even if nobody comes. ${stepSentence(v, r)}`;
  },
  charts: costCharts,
  advice: costAdvice,
  examples: costExamples,
  monotone: [
    { input: 'servers', output: 'monthlyBill', direction: 'up' },
    { input: 'serverCores', output: 'monthlyBill', direction: 'up' },
    { input: 'databaseNodes', output: 'monthlyBill', direction: 'up' },
    { input: 'databaseCores', output: 'monthlyBill', direction: 'up' },
    { input: 'shards', output: 'monthlyBill', direction: 'up' },
    { input: 'cacheGb', output: 'monthlyBill', direction: 'up' },
    { input: 'egressGb', output: 'monthlyBill', direction: 'up' },
    { input: 'objectGb', output: 'monthlyBill', direction: 'up' },
    { input: 'logsGb', output: 'variableUsd', direction: 'up' },
    { input: 'discount', output: 'monthlyBill', direction: 'down' },
    { input: 'users', output: 'costPerUser', direction: 'down' },
    { input: 'meanUtilisation', output: 'idleUsd', direction: 'down' },
    { input: 'targetUtilisation', output: 'idleUsd', direction: 'up' },
    { input: 'revenuePerUser', output: 'grossMargin', direction: 'up' },
    { input: 'otherCostPerUser', output: 'grossMargin', direction: 'down' },
  ],
});

const asPercent = (share: number | null) => (share === null ? null : share * 100);

/** Times the bill is multiplied by; without a bill before the step there is nothing to multiply. */
const factorOf = (step: StageStep | null) => (step && step.before > 0 ? step.after / step.before : null);

function stepSentence(v: CostValues, r: CostResults): string {
  const step = stageStep(v, 1);
  if (!step || r.nextStep === null) return 'No further stage lies ahead.';
  const title = stageBands.find(({ id }) => id === step.stage)!.title;
  const change = withUnit(Math.abs(r.nextStep), 'USD/month');
  const verb = r.nextStep < 0 ? 'takes off' : 'adds';
  return `The step to ${title}, at ${formatNumber(step.users)} users, ${verb} ${change}.`;
}
