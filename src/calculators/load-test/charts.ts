import { uslThroughput } from '../../model/scalability/usl';
import type { LineChart } from '../kit/define';
import type { Pair } from '../kit/series';

interface Values {
  readonly points: readonly Pair[];
  readonly predictAt: number;
}

interface Results {
  readonly best: number | null;
  readonly gamma: number | null;
  readonly sigma: number | null;
  readonly kappa: number | null;
  readonly peakLoad: number | null;
  readonly predicted: number | null;
  readonly largest: number | null;
}

const STEPS = 80;

function lawOf({ gamma, sigma, kappa }: Results) {
  return { ratePerUnit: gamma ?? 0, contention: sigma ?? 0, coherency: kappa ?? 0 };
}

/** From nothing to twice the largest load measured: further out the curve is no evidence. */
function grid(_: Values, { largest }: Results): number[] {
  const end = 2 * (largest ?? 1);
  return Array.from({ length: STEPS + 1 }, (_step, i) => (end * i) / STEPS);
}

export const charts: readonly LineChart<Values, Results>[] = [
  {
    kind: 'line',
    id: 'fit',
    title: 'Throughput against concurrency',
    x: { label: 'Concurrency', unit: '' },
    y: { label: 'Throughput', unit: 'req/s' },
    grid,
    curves: [
      {
        id: 'fitted',
        label: 'fitted',
        role: 'main',
        curve: (_, r) => (load) => (load > 0 ? uslThroughput(lawOf(r), load) : 0),
      },
      {
        id: 'proportional',
        label: 'in proportion',
        role: 'muted',
        // Drawn as far as it helps the eye: all of it would press the curve flat.
        curve: (_, r) => (load) => {
          const throughput = (r.gamma ?? 0) * load;
          return throughput <= 1.2 * (r.best ?? 0) ? throughput : null;
        },
      },
    ],
    points: { label: 'measured', at: ({ points }) => points },
    marks: (_, r) => [
      ...(r.peakLoad !== null && r.peakLoad <= 2 * (r.largest ?? 1)
        ? [{ axis: 'x' as const, at: r.peakLoad, label: 'peak', role: 'limit' as const }]
        : []),
      { axis: 'x', at: r.largest ?? 1, label: 'measured up to', role: 'then' },
    ],
  },
  {
    kind: 'line',
    id: 'residuals',
    title: 'Residuals: measured less fitted',
    x: { label: 'Concurrency', unit: '' },
    y: { label: 'Residual', unit: 'req/s' },
    grid: (_, { largest }) => [0, 1.05 * (largest ?? 1)],
    curves: [{ id: 'zero', label: 'on the curve', role: 'muted', curve: () => () => 0 }],
    points: {
      label: 'residual',
      at: ({ points }, r) =>
        points.map(([load, throughput]): Pair => [load, throughput - uslThroughput(lawOf(r), load)]),
    },
  },
];
