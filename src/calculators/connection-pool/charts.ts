import type { Chart } from '../kit/define';
import { holdOf, loadOfAll, loadOfEach, waitingAt } from './demand';
import type { PoolValues } from './inputs';

interface Results {
  readonly poolNeeded: number | null;
  readonly sharedNeeded: number | null;
  readonly connections: number | null;
  readonly useful: number | null;
  readonly neededApart: number | null;
  readonly busy: number | null;
}

const STEPS = 40;

function isShared({ pooler }: PoolValues): boolean {
  return pooler === 'transaction';
}

/** Whole pools around the smallest that can keep up and twice the one needed. */
function poolSizes(v: PoolValues, r: Results): number[] {
  const busy = (r.busy ?? 0) / (isShared(v) ? 1 : v.instances);
  const needed = (isShared(v) ? r.sharedNeeded : r.poolNeeded) ?? 1;
  const first = Math.floor(busy) + 1;
  const enough = Math.max(first + 4, needed + Math.ceil((needed - first) / 2), 6);
  const own = isShared(v) ? v.serverPool : v.pool;
  // The reader's own pool belongs in the picture, unless it would press the rest flat.
  const last = own <= 3 * enough ? Math.max(enough, own) : enough;
  const step = Math.max(1, Math.ceil((last - first) / STEPS));
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, i) => first + i * step);
}

export const charts: readonly Chart<PoolValues, Results>[] = [
  {
    kind: 'line',
    id: 'waiting',
    title: 'Transactions that find no free connection, against the size of the pool',
    x: { label: 'Pool', unit: 'connections' },
    y: { label: 'Transactions that wait', unit: '%' },
    grid: poolSizes,
    curves: [
      {
        id: 'wait',
        label: 'wait',
        role: 'main',
        curve(v) {
          const hold = holdOf(v);
          const load = isShared(v) ? loadOfAll(v, hold) : loadOfEach(v, hold);
          return (pool) => {
            const waiting = waitingAt(Math.max(1, Math.round(pool)), load);
            return waiting.stable ? waiting.waitProbability * 100 : null;
          };
        },
      },
    ],
    marks: (v, r) => [
      { axis: 'x', at: isShared(v) ? v.serverPool : v.pool, label: 'yours', role: 'now' },
      { axis: 'x', at: (isShared(v) ? r.sharedNeeded : r.poolNeeded) ?? 1, label: 'needed', role: 'then' },
      { axis: 'y', at: v.maxWaiting, label: 'may wait', role: 'limit' },
    ],
  },
  {
    kind: 'bars',
    id: 'limit',
    title: 'Connections at the database',
    category: 'Connections',
    y: { label: 'Connections', unit: 'connections' },
    bars: (_, r) => [
      { label: 'as configured', value: r.connections ?? 0, role: 'main' },
      { label: 'needed, a pool on each instance', value: r.neededApart ?? 0, role: 'muted' },
      { label: 'needed, one shared pool', value: r.sharedNeeded ?? 0, role: 'muted' },
      { label: 'useful to its cores', value: r.useful ?? 0, role: 'muted' },
    ],
    marks: (v) => [
      {
        axis: 'y',
        at: v.maxConnections - v.reserved,
        label: 'allowed',
        role: 'limit',
      },
    ],
  },
];
