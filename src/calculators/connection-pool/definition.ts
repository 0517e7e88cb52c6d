import { hikariPoolSize, poolsAgainstLimit } from '../../model/databases/connectionPool';
import { defineCalculator } from '../kit/define';
import { formatNumber } from '../kit/format';
import { adviceOn } from './advice';
import { charts } from './charts';
import { holdOf, loadOfAll, loadOfEach, neededPool, waitingAt } from './demand';
import { examples } from './examples';
import { inputs, type PoolValues } from './inputs';

const endless = 'the queue grows without end';

export default defineCalculator({
  slug: 'connection-pool',
  title: 'Connection pool',
  question: 'How many connections does my pool need, and do all pools fit the database?',
  inputs,
  outputs: {
    poolNeeded: {
      label: 'Pool each instance needs',
      unit: 'connections',
      round: 'up',
      min: 1,
      primary: true,
      better: 'lower',
      help: 'Without a pooler: the smallest pool in which few enough transactions wait, and never below the deadlock floor.',
    },
    sharedNeeded: {
      label: 'One shared pool needs',
      unit: 'connections',
      round: 'up',
      min: 1,
      primary: true,
      better: 'lower',
      help: 'With a pooler in transaction mode: the same promise from one pool for all instances.',
    },
    connections: {
      label: 'Connections at the database',
      unit: 'connections',
      min: 1,
      primary: true,
      better: 'lower',
      help: 'With the pools as configured, while a deploy is under way.',
    },
    limitShare: { label: 'Of those it allows', unit: '%', min: 0, primary: true, better: 'lower' },
    waitChance: {
      label: 'Transactions that wait',
      unit: '%',
      min: 0,
      max: 100.0001,
      absent: endless,
      better: 'lower',
      help: 'At the pool as configured.',
    },
    meanWait: { label: 'Mean wait for a connection', unit: 'ms', min: 0, absent: endless, better: 'lower' },
    p99Wait: {
      label: 'Wait for a connection, p99',
      unit: 'ms',
      min: 0,
      primary: true,
      absent: endless,
      better: 'lower',
      help: 'At the pool as configured.',
    },
    busy: {
      label: 'Connections busy at once',
      unit: 'connections',
      min: 0,
      better: 'lower',
      help: 'Mean over all instances: transactions/s times the time each holds one.',
    },
    hold: {
      label: 'Time a connection is held',
      unit: 'ms',
      min: 0,
      better: 'lower',
      help: 'Wait for a core, work, and what it is held besides.',
    },
    coreWait: { label: 'Wait for a core', unit: 'ms', min: 0, better: 'lower' },
    utilisation: { label: 'Cores busy', unit: '%', min: 0, max: 100, better: 'lower' },
    useful: {
      label: 'Useful to the database at once',
      unit: 'connections',
      min: 1,
      help: '2 × cores + disks, HikariCP’s rule of thumb. More active ones take turns and slow each other down.',
    },
    working: {
      label: 'Working when all are taken',
      unit: 'connections',
      min: 0,
      better: 'lower',
      help: 'Connections as configured, times the share of the held time in which the database works or waits for a core.',
    },
    largestPool: {
      label: 'Largest pool that fits',
      unit: 'connections',
      min: 0,
      better: 'higher',
      help: 'On each instance, with the surge of a deploy running and no pooler.',
    },
    deadlockFloor: {
      label: 'Deadlock floor of a pool',
      unit: 'connections',
      min: 1,
      help: 'Below it threads that hold several connections can wait for each other for ever.',
    },
    decides: { label: 'What decides the pool', unit: 'text' },
    neededApart: {
      label: 'Needed with a pool on each instance',
      unit: 'connections',
      min: 1,
      better: 'lower',
      help: 'All instances, surge included.',
    },
    memoryUsed: { label: 'Memory of the connections', unit: 'GB', min: 0, better: 'lower' },
    memoryShare: {
      label: 'Of the memory beside shared_buffers',
      unit: '%',
      min: 0,
      better: 'lower',
    },
  },
  headline: (v) => (v.pooler === 'none' ? 'poolNeeded' : 'sharedNeeded'),
  compute(v) {
    refuseNothingLeft(v);
    const hold = holdOf(v);
    const [each, all] = [loadOfEach(v, hold), loadOfAll(v, hold)];
    const apart = neededPool(each, v, v.threads);
    const shared = neededPool(all, v, v.threads * v.instances);
    const running = v.instances + Math.ceil((v.instances * v.surge) / 100 - 1e-9);
    const isShared = v.pooler === 'transaction';
    const waiting = isShared ? waitingAt(v.serverPool, all) : waitingAt(v.pool, each);
    const { total, available, largestPool } = poolsAgainstLimit({
      instances: running,
      poolSize: v.pool,
      maxConnections: v.maxConnections,
      reserved: v.reserved,
    });
    const connections = isShared ? v.serverPool : total;
    const memoryUsed = (connections * v.backendMemory) / 1_024;
    return {
      poolNeeded: apart.connections,
      sharedNeeded: shared.connections,
      connections,
      limitShare: (connections / available) * 100,
      waitChance: waiting.stable ? waiting.waitProbability * 100 : null,
      meanWait: waiting.stable ? waiting.meanWait * 1_000 : null,
      p99Wait: waiting.stable ? waiting.waitQuantile(0.99) * 1_000 : null,
      busy: hold.busyConnections,
      hold: hold.holdSeconds * 1_000,
      coreWait: hold.coreWait * 1_000,
      utilisation: hold.utilisation * 100,
      useful: hikariPoolSize(v.cores, v.spindles),
      working:
        (isShared ? v.serverPool : v.pool * v.instances) * (1 - v.otherTime / 1_000 / hold.holdSeconds),
      largestPool,
      deadlockFloor: isShared ? shared.deadlockFloor : apart.deadlockFloor,
      decides: (isShared ? shared : apart).isFloor ? 'the deadlock floor' : 'waiting for a connection',
      neededApart: apart.connections * running,
      memoryUsed,
      memoryShare: (memoryUsed / (v.memory * (1 - v.sharedShare / 100))) * 100,
    };
  },
  answer(v, r) {
    const promise = `under ${formatNumber(v.maxWaiting)}\u00a0% of ${formatNumber(v.transactionRate)} transactions/s waiting`;
    const allowed = formatNumber(v.maxConnections - v.reserved);
    if (v.pooler === 'transaction') {
      return `A pooler with ${connectionsText(r.sharedNeeded)} keeps ${promise}; pools on each instance would take ${formatNumber(r.neededApart ?? 0)} of the ${allowed} the database allows.`;
    }
    const needed = r.neededApart ?? 0;
    const fits = needed <= v.maxConnections - v.reserved;
    const sum = fits
      ? `${formatNumber(needed)} of the ${allowed} the database allows during a deploy`
      : `${formatNumber(needed)} during a deploy, where the database allows ${allowed}`;
    const verdict =
      (r.limitShare ?? 0) <= 100
        ? ''
        : `. ${fits ? 'Your pools take' : 'Yours take'} ${formatNumber(r.connections ?? 0)}`;
    return `A pool of ${connectionsText(r.poolNeeded)} on each of ${formatNumber(v.instances)} ${v.instances === 1 ? 'instance' : 'instances'} keeps ${promise}: ${sum}${verdict}.`;
  },
  charts,
  advice: adviceOn,
  examples,
});

function refuseNothingLeft({ reserved, maxConnections }: PoolValues): void {
  if (reserved < maxConnections) return;
  throw new RangeError(
    `Of ${formatNumber(maxConnections)} connections ${formatNumber(reserved)} are kept back, so none is left for the application: raise max_connections or keep fewer back.`,
  );
}

function connectionsText(count: number | null): string {
  return `${formatNumber(count ?? 0)} ${count === 1 ? 'connection' : 'connections'}`;
}
