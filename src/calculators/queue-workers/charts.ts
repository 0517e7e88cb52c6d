import { type OutageCurve, outageCurve } from '../../model/messaging/outageCurve';
import type { Chart, LineChart } from '../kit/define';
import type { QueueValues } from './inputs';
import { needNames, ratesOf, workersByNeed } from './queueModel';
import type { QueueResults } from './outputs';

const POINTS = 60;

/** Minutes from the start of the outage until both curves are down again, or the slow one has shown where it goes. */
function minutes(v: QueueValues, r: QueueResults): number[] {
  const wanted = v.outage + v.recovery;
  const yours = r.drain === null ? 2 * wanted : v.outage + r.drain;
  const end = 1.1 * Math.min(Math.max(yours, wanted), 4 * wanted);
  // The corners belong on the grid, or the peak would be cut off.
  const even = Array.from({ length: POINTS + 1 }, (_, i) => (end * i) / POINTS);
  return [...even, v.outage].sort((a, b) => a - b);
}

function outageChart(
  chart: Pick<LineChart<QueueValues, QueueResults>, 'id' | 'title' | 'y'>,
  read: (curve: OutageCurve, seconds: number) => number,
): Chart<QueueValues, QueueResults> {
  const curveOf = (v: QueueValues, workers: number) => {
    const curve = outageCurve(v.outage * 60, ratesOf(v, workers));
    return (minute: number) => read(curve, minute * 60);
  };
  return {
    kind: 'line',
    ...chart,
    x: { label: 'Minutes since the workers stopped', unit: 'min' },
    grid: minutes,
    curves: [
      { id: 'yours', label: 'your workers', role: 'main', curve: (v) => curveOf(v, v.workers) },
      {
        id: 'needed',
        label: 'the workers you need',
        role: 'second',
        curve: (v, r) => curveOf(v, r.workersNeeded ?? 1),
      },
    ],
    marks: (v) => [
      { axis: 'x', at: v.outage, label: 'workers back', role: 'now' },
      { axis: 'x', at: v.outage + v.recovery, label: 'level by then', role: 'then' },
    ],
  };
}

export const queueCharts: readonly Chart<QueueValues, QueueResults>[] = [
  outageChart(
    {
      id: 'backlog',
      title: 'Backlog through the outage and after',
      y: { label: 'Messages waiting', unit: 'messages' },
    },
    (curve, seconds) => curve.backlogAt(seconds),
  ),
  outageChart(
    {
      id: 'age',
      title: 'Age of the oldest message',
      y: { label: 'Age', unit: 'min' },
    },
    (curve, seconds) => curve.oldestAt(seconds) / 60,
  ),
  {
    kind: 'bars',
    id: 'needs',
    title: 'Workers each need asks for',
    category: 'Need',
    y: { label: 'Workers', unit: 'workers' },
    bars(v, r) {
      const needs = workersByNeed(v);
      return (['load', 'wait', 'recovery'] as const).map((need) => ({
        label: needNames[need],
        value: needs[need],
        role: needs[need] === r.workersNeeded ? ('main' as const) : ('muted' as const),
      }));
    },
    marks: (v) => [{ axis: 'y', at: v.workers, label: 'yours', role: 'now' }],
  },
];
