import type { Chart } from '../kit/define';
import type { ReplicaValues } from './inputs';
import { lagOf } from './plan';

interface Results {
  readonly pinTime: number | null;
  readonly p99Lag: number | null;
  readonly writeCeiling: number | null;
}

const STEPS = 60;

export const charts: readonly Chart<ReplicaValues, Results>[] = [
  {
    kind: 'line',
    id: 'stale',
    title: 'Chance that a replica has not got a write yet, against time since it was saved',
    x: { label: 'Time since the write', unit: 'ms' },
    y: { label: 'Not seen', unit: '%', scale: 'log' },
    grid(v, r) {
      const end = 1.15 * (r.pinTime ?? Math.max(1, v.readAfter));
      return Array.from({ length: STEPS + 1 }, (_, i) => (end * i) / STEPS);
    },
    curves: [
      {
        id: 'stale',
        label: 'not seen',
        role: 'main',
        curve(v) {
          const lag = lagOf(v);
          return (time) => lag.staleAfter(time / 1_000) * 100;
        },
      },
    ],
    marks: (v, r) => [
      { axis: 'y', at: v.staleTarget, label: 'accepted', role: 'limit' },
      { axis: 'x', at: v.readAfter, label: 'user reads', role: 'now' },
      ...(r.pinTime === null
        ? []
        : [{ axis: 'x' as const, at: r.pinTime, label: 'safe after', role: 'then' as const }]),
    ],
  },
  {
    kind: 'line',
    id: 'writes',
    title: 'Lag against writes: one process replays them all',
    x: { label: 'Writes', unit: 'queries/s' },
    y: { label: 'Lag, p99', unit: 'ms' },
    grid: (_, r) =>
      Array.from({ length: STEPS + 1 }, (_step, i) => ((r.writeCeiling ?? 1) * 0.99 * i) / STEPS),
    curves: [
      {
        id: 'lag',
        label: 'p99',
        role: 'main',
        curve: (v) => (writes) => {
          const lag = lagOf(v, writes);
          return lag.stable ? lag.lagQuantile(0.99) * 1_000 : null;
        },
      },
    ],
    marks: (v, r) => [
      { axis: 'x', at: v.writeRate, label: 'today', role: 'now' },
      { axis: 'x', at: r.writeCeiling ?? 0, label: 'replay ends', role: 'limit' },
    ],
  },
];
