import type { Chart } from '../kit/define';
import type { ReplicaValues } from './inputs';
import { lagOf, replicasFor } from './plan';

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
    y: { label: 'Not seen', unit: '%' },
    grid(v, r) {
      const end = 1.3 * Math.max(r.pinTime ?? 0, Math.min(v.readAfter, 4 * (r.pinTime ?? v.readAfter)), 1e-3);
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
  {
    kind: 'line',
    id: 'replicas',
    title: 'Replicas for these reads, as writes grow',
    x: { label: 'Writes', unit: 'queries/s' },
    y: { label: 'Replicas', unit: 'replicas' },
    grid: (v, r) => {
      const end = Math.max(
        1.2 * v.writeRate,
        Math.min(r.writeCeiling ?? 1, (v.cores * v.target * 10) / v.replayTime),
      );
      return Array.from({ length: STEPS + 1 }, (_step, i) => (end * i) / STEPS);
    },
    curves: [
      {
        id: 'replicas',
        label: 'replicas',
        role: 'main',
        curve: (v) => (writes) => {
          const { replicas } = replicasFor(v, writes);
          return Number.isFinite(replicas) ? replicas : null;
        },
      },
    ],
    marks: (v) => [{ axis: 'x', at: v.writeRate, label: 'today', role: 'now' }],
  },
];
