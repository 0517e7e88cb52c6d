import { mmck } from '../../model/queueing/mmck';
import { mmckResponse } from '../../model/queueing/mmckResponse';
import type { Chart, Mark } from '../kit/define';
import type { ShedValues } from './inputs';
import type { ShedResults } from './outputs';
import { answeredAt, boundedAt } from './shedModel';

/** Loads from nothing to twice what the workers carry, or a little beyond what is wanted. */
function loads(v: ShedValues, r: ShedResults): number[] {
  const end = Math.max(2 * (r.carries ?? 1), Math.min(1.2 * v.wanted, 4 * (r.carries ?? 1)));
  const even = Array.from({ length: 25 }, (_, i) => (end * (i + 1)) / 25);
  // The cliff of the endless queue belongs on the grid, or it would look like a slope.
  const cliff = r.collapse ?? 0;
  return [...even, cliff * 0.999, cliff * 1.001].sort((a, b) => a - b);
}

function marks(v: ShedValues, r: ShedResults): Mark[] {
  const carried: Mark = { axis: 'x', at: r.carries ?? 0, label: 'workers full', role: 'limit' };
  // Far beyond the picture the mark would only squeeze it.
  return v.wanted <= 4 * (r.carries ?? 0)
    ? [{ axis: 'x', at: v.wanted, label: 'wanted', role: 'now' }, carried]
    : [carried];
}

export const shedCharts: readonly Chart<ShedValues, ShedResults>[] = [
  {
    kind: 'line',
    id: 'goodput',
    title: 'Answered in time, after an overload has begun',
    x: { label: 'Requests wanted', unit: 'req/s' },
    y: { label: 'Answered in time', unit: 'req/s' },
    grid: loads,
    curves: [
      {
        id: 'limited',
        label: 'with the limit',
        role: 'main',
        curve: (v) => (load) => answeredAt(v, load, true).answered * 1_000,
      },
      {
        id: 'unlimited',
        label: 'without a limit',
        role: 'second',
        curve: (v) => (load) => answeredAt(v, load, false).answered * 1_000,
      },
    ],
    marks,
  },
  {
    kind: 'line',
    id: 'shed',
    title: 'Accepted and refused, first attempts alone',
    x: { label: 'Requests wanted', unit: 'req/s' },
    y: { label: 'Requests', unit: 'req/s' },
    grid: loads,
    curves: [
      {
        id: 'accepted',
        label: 'accepted',
        role: 'main',
        curve: (v) => (load) => mmck(boundedAt(v, load)).throughput * 1_000,
      },
      {
        id: 'refused',
        label: 'refused',
        role: 'second',
        curve: (v) => (load) => mmck(boundedAt(v, load)).rejectProbability * load,
      },
    ],
    marks,
  },
  {
    kind: 'line',
    id: 'latency',
    title: 'Response time of the accepted',
    x: { label: 'Requests wanted', unit: 'req/s' },
    y: { label: 'Response time', unit: 'ms' },
    grid: loads,
    curves: [
      {
        id: 'p99',
        label: 'p99',
        role: 'main',
        curve: (v) => (load) => mmckResponse(boundedAt(v, load)).responseQuantile(0.99),
      },
      {
        id: 'mean',
        label: 'mean',
        role: 'second',
        curve: (v) => (load) => mmck(boundedAt(v, load)).meanResponse,
      },
    ],
    marks: (v, r) => [
      ...marks(v, r),
      ...(v.timeout < 3 * (r.p99 ?? 0)
        ? [{ axis: 'y' as const, at: v.timeout, label: 'clients give up', role: 'limit' as const }]
        : []),
    ],
  },
];
