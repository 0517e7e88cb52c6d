import { slowRequestShare } from '../../model/latency/fanOut';
import type { Chart } from '../kit/define';
import type { CallGraphValues } from './inputs';
import type { CallGraphResults } from './outputs';
import { graphOf, oneProcessOf, requestOf } from './request';

type CallGraphChart = Chart<CallGraphValues, CallGraphResults>;

const POINTS = 48;
/** Below a tenth of a percent the curves say nothing to most readers, and a log scale needs an end. */
const SMALLEST = 0.1;

const percent = (tail: number) => (tail * 100 < SMALLEST ? null : tail * 100);
const latestOf = (v: CallGraphValues, r: CallGraphResults) =>
  1.25 * Math.max(r.p99 ?? 0, v.oneP99, Math.min(v.latencyTarget, 2 * v.oneP99));

const tails: CallGraphChart = {
  kind: 'line',
  id: 'tails',
  title: 'Requests slower than a given time',
  x: { label: 'Time', unit: 'ms' },
  y: { label: 'Slower', unit: '%', scale: 'log' },
  grid: (v, r) => Array.from({ length: POINTS + 1 }, (_, i) => (latestOf(v, r) * i) / POINTS),
  curves: [
    {
      id: 'request',
      label: 'request',
      role: 'main',
      curve(v, r) {
        const tail = requestOf(v).tailUpTo(latestOf(v, r));
        return (x) => percent(tail(x));
      },
    },
    {
      id: 'oneProcess',
      label: 'one process',
      role: 'second',
      curve(v) {
        const { tail } = oneProcessOf(v);
        return (x) => percent(tail(x));
      },
    },
    {
      id: 'call',
      label: 'one attempt of one call',
      role: 'muted',
      curve(v) {
        const { latency, hop } = graphOf(v).call;
        return (x) => percent(latency.tail(x - hop));
      },
    },
  ],
  marks: (v, r) => [
    ...(v.latencyTarget <= latestOf(v, r)
      ? [{ axis: 'x', at: v.latencyTarget, label: 'target', role: 'limit' } as const]
      : []),
  ],
};

const fanOut: CallGraphChart = {
  kind: 'line',
  id: 'fanOut',
  title: 'Requests that meet at least one slow call',
  x: { label: 'Calls of a request', unit: 'calls' },
  y: { label: 'Requests', unit: '%' },
  grid: (v) => {
    const most = Math.max(100, 2 * v.steps * v.width);
    const every = Math.ceil(most / 60);
    return Array.from({ length: Math.floor(most / every) }, (_, i) => (i + 1) * every);
  },
  curves: [
    {
      id: 'oneInHundred',
      label: '1 in 100 calls slow',
      role: 'main',
      curve: () => (calls) => 100 * slowRequestShare(0.99, Math.round(calls)),
    },
    {
      id: 'oneInThousand',
      label: '1 in 1,000 calls slow',
      role: 'second',
      curve: () => (calls) => 100 * slowRequestShare(0.999, Math.round(calls)),
    },
  ],
  marks: (v) => [{ axis: 'x', at: v.steps * v.width, label: 'your request', role: 'now' }],
};

const failures: CallGraphChart = {
  kind: 'bars',
  id: 'failures',
  title: 'Failures of a million',
  category: 'What fails',
  y: { label: 'Failures', unit: 'requests' },
  bars(v, r) {
    const calls = v.steps * v.width;
    const oneAttempt = requestOf({ ...v, attempts: 1, hedge: 'never' });
    return [
      { label: 'requests as set', value: r.failedPerMillion ?? 0, role: 'main' },
      { label: 'requests without retry or copy', value: oneAttempt.failure * 1e6, role: 'muted' },
      { label: 'requests in one process', value: (100 - v.oneAvailability) * 1e4, role: 'muted' },
      ...(calls > 1
        ? [{ label: 'attempts of one call', value: failedAttempts(v), role: 'muted' } as const]
        : []),
    ];
  },
};

function failedAttempts(v: CallGraphValues): number {
  return requestOf({ ...v, steps: 1, width: 1, attempts: 1, hedge: 'never' }).failure * 1e6;
}

export const callGraphCharts: readonly CallGraphChart[] = [tails, fanOut, failures];
