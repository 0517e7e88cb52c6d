import { type Fleet, fleetResponse, type FleetNeeds, sizeFleet } from '../../model/capacity/sizeFleet';
import { monthsUntil } from '../../model/growth/compound';
import { type Advice, choice, defineCalculator, quantity } from '../kit/define';
import { formatNumber } from '../kit/format';
import { gitlabExamples } from './gitlabExamples';

const quantiles = { p50: 0.5, p95: 0.95, p99: 0.99 } as const;

const boundNames = {
  latency: 'latency target',
  utilisation: 'utilisation ceiling',
  memory: 'memory',
  connections: 'client connections',
} as const;

export default defineCalculator({
  slug: 'capacity',
  title: 'Capacity',
  question: 'How many servers do I need, and what do the ones I have carry?',
  inputs: {
    mode: choice({
      label: 'I want to know',
      options: { size: 'how many servers I need', carry: 'what my servers carry' },
      default: 'size',
      primary: true,
      help: 'Size a fleet for a load, or find the load line of the fleet you have.',
    }),
    peakRps: quantity({
      label: 'Peak load',
      unit: 'req/s',
      min: 0.001,
      max: 1e7,
      primary: true,
      from: (s) => s.peakRequestRate,
      help: 'Requests a second in the busiest minute. Measured beats computed from users.',
    }),
    servers: quantity({
      label: 'Servers you have',
      unit: 'servers',
      min: 1,
      max: 100_000,
      integer: true,
      primary: true,
      default: 4,
      help: 'Used when you ask what your servers carry.',
    }),
    serviceTime: quantity({
      label: 'Service time',
      unit: 'ms',
      min: 0.01,
      max: 600_000,
      primary: true,
      from: (s) => s.serviceTime,
      help: 'Mean time a worker is busy with one request when nothing queues.',
    }),
    workersPerServer: quantity({
      label: 'Workers per server',
      unit: 'workers',
      min: 1,
      max: 10_000,
      integer: true,
      primary: true,
      from: (s) => s.workersPerServer,
      help: 'Requests one server handles at once: processes or threads, or cores when the work is computing.',
    }),
    latencyTarget: quantity({
      label: 'Latency target',
      unit: 'ms',
      min: 0.1,
      max: 600_000,
      primary: true,
      from: (s) => s.latencyTarget,
      help: 'Response time that the chosen percentile must keep, queueing included.',
    }),
    percentile: choice({
      label: 'Percentile of the target',
      fold: 'Queueing',
      options: { p50: 'p50', p95: 'p95', p99: 'p99' },
      default: 'p95',
      help: 'The share of requests that must be answered within the target.',
    }),
    variability: quantity({
      label: 'Variability of service time',
      fold: 'Queueing',
      unit: 'scv',
      min: 0,
      max: 20,
      default: 1,
      help: 'Squared coefficient of variation, variance over squared mean: 0 when every request takes the same time, 1 for exponential times, 4 and more when a few requests are very slow.',
    }),
    utilisationCeiling: quantity({
      label: 'Utilisation ceiling',
      fold: 'Queueing',
      unit: '%',
      min: 1,
      max: 99,
      default: 70,
      help: 'Share of worker time that may be busy at peak. Rule of thumb: 70 %.',
    }),
    zones: quantity({
      label: 'Availability zones',
      fold: 'Zones, spares and deploys',
      unit: 'zones',
      min: 1,
      max: 6,
      integer: true,
      from: (s) => s.zones,
      help: 'Servers are spread evenly over the zones.',
    }),
    zonesLost: quantity({
      label: 'Zones that may fail',
      fold: 'Zones, spares and deploys',
      unit: 'zones',
      min: 0,
      max: 5,
      integer: true,
      from: (s) => s.zonesLost,
      help: 'Zones that may be lost at peak with the target still held. Fewer than the zones you have.',
    }),
    spareServers: quantity({
      label: 'Spare servers',
      fold: 'Zones, spares and deploys',
      unit: 'servers',
      min: 0,
      max: 1_000,
      integer: true,
      from: (s) => (s.zonesLost > 0 ? 0 : 1),
      help: 'Servers that may be down besides the lost zones: 1 for N+1.',
    }),
    deploySurge: quantity({
      label: 'Surge during a deploy',
      fold: 'Zones, spares and deploys',
      unit: '%',
      min: 0,
      max: 100,
      default: 25,
      help: 'Extra servers started while a new version rolls out. Kubernetes starts 25 % unless told otherwise.',
    }),
    memoryPerServer: quantity({
      label: 'Memory per server',
      fold: 'Memory and connections',
      unit: 'GB',
      min: 0.1,
      max: 24_576,
      default: 16,
      help: 'Memory the server has.',
    }),
    memoryReserved: quantity({
      label: 'Memory for the system',
      fold: 'Memory and connections',
      unit: 'MB',
      min: 0,
      max: 1e6,
      default: 1_024,
      help: 'Taken by operating system, agents and the parent process before the first worker.',
    }),
    memoryPerWorker: quantity({
      label: 'Memory per worker',
      fold: 'Memory and connections',
      unit: 'MB',
      min: 0,
      max: 1e6,
      default: 300,
      help: 'Resident memory of one busy worker, after hours of traffic.',
    }),
    keepAlive: quantity({
      label: 'Connection kept open',
      fold: 'Memory and connections',
      unit: 's',
      min: 0,
      max: 86_400,
      default: 5,
      help: 'How long a client connection stays open after a request. Node.js closes after 5 s unless told otherwise.',
    }),
    connectionsPerServer: quantity({
      label: 'Connections a server accepts',
      fold: 'Memory and connections',
      unit: 'connections',
      min: 1,
      max: 1e6,
      integer: true,
      default: 10_000,
      help: 'File descriptors or the configured limit of the web server.',
    }),
    poolPerServer: quantity({
      label: 'Database connections per server',
      fold: 'Memory and connections',
      unit: 'connections',
      min: 0,
      max: 10_000,
      integer: true,
      from: (s) => s.workersPerServer,
      help: 'Size of the connection pool on one server: often one a worker.',
    }),
    databaseConnectionLimit: quantity({
      label: 'Connections the database allows',
      fold: 'Memory and connections',
      unit: 'connections',
      min: 1,
      max: 1e6,
      integer: true,
      default: 100,
      help: 'PostgreSQL: max_connections, 100 unless changed.',
    }),
    monthlyGrowth: quantity({
      label: 'Growth a month',
      fold: 'Growth',
      unit: '%',
      min: -50,
      max: 200,
      from: (s) => s.monthlyGrowth,
      help: 'Growth of the load, compounding.',
    }),
    horizonMonths: quantity({
      label: 'Plan ahead',
      fold: 'Growth',
      unit: 'months',
      min: 0,
      max: 60,
      integer: true,
      from: (s) => s.horizonMonths,
      help: 'Where the second load mark of the chart stands.',
    }),
  },
  outputs: {
    servers: { label: 'Servers', unit: 'servers', round: 'up', min: 1, primary: true, better: 'lower' },
    carries: {
      label: 'Load line',
      unit: 'req/s',
      min: 0,
      primary: true,
      better: 'higher',
      help: 'The load at which the target or the ceiling is lost, with the zones and spares you allow to fail already gone.',
    },
    monthsLeft: {
      label: 'Load line reached in',
      unit: 'months',
      min: 0,
      primary: true,
      better: 'higher',
      absent: 'never at this growth',
    },
    binds: { label: 'What decides', unit: 'text', primary: true },
    serversForLoad: {
      label: 'Servers that must survive',
      unit: 'servers',
      round: 'up',
      min: 1,
      better: 'lower',
      help: 'What the load itself needs, before zones and spares.',
    },
    serversAfterLoss: { label: 'Servers left after the loss', unit: 'servers', min: 0 },
    serversDuringDeploy: {
      label: 'Servers during a deploy',
      unit: 'servers',
      round: 'up',
      min: 1,
      better: 'lower',
    },
    utilisation: { label: 'Utilisation at peak', unit: '%', min: 0, better: 'lower' },
    utilisationAfterLoss: {
      label: 'Utilisation after the loss',
      unit: '%',
      min: 0,
      absent: 'no server is left',
      better: 'lower',
    },
    waitProbability: {
      label: 'Requests that wait',
      unit: '%',
      min: 0,
      max: 100.0001,
      absent: 'the queue grows without end',
      better: 'lower',
    },
    meanWait: {
      label: 'Mean wait',
      unit: 'ms',
      min: 0,
      absent: 'the queue grows without end',
      better: 'lower',
    },
    p50: {
      label: 'Response p50',
      unit: 'ms',
      min: 0,
      absent: 'the queue grows without end',
      better: 'lower',
    },
    p95: {
      label: 'Response p95',
      unit: 'ms',
      min: 0,
      absent: 'the queue grows without end',
      better: 'lower',
    },
    p99: {
      label: 'Response p99',
      unit: 'ms',
      min: 0,
      absent: 'the queue grows without end',
      better: 'lower',
    },
    p95AfterLoss: {
      label: 'Response p95 after the loss',
      unit: 'ms',
      min: 0,
      absent: 'the queue grows without end',
      better: 'lower',
    },
    workersUsable: {
      label: 'Workers that fit a server',
      unit: 'workers',
      min: 1,
      help: 'The workers you want, or those that memory has room for if that is fewer.',
    },
    databaseConnections: { label: 'Database connections', unit: 'connections', min: 0, better: 'lower' },
  },
  headline: (v) => (v.mode === 'carry' ? 'carries' : 'servers'),
  compute(v) {
    const fleet = sizeFleet(needsOf(v));
    const { all, afterLoss } = fleet;
    return {
      servers: fleet.servers,
      carries: fleet.loadLine,
      monthsLeft: monthsToLine(v, fleet.loadLine),
      binds: decider(v.mode, fleet),
      serversForLoad: fleet.serversForLoad,
      serversAfterLoss: fleet.serversAfterLoss,
      serversDuringDeploy: fleet.servers + Math.ceil(fleet.servers * (v.deploySurge / 100)),
      utilisation: fleet.utilisation * 100,
      utilisationAfterLoss: fleet.utilisationAfterLoss === null ? null : fleet.utilisationAfterLoss * 100,
      waitProbability: all && all.waitProbability * 100,
      meanWait: all && all.meanWait * 1_000,
      p50: all && all.responseQuantile(0.5) * 1_000,
      p95: all && all.responseQuantile(0.95) * 1_000,
      p99: all && all.responseQuantile(0.99) * 1_000,
      p95AfterLoss: afterLoss && afterLoss.responseQuantile(0.95) * 1_000,
      workersUsable: fleet.workersUsable,
      databaseConnections: fleet.servers * v.poolPerServer,
    };
  },
  answer(v, r) {
    const loss = lossPhrase(v);
    const target = `${v.percentile} under ${formatNumber(v.latencyTarget)} ms`;
    const count = `${formatNumber(r.servers ?? 0)} ${r.servers === 1 ? 'server' : 'servers'}`;
    const carry = r.servers === 1 ? 'carries' : 'carry';
    if (v.mode === 'size') {
      return `${count} ${carry} ${formatNumber(v.peakRps)} requests/s at ${target}${loss}.`;
    }
    if (r.carries === 0) return `${count} cannot hold ${target} at any load${loss}.`;
    const verdict =
      (r.carries ?? 0) >= v.peakRps
        ? `${formatNumber(((r.carries ?? 0) / v.peakRps - 1) * 100)} % above your peak of ${formatNumber(v.peakRps)}`
        : `below your peak of ${formatNumber(v.peakRps)}: the promise is broken at peak`;
    return `${count} ${carry} up to ${formatNumber(r.carries ?? 0)} requests/s at ${target}${loss}, ${verdict}.`;
  },
  charts: [
    {
      kind: 'line',
      id: 'response',
      title: 'Response time at the chosen percentile, against load',
      x: { label: 'Load', unit: 'req/s' },
      y: { label: 'Response time', unit: 'ms' },
      grid(v, r) {
        const whole = ((r.servers ?? 1) * (r.workersUsable ?? 1) * 1_000) / v.serviceTime;
        return Array.from({ length: 61 }, (_, i) => (whole * 0.995 * i) / 60);
      },
      curves: [
        {
          id: 'all',
          label: 'all servers up',
          role: 'main',
          curve: (v, r) => responseCurve(v, r.servers, r.workersUsable),
        },
        {
          id: 'afterLoss',
          label: 'after the loss you allow',
          role: 'second',
          curve: (v, r) => responseCurve(v, r.serversAfterLoss, r.workersUsable),
        },
      ],
      marks: (v, r) => [
        { axis: 'x', at: v.peakRps, label: 'today', role: 'now' },
        {
          axis: 'x',
          at: v.peakRps * (1 + v.monthlyGrowth / 100) ** v.horizonMonths,
          label: `in ${v.horizonMonths} months`,
          role: 'then',
        },
        { axis: 'x', at: r.carries ?? 0, label: 'load line', role: 'limit' },
        { axis: 'y', at: v.latencyTarget, label: 'target', role: 'limit' },
      ],
    },
    {
      kind: 'bars',
      id: 'bounds',
      title: 'Servers each bound asks for',
      category: 'Bound',
      y: { label: 'Servers', unit: 'servers' },
      bars(v) {
        const { bounds, binds } = sizeFleet(needsOf(v));
        return Object.entries(bounds).map(([bound, value]) => ({
          label: boundNames[bound as keyof typeof bounds],
          value,
          role: bound === binds ? ('main' as const) : ('muted' as const),
        }));
      },
    },
  ],
  advice(v, r) {
    const list: Advice[] = [];
    if ((r.databaseConnections ?? 0) > v.databaseConnectionLimit) {
      list.push({
        tone: 'do',
        text: `${formatNumber(r.databaseConnections ?? 0)} pooled connections exceed the ${formatNumber(v.databaseConnectionLimit)} your database allows: put a pooler in front of it or shrink the pools before adding servers.`,
        link: { to: '/practices/replicas-and-sharding', label: 'Read replicas and sharding' },
      });
    }
    if (v.variability > 4) {
      list.push({
        tone: 'watch',
        text: 'Above a variability of 4 the waiting-time formula can be off by 15 % and more: move the few slow requests to a queue of their own, then compute again.',
        link: { to: '/practices/queues', label: 'Queues' },
      });
    }
    if ((r.workersUsable ?? 0) < v.workersPerServer) {
      list.push({
        tone: 'do',
        text: `Memory has room for ${formatNumber(r.workersUsable ?? 0)} of the ${formatNumber(v.workersPerServer)} workers: a server with more memory, or leaner workers, would save servers.`,
      });
    }
    if (v.mode === 'carry' && (r.carries ?? 0) < v.peakRps) {
      list.push({
        tone: 'do',
        text: 'Your peak is above the load line. Add servers, or take load off: cache what is read often, queue what need not be answered at once.',
        link: { to: '/practices/caching', label: 'Caching' },
      });
    }
    if (r.monthsLeft !== null && r.monthsLeft < 3) {
      list.push({
        tone: 'watch',
        text: `At this growth the load line is reached in ${formatNumber(r.monthsLeft)} months: order or automate the next servers now.`,
        link: { to: '/practices/load-balancing', label: 'Load balancing' },
      });
    }
    list.push({
      tone: 'fine',
      text: 'Next: what this fleet costs in a month.',
      link: { to: '/calculators/cost', label: 'Cost' },
    });
    return list;
  },
  examples: [
    {
      name: '4,000 requests/s, one of three zones lost',
      inputs: {
        peakRps: 4_000,
        serviceTime: 25,
        workersPerServer: 16,
        latencyTarget: 200,
        zones: 3,
        zonesLost: 1,
      },
      expect: { serversForLoad: 9, servers: 15, binds: 'utilisation ceiling' },
      note: '4,000 × 0.025 s keeps 100 workers busy; at 70 % that takes 143 workers, 9 servers. Two zones must hold them: 5 a zone, 15 in all.',
    },
    {
      name: 'What do four servers carry?',
      inputs: {
        mode: 'carry',
        servers: 4,
        peakRps: 300,
        serviceTime: 50,
        workersPerServer: 8,
        latencyTarget: 300,
        zones: 1,
        zonesLost: 0,
        spareServers: 1,
      },
      expect: { servers: 4, serversAfterLoss: 3, carries: 336 },
      tolerance: 1e-9,
      note: 'One server down leaves 24 workers; 70 % of 24 workers at 20 requests/s each is 336 requests/s, and the latency target still holds there.',
    },
    ...gitlabExamples,
  ],
  monotone: [
    { input: 'peakRps', output: 'servers', direction: 'up' },
    { input: 'serviceTime', output: 'servers', direction: 'up' },
    { input: 'latencyTarget', output: 'servers', direction: 'down' },
    { input: 'utilisationCeiling', output: 'servers', direction: 'down' },
    { input: 'spareServers', output: 'servers', direction: 'up' },
  ],
});

interface CapacityValues {
  readonly mode: 'size' | 'carry';
  readonly peakRps: number;
  readonly servers: number;
  readonly serviceTime: number;
  readonly workersPerServer: number;
  readonly latencyTarget: number;
  readonly percentile: keyof typeof quantiles;
  readonly variability: number;
  readonly utilisationCeiling: number;
  readonly zones: number;
  readonly zonesLost: number;
  readonly spareServers: number;
  readonly memoryPerServer: number;
  readonly memoryReserved: number;
  readonly memoryPerWorker: number;
  readonly keepAlive: number;
  readonly connectionsPerServer: number;
}

function needsOf(v: CapacityValues): FleetNeeds {
  return {
    arrivalRate: v.peakRps,
    serviceTime: v.serviceTime / 1_000,
    scv: v.variability,
    quantile: quantiles[v.percentile],
    target: v.latencyTarget / 1_000,
    utilisationCeiling: v.utilisationCeiling / 100,
    workersPerServer: v.workersPerServer,
    zones: v.zones,
    zonesLost: v.zonesLost,
    spareServers: v.spareServers,
    memoryPerServer: v.memoryPerServer * 1_024,
    memoryReserved: v.memoryReserved,
    memoryPerWorker: v.memoryPerWorker,
    connectionTime: v.keepAlive,
    connectionsPerServer: v.connectionsPerServer,
    ...(v.mode === 'carry' ? { servers: v.servers } : {}),
  };
}

/** The chosen percentile of response time, ms, as the load rises on a given number of servers. */
function responseCurve(v: CapacityValues, servers: number | null, workersUsable: number | null) {
  const workers = (servers ?? 0) * (workersUsable ?? 0);
  return (load: number): number | null => {
    const serviceTime = v.serviceTime / 1_000;
    // An empty system still takes its service time; the formulas need some load to speak of a queue.
    const arrivalRate = Math.max(load, 1e-9 / serviceTime);
    const response = fleetResponse({ arrivalRate, serviceTime, scv: v.variability }, workers);
    return response && response.responseQuantile(quantiles[v.percentile]) * 1_000;
  };
}

function lossPhrase({ zones, zonesLost, spareServers }: CapacityValues): string {
  const lost = [
    zonesLost > 0 ? `${zonesLost} of ${zones} zones` : '',
    spareServers > 0 ? `${spareServers} ${spareServers === 1 ? 'server' : 'servers'}` : '',
  ].filter(Boolean);
  return lost.length > 0 ? `, with ${lost.join(' and ')} lost` : '';
}

/** The bound that decides, in words; none does where a single server is more than enough. */
function decider(mode: CapacityValues['mode'], fleet: Fleet): string {
  if (mode === 'carry') return `${boundNames[fleet.lineBound]} at the load line`;
  return fleet.serversForLoad === 1 ? 'nothing yet: one server is enough' : boundNames[fleet.binds];
}

/** Months until the load reaches the load line; null when it never does. A line of 0 is behind us already. */
function monthsToLine(v: { peakRps: number; monthlyGrowth: number }, loadLine: number): number | null {
  if (loadLine <= v.peakRps) return 0;
  const months = monthsUntil(v.peakRps, loadLine, v.monthlyGrowth / 100);
  return Number.isFinite(months) ? months : null;
}
