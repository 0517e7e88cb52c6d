import type { Outputs, Results } from '../kit/define';

const none = 'no request succeeds';
const time = { unit: 'ms', min: 0, better: 'lower', absent: none } as const;

export const callGraphOutputs = {
  p99: { label: 'p99 of a request', ...time, primary: true },
  p50: { label: 'p50 of a request', ...time, primary: true },
  failedPerMillion: {
    label: 'Requests that fail, of a million',
    unit: 'requests',
    min: 0,
    max: 1e6,
    primary: true,
    better: 'lower',
    help: 'A request fails when one of its calls fails after all attempts.',
  },
  slowShare: {
    label: 'Requests that meet a call beyond its p99',
    unit: '%',
    min: 0,
    max: 100,
    primary: true,
    better: 'lower',
    help: 'Before retries and hedging: 1 − 0.99 to the power of the calls.',
  },
  verdict: {
    label: 'Against one process',
    unit: 'text',
    primary: true,
    help: 'At p99, and by requests that fail.',
  },
  p95: { label: 'p95 of a request', ...time },
  withinTarget: {
    label: 'Answered well within the target',
    unit: '%',
    min: 0,
    max: 100,
    better: 'higher',
  },
  availability: { label: 'Requests answered well', unit: '%', min: 0, max: 100, better: 'higher' },
  calls: { label: 'Calls of a request', unit: 'calls', min: 1 },
  callRate: {
    label: 'Calls at peak, retries and copies included',
    unit: 'calls/s',
    min: 0,
    better: 'lower',
  },
  loadFactor: {
    label: 'Load from retries and copies',
    unit: '×',
    min: 1,
    better: 'lower',
    help: 'Requests sent to services over calls wanted, on a normal day.',
  },
  outageFactor: {
    label: 'The same while a service is down',
    unit: '×',
    min: 1,
    better: 'lower',
    help: 'What a service meets when it comes back.',
  },
  nestedFactor: {
    label: 'The same if every hop of a line retries',
    unit: '×',
    min: 1,
    better: 'lower',
    help: 'Attempts to the power of the steps, where services call each other and each retries.',
  },
  leafQuantile: {
    label: 'Share of calls that must be fast for 99 of 100 requests',
    unit: '%',
    min: 0,
    max: 100,
    help: '0.99 to the power of one over the calls.',
  },
  leafLatency: {
    label: 'Latency of one call at that share',
    ...time,
    help: 'One attempt in a healthy service, network included: the time your p99 really hangs on.',
  },
  p99Factor: { label: 'p99 over that of one process', unit: '×', min: 0, better: 'lower', absent: none },
  callsAffordable: {
    label: 'Calls that fail no more often than one process',
    unit: 'calls',
    min: 0,
    better: 'higher',
    absent: 'no limit: calls never fail',
  },
} as const satisfies Outputs;

export type CallGraphResults = Results<typeof callGraphOutputs>;
