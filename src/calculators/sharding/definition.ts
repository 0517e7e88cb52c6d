import { hotShardLoad } from '../../model/sharding/hotShard';
import { countMoved } from '../../model/sharding/movement';
import { partitioners, type PartitionerName } from '../../model/sharding/partitioners';
import { monthShardsRunOut, shardCount, type ShardPlan } from '../../model/sharding/shardCount';
import { type Spread, spreadOfCounts } from '../../model/sharding/spread';
import { transferTime } from '../../model/sharding/transferTime';
import { zipfShare } from '../../model/sharding/zipf';
import type { Scenario } from '../../model/scenario/scenario';
import { choice, defineCalculator, quantity } from '../kit/define';
import { formatNumber } from '../kit/format';
import { shardingAdvice } from './advice';
import { shardingExamples } from './examples';
import { keyBars } from './keyBars';
import { syntheticKeys, syntheticOwners, syntheticOwnersAfter } from './syntheticKeys';
import { hottestShare } from './zipfLoad';

const MAX_SHARDS = 1_024;
/** Longer than any plan holds; growth that needs a century is no growth. */
const MAX_MONTHS = 1_200;
/** The kit's sizes step by 1,024; the model counts in powers of ten. */
const GB = 2 ** 30 / 1e9;
const MB = 2 ** 20 / 1e6;

export default defineCalculator({
  slug: 'sharding',
  title: 'Sharding',
  question: 'How many shards do I need, when, and how evenly do my keys fall on them?',
  inputs: {
    databaseSize: quantity({
      label: 'Database size',
      unit: 'GB',
      min: 0.0001,
      max: 1e8,
      primary: true,
      from: (s) => s.databaseSize,
      help: 'On disk over all shards, indexes included.',
    }),
    writeRate: quantity({
      label: 'Writes at peak',
      unit: 'queries/s',
      min: 0,
      max: 1e9,
      primary: true,
      from: (s) => s.databaseWriteRate,
      help: 'Inserts, updates and deletes a second in the busiest minute. Reads can go to replicas; writes cannot.',
    }),
    connections: quantity({
      label: 'Database connections at peak',
      unit: 'connections',
      min: 0,
      max: 1e8,
      from: pooledConnections,
      help: 'Counted as shared out over the shards, as a pooler in front of each does. Where every application server keeps a pool to every shard, sharding does not reduce connections.',
    }),
    monthlyGrowth: quantity({
      label: 'Growth a month',
      unit: '%',
      min: -50,
      max: 200,
      primary: true,
      from: (s) => s.monthlyGrowth,
      help: 'Growth of size, writes and connections, compounding.',
    }),
    horizonMonths: quantity({
      label: 'Plan ahead',
      unit: 'months',
      min: 0,
      max: 60,
      integer: true,
      primary: true,
      from: (s) => s.horizonMonths,
      help: 'Months the shards must last.',
    }),
    sizePerShard: quantity({
      label: 'Size limit of a shard',
      unit: 'GB',
      min: 0.01,
      max: 1e6,
      primary: true,
      default: 1_024,
      help: 'What you can restore within the time you promise, often far below what the disk holds. 1 TB is a rule of thumb.',
    }),
    writesPerShard: quantity({
      label: 'Write limit of a shard',
      unit: 'queries/s',
      min: 0.1,
      max: 1e8,
      default: 5_000,
      help: 'Writes a second at which your database still keeps its latency, from a load test. The start value is a rule of thumb.',
    }),
    connectionsPerShard: quantity({
      label: 'Connection limit of a shard',
      unit: 'connections',
      min: 1,
      max: 1e6,
      default: 100,
      help: 'PostgreSQL: max_connections, 100 unless changed.',
    }),
    fillCeiling: quantity({
      label: 'Fill ceiling',
      unit: '%',
      min: 1,
      max: 100,
      default: 70,
      help: 'Share of a limit that may be used before the next shard is due. It must hold the unevenness of the spread, and the growth while data moves. Rule of thumb: 70 %.',
    }),
    partitioner: choice({
      label: 'Partition function',
      options: Object.fromEntries(
        Object.entries(partitioners).map(([name, { label }]) => [name, label]),
      ) as Record<PartitionerName, string>,
      default: 'postgresText',
      primary: true,
      help: 'Which function gives a key its shard. Computed as the system itself does, on the synthetic keys user-1 to user-10000.',
    }),
    shardsToday: quantity({
      label: 'Shards you have or plan',
      unit: 'shards',
      min: 1,
      max: MAX_SHARDS,
      integer: true,
      primary: true,
      default: 4,
      help: 'Spread, hottest shard and month of overflow are those of this many shards.',
    }),
    shardsAfter: quantity({
      label: 'Shards after a resize',
      unit: 'shards',
      min: 1,
      max: MAX_SHARDS,
      integer: true,
      primary: true,
      default: 8,
      help: 'Keys moved and hours are those of going from the shards you have to this many.',
    }),
    zipfExponent: quantity({
      label: 'Skew of popularity',
      unit: '',
      min: 0,
      max: 3,
      default: 1,
      help: 'Exponent of Zipf’s law: 0 when all keys are equally popular. Web and cache traffic lies near 0.6 to 1.2 (rule of thumb).',
    }),
    distinctKeys: quantity({
      label: 'Different keys',
      unit: 'keys',
      min: 1,
      max: 1e12,
      integer: true,
      default: 1_000_000,
      help: 'Users, tenants or whatever the data is sharded by.',
    }),
    moveRate: quantity({
      label: 'Speed of one copy',
      unit: 'MB/s',
      min: 0.01,
      max: 100_000,
      default: 50,
      help: 'What a copy may take while users are served: measure it on one shard.',
    }),
    parallelCopies: quantity({
      label: 'Copies at once',
      unit: 'copies',
      min: 1,
      max: MAX_SHARDS,
      integer: true,
      default: 4,
      help: 'Copies that do not share a disk or a network link.',
    }),
  },
  outputs: {
    shardsNow: {
      label: 'Shards needed today',
      unit: 'shards',
      round: 'up',
      min: 1,
      primary: true,
      better: 'lower',
    },
    shardsAtHorizon: {
      label: 'Shards at the horizon',
      unit: 'shards',
      round: 'up',
      min: 1,
      primary: true,
      better: 'lower',
    },
    monthFull: {
      label: 'Your shards are full in',
      unit: 'months',
      min: 0,
      primary: true,
      better: 'higher',
      absent: 'never at this growth',
      help: 'First whole month in which one limit passes the fill ceiling, keys spread evenly.',
    },
    binds: { label: 'What decides', unit: 'text', primary: true, help: 'The limit that is nearest.' },
    fullestOverMean: {
      label: 'Fullest shard over the mean',
      unit: '×',
      min: 0.999_999,
      better: 'lower',
      primary: true,
      help: 'Counted on 10,000 synthetic keys; chance alone gives a little over 1.',
    },
    spreadVerdict: {
      label: 'Is the spread fair?',
      unit: 'text',
      help: 'Chi-square test against an even spread: what chance alone exceeds once in a thousand times counts as uneven.',
    },
    fullestFill: {
      label: 'Fullest shard today, of its size limit',
      unit: '%',
      min: 0,
      better: 'lower',
    },
    hottestShare: {
      label: 'Hottest shard, of all traffic',
      unit: '%',
      min: 0,
      max: 100.0001,
      better: 'lower',
      primary: true,
      help: 'The thousand most popular keys placed by the partition function, the rest spread evenly.',
    },
    fairShare: { label: 'Fair share of a shard', unit: '%', min: 0, max: 100 },
    hotKeyShare: {
      label: 'Hottest key, of all traffic',
      unit: '%',
      min: 0,
      max: 100.0001,
      better: 'lower',
      help: 'No number of shards brings the hottest shard below this.',
    },
    hottestWrites: {
      label: 'Writes on the hottest shard',
      unit: 'queries/s',
      min: 0,
      better: 'lower',
    },
    movedShare: {
      label: 'Keys that move in the resize',
      unit: '%',
      min: 0,
      max: 100,
      primary: true,
      better: 'lower',
      help: 'Counted on the synthetic keys.',
    },
    movedExpected: {
      label: 'Keys that move, by formula',
      unit: '%',
      min: 0,
      max: 100,
      absent: 'depends on the keys',
      better: 'lower',
    },
    moveHours: {
      label: 'Time to move them',
      unit: 'hours',
      min: 0,
      better: 'lower',
      help: 'Today’s data at the speed you give, without checks, index builds or waiting for quiet hours.',
    },
  },
  headline: 'shardsAtHorizon',
  compute(v) {
    const plan = planOf(v);
    const spread = syntheticSpread(v);
    const monthFull = monthShardsRunOut(plan, v.shardsToday);
    const hottest = hottestShare(v.partitioner, v.distinctKeys, v.zipfExponent)(v.shardsToday);
    const moved = movedShare(v);
    const expected = partitioners[v.partitioner].movement(v.shardsToday, v.shardsAfter);
    return {
      shardsNow: shardCount(plan, 0).shards,
      shardsAtHorizon: shardCount(plan, v.horizonMonths).shards,
      monthFull: monthFull > MAX_MONTHS ? null : monthFull,
      binds: nearestLimit(plan),
      fullestOverMean: spread.maxOverMean,
      spreadVerdict: verdict(spread),
      fullestFill: ((v.databaseSize / v.shardsToday) * spread.maxOverMean * 100) / v.sizePerShard,
      hottestShare: hottest * 100,
      fairShare: 100 / v.shardsToday,
      hotKeyShare: zipfShare(1, v.distinctKeys, v.zipfExponent) * 100,
      hottestWrites: hottest * v.writeRate,
      movedShare: moved * 100,
      movedExpected: expected === null ? null : expected * 100,
      moveHours: transferTime({
        gigabytes: v.databaseSize * moved * GB,
        megabytesPerSecond: v.moveRate * MB,
        streams: v.parallelCopies,
      }),
    };
  },
  answer(v, r) {
    const load = `${formatNumber(v.databaseSize)} GB and ${formatNumber(v.writeRate)} writes/s`;
    const today = r.shardsNow === 1 ? 'fit one shard' : `need ${formatNumber(r.shardsNow ?? 1)} shards`;
    const then =
      r.shardsAtHorizon === r.shardsNow
        ? `, still in ${monthsText(v.horizonMonths)}`
        : ` and ${formatNumber(r.shardsAtHorizon ?? 1)} in ${monthsText(v.horizonMonths)}`;
    return `${load} ${today} today${v.horizonMonths === 0 ? '' : then}; the limit on ${r.binds} is nearest. ${lasting(v, r)}`;
  },
  charts: [
    {
      kind: 'line',
      id: 'fill',
      title: 'How full your shards get, keys spread evenly',
      x: { label: 'From now', unit: 'months' },
      y: { label: 'Of a shard’s limit', unit: '%' },
      grid: (v) => Array.from({ length: Math.max(12, v.horizonMonths) + 1 }, (_, month) => month),
      curves: [
        { id: 'storage', label: 'storage', role: 'main', curve: (v) => fillCurve(v, 'storage') },
        { id: 'writes', label: 'writes', role: 'second', curve: (v) => fillCurve(v, 'writes') },
        { id: 'connections', label: 'connections', role: 'muted', curve: (v) => fillCurve(v, 'connections') },
      ],
      marks: (v, r) => [
        { axis: 'y', at: v.fillCeiling, label: 'ceiling', role: 'limit' },
        { axis: 'x', at: v.horizonMonths, label: 'horizon', role: 'then' },
        ...(r.monthFull === null
          ? []
          : [{ axis: 'x' as const, at: r.monthFull, label: 'full', role: 'limit' as const }]),
      ],
    },
    {
      kind: 'bars',
      id: 'keys',
      title: 'Where 10,000 synthetic keys fall',
      category: 'Shard',
      y: { label: 'Keys', unit: 'keys' },
      bars: (v) => keyBars(syntheticSpread(v).counts),
      marks: (v) => [{ axis: 'y', at: syntheticKeys.length / v.shardsToday, label: 'mean', role: 'now' }],
    },
    {
      kind: 'line',
      id: 'hottest',
      title: 'Hottest shard against number of shards: more shards do not cool a hot key',
      x: { label: 'Shards', unit: 'shards', scale: 'log' },
      y: { label: 'Of all traffic', unit: '%' },
      grid(v) {
        const top = Math.min(MAX_SHARDS, Math.max(64, 2 * Math.max(v.shardsToday, v.shardsAfter)));
        return Array.from({ length: Math.floor(Math.log2(top)) + 1 }, (_, power) => 2 ** power);
      },
      curves: [
        {
          id: 'placed',
          label: 'hottest shard, keys placed',
          role: 'main',
          curve(v) {
            const share = hottestShare(v.partitioner, v.distinctKeys, v.zipfExponent);
            return (shards) => 100 * share(Math.max(1, Math.round(shards)));
          },
        },
        {
          id: 'hotKey',
          label: 'one hot key, the rest even',
          role: 'second',
          curve(v) {
            const hotKey = Math.min(1, zipfShare(1, v.distinctKeys, v.zipfExponent));
            return (shards) => hotShardLoad(100, Math.max(1, Math.round(shards)), hotKey);
          },
        },
        { id: 'fair', label: 'fair share', role: 'muted', curve: () => (shards) => 100 / shards },
      ],
      marks: (v, r) => [
        { axis: 'y', at: r.hotKeyShare ?? 0, label: 'hottest key alone', role: 'limit' },
        { axis: 'x', at: v.shardsToday, label: 'yours', role: 'now' },
      ],
    },
  ],
  advice: shardingAdvice,
  examples: shardingExamples,
  monotone: [
    { input: 'databaseSize', output: 'shardsNow', direction: 'up' },
    { input: 'writeRate', output: 'shardsNow', direction: 'up' },
    { input: 'connections', output: 'shardsNow', direction: 'up' },
    { input: 'sizePerShard', output: 'shardsNow', direction: 'down' },
    { input: 'fillCeiling', output: 'shardsAtHorizon', direction: 'down' },
    { input: 'monthlyGrowth', output: 'shardsAtHorizon', direction: 'up' },
    { input: 'databaseSize', output: 'monthFull', direction: 'down' },
    { input: 'fillCeiling', output: 'monthFull', direction: 'up' },
    { input: 'zipfExponent', output: 'hotKeyShare', direction: 'up' },
    { input: 'distinctKeys', output: 'hotKeyShare', direction: 'down' },
    { input: 'moveRate', output: 'moveHours', direction: 'down' },
    { input: 'databaseSize', output: 'moveHours', direction: 'up' },
  ],
});

type Resource = 'storage' | 'writes' | 'connections';

interface Loads {
  readonly databaseSize: number;
  readonly writeRate: number;
  readonly connections: number;
  readonly monthlyGrowth: number;
  readonly sizePerShard: number;
  readonly writesPerShard: number;
  readonly connectionsPerShard: number;
  readonly fillCeiling: number;
}

interface Layout {
  readonly partitioner: PartitionerName;
  readonly shardsToday: number;
  readonly shardsAfter: number;
}

/** Servers for the scenario's peak at 70 % busy workers, each worker with a connection of its own. */
function pooledConnections(s: Scenario): number {
  const busy = (s.peakRequestRate * s.serviceTime) / 1_000;
  return Math.max(s.zones, Math.ceil(busy / 0.7 / s.workersPerServer)) * s.workersPerServer;
}

function planOf(v: Loads): ShardPlan<Resource> {
  return {
    loads: {
      storage: { load: v.databaseSize, limitPerShard: v.sizePerShard },
      writes: { load: v.writeRate, limitPerShard: v.writesPerShard },
      connections: { load: v.connections, limitPerShard: v.connectionsPerShard },
    },
    // Growth too small to change a double would be looked for month by month without end.
    monthlyGrowth: Math.abs(v.monthlyGrowth) < 1e-6 ? 0 : v.monthlyGrowth / 100,
    headroom: v.fillCeiling / 100,
  };
}

/** The resource nearest its limit. All grow alike, so it is the same in every month. */
function nearestLimit({ loads }: ShardPlan<Resource>): Resource {
  const fill = (resource: Resource) => loads[resource].load / loads[resource].limitPerShard;
  return (Object.keys(loads) as Resource[]).reduce((a, b) => (fill(b) > fill(a) ? b : a));
}

/** Fill of a shard, percent of its limit, over months. */
function fillCurve(v: Loads & Layout, resource: Resource): (month: number) => number {
  const { loads, monthlyGrowth } = planOf(v);
  const { load, limitPerShard } = loads[resource];
  const today = (load / v.shardsToday / limitPerShard) * 100;
  return (month) => today * (1 + monthlyGrowth) ** month;
}

function syntheticSpread({ partitioner, shardsToday }: Layout): Spread {
  const counts = new Array<number>(shardsToday).fill(0);
  for (const shard of syntheticOwners(partitioner, shardsToday)) counts[shard] = (counts[shard] ?? 0) + 1;
  return spreadOfCounts(counts);
}

function verdict({ withinChance, chiSquare, chiSquareExpected, emptyShards }: Spread): string {
  const empty = emptyShards > 0 ? `, ${formatNumber(emptyShards)} without a key` : '';
  if (!withinChance) return `no: less even than chance${empty}`;
  return `${chiSquare < chiSquareExpected / 4 ? 'yes: more even than chance' : 'yes: what chance gives'}${empty}`;
}

function movedShare({ partitioner, shardsToday, shardsAfter }: Layout): number {
  if (shardsToday === shardsAfter) return 0;
  const before = syntheticOwners(partitioner, shardsToday);
  const after = syntheticOwnersAfter(partitioner, shardsToday, shardsAfter);
  return countMoved(
    before.keys(),
    (key) => before[key] ?? 0,
    (key) => after[key] ?? 0,
  ).share;
}

function lasting(
  { shardsToday, horizonMonths }: { shardsToday: number; horizonMonths: number },
  { monthFull }: { monthFull: number | null },
): string {
  const yours = shardsToday === 1 ? 'The one you have' : `Your ${formatNumber(shardsToday)}`;
  const one = shardsToday === 1;
  if (monthFull === 0) return `${yours} ${one ? 'is' : 'are'} too few already.`;
  if (monthFull === null) return `${yours} ${one ? 'stays' : 'stay'} enough at this growth.`;
  if (monthFull <= horizonMonths)
    return `${yours} ${one ? 'is' : 'are'} full in month ${formatNumber(monthFull)}.`;
  return `${yours} ${one ? 'lasts' : 'last'} beyond that, to month ${formatNumber(monthFull - 1)}.`;
}

function monthsText(months: number): string {
  return months === 1 ? 'a month' : `${formatNumber(months)} months`;
}
