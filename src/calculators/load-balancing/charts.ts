import type { Chart } from '../kit/define';
import type { BalancingValues } from './inputs';
import { outcomeOf } from './outcome';
import type { BalancingResults } from './outputs';
import { randomP99, sharedQueueP99, twoChoicesP99 } from './references';

type BalancingChart = Chart<BalancingValues, BalancingResults>;

const at = (v: BalancingValues, utilisation: number): BalancingValues => ({ ...v, utilisation });
/** A curve that climbs to infinity would press all others flat. */
const capOf = (v: BalancingValues, r: BalancingResults) =>
  2 * Math.max(r.p99 ?? 0, r.randomP99 ?? 0, sharedQueueP99({ ...v, slowFactor: 1 }) ?? 0);
const capped = (value: number | null, cap: number) => (value === null || value > cap ? null : value);

const againstLoad: BalancingChart = {
  kind: 'line',
  id: 'load',
  title: 'p99 against load: the formulas, and the simulation at your load',
  x: { label: 'Busy at peak', unit: '%' },
  y: { label: 'p99', unit: 'ms' },
  grid: () => Array.from({ length: 33 }, (_, i) => 2 + i * 3),
  curves: [
    {
      id: 'random',
      label: 'random server',
      role: 'second',
      curve(v, r) {
        const cap = capOf(v, r);
        return (x) => capped(randomP99(at(v, x)), cap);
      },
    },
    {
      id: 'shared',
      label: 'one queue for all',
      role: 'main',
      curve(v, r) {
        const cap = capOf(v, r);
        return (x) => capped(sharedQueueP99(at(v, x)), cap);
      },
    },
    {
      id: 'two',
      label: 'two choices, very many servers of one worker',
      role: 'muted',
      curve(v, r) {
        const cap = capOf(v, r);
        return (x) => capped(twoChoicesP99(at(v, x)), cap);
      },
    },
  ],
  marks: (v, r) => [
    { axis: 'x', at: v.utilisation, label: 'your load', role: 'now' },
    ...(r.p99 === null ? [] : [{ axis: 'y', at: r.p99, label: 'simulated', role: 'then' } as const]),
  ],
};

const flights: BalancingChart = {
  kind: 'bars',
  id: 'inFlight',
  title: 'Requests in flight at a server, on average',
  category: 'Server',
  y: { label: 'In flight', unit: 'requests' },
  bars(v) {
    const counts = Array.from(outcomeOf(v)?.inFlight ?? []).sort((a, b) => b - a);
    const middle = counts[counts.length >> 1] ?? 0;
    return [
      { label: 'busiest', value: counts[0] ?? 0, role: 'main' },
      { label: 'in the middle', value: middle, role: 'muted' },
      { label: 'idlest', value: counts.at(-1) ?? 0, role: 'muted' },
      {
        label: v.slowFactor > 1 ? 'the slow one' : 'the first',
        value: outcomeOf(v)?.inFlight[0] ?? 0,
        role: 'muted',
      },
    ];
  },
  marks: (v) => [{ axis: 'y', at: v.workers, label: 'workers', role: 'limit' }],
};

export const balancingCharts: readonly BalancingChart[] = [againstLoad, flights];
