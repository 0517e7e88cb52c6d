import { platforms } from '../../model/serverless/platforms';
import type { Chart, Results } from '../kit/define';
import { coldShareAt, functionUsd, serverMonth } from './compare';
import type { ServerlessValues } from './inputs';
import type { serverlessOutputs } from './outputs';

type ServerlessChart = Chart<ServerlessValues, Results<typeof serverlessOutputs>>;

const POINTS = 48;
const FEWEST = 1e4;
const MOST = 1e12;

/** From a hundredth of the load or of the break-even to a hundred times it, evenly in magnitude. */
function loads(v: ServerlessValues, at: number | null): readonly number[] {
  const near = at ?? v.requestsPerMonth;
  const low = Math.max(FEWEST, Math.min(v.requestsPerMonth, near) / 50);
  const high = Math.min(MOST, Math.max(v.requestsPerMonth, near, low) * 50);
  return Array.from({ length: POINTS + 1 }, (_, i) => low * (high / low) ** (i / POINTS));
}

/** Nothing below a cent can be drawn on a scale of magnitudes. */
const shown = (usd: number | null) => (usd !== null && usd >= 0.01 ? usd : null);

const cost: ServerlessChart = {
  kind: 'line',
  id: 'cost',
  title: 'Cost of a month as the load grows, with the fleet that carries each peak',
  x: { label: 'Requests a month', unit: 'requests', scale: 'log' },
  y: { label: 'Cost', unit: 'USD/month', scale: 'log' },
  grid: (v, r) => loads(v, r.breakEven),
  curves: [
    {
      id: 'functions',
      label: 'functions',
      role: 'main',
      curve: (v) => (requests) => shown(functionUsd(v, v.platform, requests)),
    },
    {
      id: 'containers',
      label: 'containers',
      role: 'second',
      curve: (v) => (requests) => shown(serverMonth(v, 'containers', requests).usd),
    },
    {
      id: 'machines',
      label: 'machines',
      role: 'muted',
      curve: (v) => (requests) => shown(serverMonth(v, 'machines', requests).usd),
    },
  ],
  marks: (v, r) => [
    { axis: 'x', at: v.requestsPerMonth, label: 'today', role: 'now' },
    ...(r.breakEven === null
      ? []
      : [{ axis: 'x' as const, at: r.breakEven, label: 'servers cost less', role: 'then' as const }]),
  ],
};

const options: ServerlessChart = {
  kind: 'bars',
  id: 'options',
  title: 'The same month on each',
  category: 'Where it runs',
  y: { label: 'Cost', unit: 'USD/month' },
  bars: (v, r) => [
    ...(
      [
        ['lambda', r.lambdaUsd],
        ['azureFunctions', r.azureFunctionsUsd],
        ['cloudRun', r.cloudRunUsd],
      ] as const
    ).map(([id, usd]) => ({
      label: usd === null ? `${platforms[id].name}: does not fit` : platforms[id].name,
      value: usd ?? 0,
      role: id === v.platform ? ('main' as const) : ('muted' as const),
    })),
    { label: 'Containers', value: r.containersUsd ?? 0, role: 'muted' },
    { label: 'Machines', value: r.machinesUsd ?? 0, role: 'muted' },
  ],
};

const cold: ServerlessChart = {
  kind: 'line',
  id: 'cold',
  title: 'Requests that meet a cold start, as the load grows',
  x: { label: 'Requests a month', unit: 'requests', scale: 'log' },
  y: { label: 'Cold starts', unit: '%', scale: 'log' },
  grid: (v) => loads(v, null),
  curves: [
    {
      id: 'cold',
      label: 'share of requests',
      role: 'main',
      curve: (v) => (requests) => {
        const share = coldShareAt(v, requests) * 100;
        return share > 1e-6 ? share : null;
      },
    },
  ],
  marks: (v) => [
    { axis: 'x', at: v.requestsPerMonth, label: 'today', role: 'now' },
    { axis: 'y', at: 1, label: 'p99 feels it', role: 'limit' },
  ],
};

export const serverlessCharts: readonly ServerlessChart[] = [cost, options, cold];
