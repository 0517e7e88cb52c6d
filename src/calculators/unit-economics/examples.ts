import type { Example, Results } from '../kit/define';
import type { EconomicsValues } from './inputs';
import type { economicsOutputs } from './outputs';

type EconomicsExample = Example<EconomicsValues, Results<typeof economicsOutputs>>;

export const economicsExamples: readonly EconomicsExample[] = [
  {
    name: 'A thousand users, one in twenty pays 20 USD',
    inputs: {
      model: 'freemium',
      users: 1_000,
      conversion: 5,
      price: 20,
      adPrice: 0,
      otherFixed: 0,
      fixedInfra: 200,
      variableInfra: 120,
      useRatio: 5,
      service: 2,
      feeShare: 3,
      feeFixed: 0.3,
      churn: 5,
      acquisition: 83,
    },
    expect: {
      costPerFree: 0.1,
      costPerPayer: 3.4,
      contribution: 0.735,
      grossMargin: 53.5,
      profit: 535,
      breakEven: 272.108844,
      lifetimeValue: 332,
      valueOverCost: 4,
      payback: 5,
    },
    tolerance: 1e-6,
    note: '950 free users and 50 of five times their use are 1,200 units of 0.10 USD. A payer costs 0.50 of use, 2.00 of support and 0.90 of fees, leaves 16.60 a month and, at 5 % churn, 332 over twenty months.',
  },
  {
    name: 'Subscription at a gross margin of 80.5 %',
    inputs: {
      model: 'subscription',
      users: 250_000,
      price: 1.2,
      otherFixed: 0,
      fixedInfra: 18_500,
      variableInfra: 0,
      service: 0.16,
      feeShare: 0,
      feeFixed: 0,
    },
    expect: { revenue: 300_000, grossMargin: 80.5 },
    tolerance: 1e-9,
    note: '300,000 of revenue less 18,500 of infrastructure and 40,000 of support.',
  },
  {
    name: 'Twelve and a half months of cash',
    inputs: {
      model: 'ads',
      users: 1_000,
      adPrice: 0,
      variableInfra: 0,
      fixedInfra: 500,
      otherFixed: 7_500,
      cash: 100_000,
      monthlyGrowth: 0,
    },
    expect: { runway: 12.5, runwayFlat: 12.5, profit: -8_000, grossMargin: null },
    tolerance: 1e-9,
    note: '100,000 over 8,000 a month, with nothing coming in.',
  },
];
