import type { Advice } from '../kit/define';
import { formatNumber } from '../kit/format';
import type { PoolValues } from './inputs';

interface Results {
  readonly poolNeeded: number | null;
  readonly sharedNeeded: number | null;
  readonly connections: number | null;
  readonly limitShare: number | null;
  readonly waitChance: number | null;
  readonly utilisation: number | null;
  readonly useful: number | null;
  readonly working: number | null;
  readonly largestPool: number | null;
  readonly deadlockFloor: number | null;
  readonly neededApart: number | null;
  readonly memoryShare: number | null;
}

/** Share of core time above which a queue at the cores grows fast. Rule of thumb. */
const BUSY_CORES = 70;
/** Share of free memory that connections may take before caches suffer. Rule of thumb. */
const MUCH_MEMORY = 50;

/** What to do about pools, limit and memory, the most dangerous first. */
export function adviceOn(v: PoolValues, r: Results): Advice[] {
  const isShared = v.pooler === 'transaction';
  const own = isShared ? v.serverPool : v.pool;
  const needed = (isShared ? r.sharedNeeded : r.poolNeeded) ?? 1;
  const list: Advice[] = [];
  if ((r.limitShare ?? 0) > 100) {
    list.push({
      tone: 'do',
      text: isShared
        ? `The pooler may open ${formatNumber(r.connections ?? 0)} connections, more than the database allows: lower default_pool_size.`
        : `During a deploy the instances ask for ${formatNumber(r.connections ?? 0)} connections and the database refuses the last: ${remedy(r)}`,
      link: { to: '/runbooks/postgres/postgres-connections-exhausted', label: 'When connections run out' },
    });
  }
  if (own < (r.deadlockFloor ?? 1)) {
    list.push({
      tone: 'do',
      text: `Below ${formatNumber(r.deadlockFloor ?? 1)} connections threads that hold ${formatNumber(v.nested)} each can wait for one another for ever: enlarge the pool, or open no transaction inside another.`,
    });
  } else if (r.waitChance === null || own < needed) {
    list.push({
      tone: 'do',
      text: `${isShared ? 'The pooler has' : 'Each pool has'} ${formatNumber(own)} and needs ${formatNumber(needed)}: first look for transactions that hold a connection while they wait for something else.`,
      link: {
        to: '/runbooks/postgres/postgres-blocking-transaction',
        label: 'Transactions that hold others up',
      },
    });
  }
  if (!isShared && (r.neededApart ?? 0) > 2 * (r.sharedNeeded ?? 0) && (r.limitShare ?? 0) > 50) {
    list.push({
      tone: 'watch',
      text: `One shared pool would do with ${formatNumber(r.sharedNeeded ?? 0)} connections instead of ${formatNumber(r.neededApart ?? 0)}: a pooler in transaction mode, if nothing relies on session state.`,
      link: { to: '/practices/replicas-and-sharding', label: 'The ladder' },
    });
  }
  if ((r.working ?? 0) > (r.useful ?? 0)) {
    list.push({
      tone: 'watch',
      text: `If all ${formatNumber(isShared ? own : own * v.instances)} connections are taken, about ${formatNumber(r.working ?? 0, { digits: 2 })} of them work at once, more than the ${formatNumber(r.useful ?? 0)} that ${formatNumber(v.cores)} cores serve well: they slow each other down, so let fewer in and queue the rest.`,
    });
  }
  if ((r.utilisation ?? 0) > BUSY_CORES) {
    list.push({
      tone: 'watch',
      text: `The cores are busy ${formatNumber(r.utilisation ?? 0)} % of the time; a larger pool cannot help that. Move reads away, or make the slowest query cheaper.`,
      link: { to: '/calculators/read-replicas', label: 'Read replicas' },
    });
  }
  if ((r.memoryShare ?? 0) > MUCH_MEMORY) {
    list.push({
      tone: 'do',
      text: `Connections may take ${formatNumber(r.memoryShare ?? 0)} % of the memory beside shared_buffers, which the page cache needs: fewer connections, or more memory.`,
    });
  }
  list.push({
    tone: 'fine',
    text: 'Next: how many instances the load needs in the first place.',
    link: { to: '/calculators/capacity', label: 'Capacity' },
  });
  return list;
}

function remedy({ largestPool, poolNeeded }: Results): string {
  if ((largestPool ?? 0) >= (poolNeeded ?? 1))
    return `a pool of ${formatNumber(poolNeeded ?? 1)} is enough and fits.`;
  return 'put a pooler in front, because no pool that fits is large enough.';
}
