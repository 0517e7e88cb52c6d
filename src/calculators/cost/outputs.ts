import type { Outputs } from '../kit/define';

const noStep = 'no such stage is left, or it is past what can be sized';
const money = { unit: 'USD/month', min: 0, better: 'lower' } as const;
const stepMoney = { unit: 'USD/month', absent: noStep } as const;

export const costOutputs = {
  monthlyBill: { label: 'Bill', ...money, primary: true },
  fixedUsd: {
    label: 'Fixed part',
    ...money,
    primary: true,
    help: 'Paid for what stands ready, even if no user came.',
  },
  variableUsd: { label: 'Part that follows use', ...money },
  rangeLow: {
    label: 'At the longest commitments',
    ...money,
    help: 'Of servers, and of databases and caches where a price is sourced; less what second-hand prices may be off.',
  },
  rangeHigh: {
    label: 'All on demand',
    ...money,
    help: 'With 9 % on top of prices that are second hand or undated.',
  },
  costPerUser: { label: 'Cost per user', ...money, primary: true },
  fixedPerUser: { label: 'Fixed part per user', ...money },
  costPerMillionRequests: { label: 'Cost of a million requests', unit: 'USD', min: 0, better: 'lower' },
  idleUsd: {
    label: 'Idle servers',
    ...money,
    primary: true,
    help: 'What the servers cost beyond what the utilisation aimed at would need: saved if it is removed.',
  },
  idleShare: { label: 'Idle share of the bill', unit: '%', min: 0, max: 100.0001, better: 'lower' },
  purchaseSaving: {
    label: 'Saved by commitment and spot',
    unit: 'USD/month',
    better: 'higher',
    help: 'Against all servers on demand. Negative where your own prices make it dearer.',
  },
  grossMargin: {
    label: 'Gross margin',
    unit: '%',
    max: 100,
    primary: true,
    better: 'higher',
    absent: 'there is no revenue',
  },
  infraShare: {
    label: 'Bill over revenue',
    unit: '%',
    min: 0,
    better: 'lower',
    absent: 'there is no revenue',
  },
  serversUsd: { label: 'Servers and their disks', ...money },
  databaseUsd: { label: 'Database', ...money },
  cacheUsd: { label: 'Cache', ...money },
  filesUsd: { label: 'Object storage', ...money },
  balancerUsd: { label: 'Load balancers', ...money },
  networkUsd: { label: 'Data out and between zones', ...money },
  logsUsd: { label: 'Logs', ...money },
  unpriced: {
    label: 'Lines without a sourced price',
    unit: 'text',
    help: 'They count nothing, or stand at the price on demand, until you type your own.',
  },
  nextBefore: { label: 'Bill just before the next stage', ...stepMoney, min: 0 },
  nextBill: {
    label: 'Bill of the next stage',
    ...stepMoney,
    min: 0,
    primary: true,
    help: 'At the number of users with which it begins.',
  },
  nextStep: { label: 'Step into the next stage', ...stepMoney, better: 'lower' },
  nextFactor: { label: 'Step into the next stage, as a factor', unit: '×', min: 0, absent: noStep },
  afterNextBefore: { label: 'Bill just before the stage after', ...stepMoney, min: 0 },
  afterNextBill: { label: 'Bill of the stage after', ...stepMoney, min: 0 },
  afterNextStep: { label: 'Step into the stage after', ...stepMoney, better: 'lower' },
  afterNextFactor: { label: 'Step into the stage after, as a factor', unit: '×', min: 0, absent: noStep },
} as const satisfies Outputs;
