import type { Outputs, Results } from '../kit/define';

const grows = 'a queue grows without end';
const time = { unit: 'ms', min: 0, better: 'lower', absent: grows } as const;

export const balancingOutputs = {
  p99: { label: 'p99', ...time, primary: true },
  p50: { label: 'p50', ...time, primary: true },
  p999: {
    label: 'p99.9',
    ...time,
    primary: true,
    help: 'From a dozen requests in this short run: the long one below is better.',
  },
  imbalance: {
    label: 'Busiest server over the mean',
    unit: '×',
    min: 0,
    primary: true,
    better: 'lower',
    absent: grows,
    help: 'Requests in flight, on average over the run.',
  },
  lost: {
    label: 'Requests that fail when a server dies',
    unit: 'requests',
    min: 0,
    primary: true,
    better: 'lower',
    absent: 'no server dies, or a queue grows without end',
    help: 'From the death until it is taken out, without retries.',
  },
  lostShare: {
    label: 'Share that fails meanwhile',
    unit: '%',
    min: 0,
    max: 100,
    better: 'lower',
    absent: 'no server dies, or a queue grows without end',
  },
  p99After: {
    label: 'p99 once it is taken out',
    ...time,
    absent: 'no server dies, or the rest cannot carry the load',
  },
  p99Error: {
    label: 'Half-width of the p99, 95 % interval',
    unit: 'ms',
    min: 0,
    absent: grows,
    help: 'From ten batches of this run.',
  },
  mean: { label: 'Mean response time', ...time },
  sharedP99: {
    label: 'p99 of one queue for all workers',
    unit: 'ms',
    min: 0,
    absent: 'no formula with a slow server',
    help: 'By formula: what no choice of server beats when all are alike.',
  },
  randomP99: {
    label: 'p99 of a random choice, by formula',
    unit: 'ms',
    min: 0,
    absent: 'the queue of a server grows without end',
  },
  load: { label: 'Requests at peak', unit: 'req/s', min: 0 },
  simulated: { label: 'Requests simulated for this answer', unit: 'requests', min: 0 },
} as const satisfies Outputs;

export type BalancingResults = Results<typeof balancingOutputs>;
