import { partitioners, type PartitionerName } from '../../model/sharding/partitioners';
import type { Advice } from '../kit/define';
import { formatNumber } from '../kit/format';

interface AdviceValues {
  readonly partitioner: PartitionerName;
  readonly shardsToday: number;
  readonly shardsAfter: number;
  readonly horizonMonths: number;
  readonly writeRate: number;
  readonly writesPerShard: number;
  readonly fillCeiling: number;
}

interface AdviceResults {
  readonly shardsNow: number | null;
  readonly shardsAtHorizon: number | null;
  readonly monthFull: number | null;
  readonly binds: string;
  readonly fullestOverMean: number | null;
  readonly hottestShare: number | null;
  readonly fairShare: number | null;
  readonly hotKeyShare: number | null;
  readonly movedShare: number | null;
  readonly moveHours: number | null;
}

/** Shards above this hold noticeably more than their share: a fifth of a 70 % ceiling is 14 points of disk. */
const UNEVEN = 1.2;

/** What to do about the answer, the most urgent first. */
export function shardingAdvice(v: AdviceValues, r: AdviceResults): Advice[] {
  return [
    ...aboutCount(v, r),
    ...aboutHotKeys(v, r),
    ...aboutSpread(v, r),
    ...aboutResize(v, r),
    { tone: 'watch', text: `${partitioners[v.partitioner].label}: ${partitioners[v.partitioner].note}` },
    {
      tone: 'fine',
      text: 'Next: what the machines cost in a month.',
      link: { to: '/calculators/cost', label: 'Cost' },
    },
  ];
}

function aboutCount(v: AdviceValues, r: AdviceResults): Advice[] {
  const list: Advice[] = [];
  const needed = r.shardsAtHorizon ?? 1;
  if (needed === 1) {
    list.push({
      tone: 'fine',
      text: 'One database holds this to the horizon. Replicas for reads, a cache and a larger machine cost less than a shard key you cannot change.',
      link: { to: '/practices/replicas-and-sharding', label: 'Read replicas and sharding' },
    });
  } else if (r.monthFull !== null && r.monthFull <= v.horizonMonths) {
    const when = r.monthFull === 0 ? 'now' : `before month ${formatNumber(r.monthFull)}`;
    list.push({
      tone: 'do',
      text: `Plan the resize to ${formatNumber(needed)} shards ${when}. Choose the shard key and rehearse the move on a copy first.`,
      link: { to: '/practices/replicas-and-sharding', label: 'Read replicas and sharding' },
    });
  }
  if (needed > v.shardsToday && v.shardsAfter <= v.shardsToday) {
    list.push({
      tone: 'watch',
      text: `Enter ${formatNumber(needed)} as the shards after a resize to see which keys move and for how long.`,
    });
  } else if (needed > v.shardsToday && v.shardsAfter < needed) {
    list.push({
      tone: 'watch',
      text: `A resize to ${formatNumber(v.shardsAfter)} falls short of the ${formatNumber(needed)} shards the horizon asks for: moving once costs less than moving twice.`,
    });
  }
  if (needed > 1 && r.binds === 'connections') {
    list.push({
      tone: 'do',
      text: 'Connections decide: put a pooler in front of the database before you shard for them.',
      link: { to: '/calculators/capacity', label: 'Capacity' },
    });
  }
  return list;
}

function aboutHotKeys(v: AdviceValues, r: AdviceResults): Advice[] {
  const hotKey = r.hotKeyShare ?? 0;
  const hotKeyWrites = (hotKey / 100) * v.writeRate;
  if (hotKeyWrites > v.writesPerShard * (v.fillCeiling / 100)) {
    return [
      {
        tone: 'do',
        text: `The hottest key alone writes ${formatNumber(hotKeyWrites)} times a second, more than a shard may take. No number of shards helps: split it into several keys, or collect its writes before they reach the database.`,
        link: { to: '/practices/queues', label: 'Queues' },
      },
    ];
  }
  if (v.shardsToday > 1 && (r.hottestShare ?? 0) > 1.5 * (r.fairShare ?? 0)) {
    return [
      {
        tone: 'watch',
        text: `The hottest shard takes ${formatNumber(r.hottestShare ?? 0)} % of the traffic where ${formatNumber(r.fairShare ?? 0)} % would be fair, and more shards never bring it under the ${formatNumber(hotKey)} % of its hottest key. Cache that key or split it.`,
        link: { to: '/practices/caching', label: 'Caching' },
      },
    ];
  }
  return [];
}

function aboutSpread(v: AdviceValues, r: AdviceResults): Advice[] {
  // With few keys on a shard chance alone exceeds any fixed line.
  if ((r.fullestOverMean ?? 1) <= UNEVEN || v.shardsToday > 100) return [];
  return [
    {
      tone: 'watch',
      text: `The fullest shard holds ${formatNumber(r.fullestOverMean ?? 1)} times the mean: it reaches the ceiling while the others have room. Lower the ceiling by that factor, or choose a more even function.`,
      link: { to: '/practices/monitoring', label: 'Monitoring' },
    },
  ];
}

function aboutResize(v: AdviceValues, r: AdviceResults): Advice[] {
  if (v.shardsAfter <= v.shardsToday || (r.movedShare ?? 0) <= 60) return [];
  return [
    {
      tone: 'watch',
      text: `Going from ${formatNumber(v.shardsToday)} to ${formatNumber(v.shardsAfter)} moves ${formatNumber(r.movedShare ?? 0)} % of the keys. Doubling moves half of them under any modulo; many small logical shards, moved whole, move the least.`,
    },
  ];
}
