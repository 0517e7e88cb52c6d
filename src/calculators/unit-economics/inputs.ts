import { type Bill, monthlyBill } from '../../model/pricing/bill';
import type { Scenario } from '../../model/scenario/scenario';
import { sizeSystem } from '../../model/system/sizeSystem';
import { choice, inFold, quantity, type Values } from '../kit/define';

/** Share of users who pay in a freemium product when nothing else is known, percent. */
const USUAL_CONVERSION = 4;

const billOf = (s: Scenario): Bill => monthlyBill(sizeSystem(s).plan);

const revenue = {
  model: choice({
    label: 'Who pays',
    options: {
      freemium: 'some pay, the rest use it free',
      subscription: 'everyone pays a price a month',
      usage: 'everyone pays for what they use',
      ads: 'advertisers pay for everyone',
    },
    default: 'freemium',
    primary: true,
    help: 'Decides which of the fields below count.',
  }),
  users: quantity({
    label: 'Monthly active users',
    unit: 'users',
    min: 1,
    max: 1e9,
    primary: true,
    from: (s) => s.users,
    help: 'Paying or not.',
  }),
  conversion: quantity({
    label: 'Users who pay',
    unit: '%',
    min: 0,
    max: 100,
    primary: true,
    default: USUAL_CONVERSION,
    help: 'Freemium only: payers over all active users. Rule of thumb: 2 to 5 %.',
  }),
  price: quantity({
    label: 'Price a month',
    unit: 'USD',
    min: 0,
    max: 1e6,
    primary: true,
    from: (s) => (s.revenuePerUser * 100) / USUAL_CONVERSION,
    help: 'What a paying user pays, discounts off. For freemium and subscription.',
  }),
  otherFixed: quantity({
    label: 'Team and other fixed costs',
    unit: 'USD/month',
    min: 0,
    max: 1e9,
    primary: true,
    default: 10_000,
    help: 'Salaries, rent, tools: due whoever comes.',
  }),
  cash: quantity({
    label: 'Cash in the bank',
    unit: 'USD',
    min: 0,
    max: 1e12,
    primary: true,
    default: 250_000,
    help: 'What losses are paid from.',
  }),
};

const usage = inFold('Usage and advertisements', {
  unitsUsed: quantity({
    label: 'Units a user buys in a month',
    unit: 'units',
    min: 0,
    max: 1e9,
    default: 100,
    help: 'Calls, gigabytes, documents. For usage only.',
  }),
  unitPrice: quantity({
    label: 'Price of a unit',
    unit: 'USD',
    min: 0,
    max: 1e6,
    default: 0.01,
    help: 'For usage only.',
  }),
  impressions: quantity({
    label: 'Ads a user sees in a month',
    unit: 'ads',
    min: 0,
    max: 1e6,
    default: 200,
    help: 'Shown, not loaded. In a freemium product only those who do not pay see them: 0 where none do.',
  }),
  adPrice: quantity({
    label: 'Earned for 1,000 ads',
    unit: 'USD',
    min: 0,
    max: 1_000,
    default: 0,
    help: 'Effective, after the network’s share. Read it from your own account; it differs tenfold by country.',
  }),
});

const cost = inFold('Cost to serve', {
  fixedInfra: quantity({
    label: 'Fixed infrastructure',
    unit: 'USD/month',
    min: 0,
    max: 1e9,
    from: (s) => billOf(s).fixedUsd,
    help: 'Of the Cost calculator’s bill: what stands ready whoever comes.',
  }),
  variableInfra: quantity({
    label: 'Infrastructure that follows use',
    unit: 'USD/month',
    min: 0,
    max: 1e9,
    from: (s) => Math.max(0, billOf(s).variableUsd),
    help: 'Data, files and logs of that bill. Add the share of servers that grows with users.',
  }),
  useRatio: quantity({
    label: 'A payer uses more than a free user',
    unit: '×',
    min: 0.01,
    max: 1_000,
    default: 3,
    help: 'Requests of the two, from your logs.',
  }),
  service: quantity({
    label: 'Support and licences a payer',
    unit: 'USD/month',
    min: 0,
    max: 1e5,
    default: 0.5,
    help: 'Support hours × their price over paying users, and what you pass on to others.',
  }),
  feeShare: quantity({
    label: 'Payment fee',
    unit: '%',
    min: 0,
    max: 50,
    default: 2.9,
    help: 'Of each payment. A usual card price in the US: 2.9 % and 0.30. App stores take 15 to 30 %.',
  }),
  feeFixed: quantity({
    label: 'and for each payment',
    unit: 'USD',
    min: 0,
    max: 100,
    default: 0.3,
    help: 'Eats small prices: bill them by the year.',
  }),
});

const growth = inFold('Growth and customers', {
  monthlyGrowth: quantity({
    label: 'Growth a month',
    unit: '%',
    min: -50,
    max: 200,
    from: (s) => s.monthlyGrowth,
    help: 'Of users. Cost to serve each and fixed costs stay.',
  }),
  churn: quantity({
    label: 'Payers who leave in a month',
    unit: '%',
    min: 0.1,
    max: 100,
    default: 5,
    help: 'Lost payers over payers at the start of the month. Rule of thumb: 3 to 7 % where single people and small firms pay.',
  }),
  acquisition: quantity({
    label: 'Cost of winning a payer',
    unit: 'USD',
    min: 0,
    max: 1e6,
    default: 50,
    help: 'All marketing and sales of a month over new payers.',
  }),
});

export const economicsInputs = { ...revenue, ...usage, ...cost, ...growth };

export type EconomicsValues = Values<typeof economicsInputs>;
