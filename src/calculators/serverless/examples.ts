import type { Example, Results } from '../kit/define';
import type { ServerlessValues } from './inputs';
import type { serverlessOutputs } from './outputs';

type ServerlessExample = Example<ServerlessValues, Results<typeof serverlessOutputs>>;

/** One zone, no balancer, no free tier: nothing but the two prices. */
const bare: Partial<ServerlessValues> = {
  platform: 'lambda',
  duration: 100,
  memory: 512,
  freeTier: 'no',
  zones: 1,
  zonesLost: 0,
  balancerUsd: 0,
};

export const serverlessExamples: readonly ServerlessExample[] = [
  {
    name: 'Lambda against one Fargate task',
    inputs: { ...bare, requestsPerMonth: 3e7, peakToMean: 2 },
    expect: { containersBreakEven: 34_877_460, containersUsd: 36.0401, containers: 1, functionUsd: 31.00005 },
    tolerance: 2e-6,
    note: '0.05 GB-s at 0.0000166667 and 0.20 a million are 1.033 USD a million requests; 36.04 USD buy 34.9 million of them. At 13.3/s and a peak twice that, 2.7 requests are at work, and 70 % of a vCPU holds 2.8.',
  },
  {
    name: 'The same with a peak of four times the mean',
    inputs: { ...bare, requestsPerMonth: 3e7, peakToMean: 4 },
    expect: { containersBreakEven: null, containers: 2, containersUsd: 72.0802 },
    tolerance: 2e-6,
    note: 'A task of 36.04 USD now carries 18.4 million requests, 1.96 USD a million when full: more than Lambda at any size.',
  },
  {
    name: 'Ten requests an hour',
    inputs: {
      ...bare,
      requestsPerMonth: 7_300,
      peakToMean: 1,
      deploysPerDay: 0,
      keepAlive: 6,
      coldStart: 800,
    },
    expect: { coldShare: 36.8006 },
    tolerance: 1e-3,
    note: 'Six minutes between requests on average, six minutes kept: e⁻¹ of them come too late.',
  },
];
