import { type HitCurve, lfuHitCurve, lruHitCurve } from '../../model/caching/hitCurve';
import type { Chart } from '../kit/define';
import { describeCache, GB, refillsPerSecond, wayBack } from './cacheModel';
import type { CacheValues } from './inputs';
import type { CacheResults } from './outputs';

const POINTS = 48;

const percent = (curve: HitCurve) => (gigabytes: number) => 100 * curve(gigabytes * GB);

/** Memory from a hundredth of what all objects take, or less where the cache is smaller, to a little more than all. */
function memories(v: CacheValues): number[] {
  const { traffic } = describeCache(v);
  const all = traffic.classes.reduce((sum, { objects, bytes }) => sum + objects * bytes, 0) / GB;
  const from = Math.min(all / 1_000, v.memory / 2);
  const to = Math.max(all * 1.2, v.memory * 1.5);
  return Array.from({ length: POINTS + 1 }, (_, i) => from * (to / from) ** (i / POINTS));
}

/** Minutes until some time after the hits are back; an hour where they never are. */
function minutes(r: CacheResults): number[] {
  const end = 1.5 * Math.max(r.warm90 ?? 0, r.warm90Free ?? 0) || 60;
  return Array.from({ length: POINTS + 1 }, (_, i) => (end * i) / POINTS);
}

/** Database load, queries/s, some minutes after a flush. */
function loadAfterFlush(v: CacheValues, r: CacheResults, limited: boolean): (minute: number) => number {
  const way = wayBack(v, describeCache(v), (r.hitRatio ?? 0) / 100, limited);
  const cacheable = (v.readRate * v.cacheableReads) / 100;
  const always = v.writeRate + v.readRate - cacheable;
  const refills = limited ? refillsPerSecond(v) : Infinity;
  return (minute) => always + Math.min(refills, cacheable * (1 - way.hitRatioAt(minute * 60)));
}

export const cacheCharts: readonly Chart<CacheValues, CacheResults>[] = [
  {
    kind: 'line',
    id: 'memory',
    title: 'Hit ratio against memory',
    x: { label: 'Memory for data', unit: 'GB', scale: 'log' },
    y: { label: 'Of the reads that may be cached', unit: '%' },
    grid: memories,
    curves: [
      {
        id: 'lru',
        label: 'LRU',
        role: 'main',
        curve(v) {
          const { traffic, ttlSeconds } = describeCache(v);
          return percent(lruHitCurve(traffic, ttlSeconds));
        },
      },
      {
        id: 'lfu',
        label: 'LFU',
        role: 'second',
        curve(v) {
          const { traffic, ttlSeconds } = describeCache(v);
          return percent(lfuHitCurve(traffic, ttlSeconds));
        },
      },
      {
        id: 'forever',
        label: 'LRU if nothing expired',
        role: 'muted',
        curve: (v) => percent(lruHitCurve(describeCache(v).traffic)),
      },
    ],
    marks: (v) => [
      { axis: 'x', at: v.memory, label: 'yours', role: 'now' },
      { axis: 'y', at: v.targetHitRatio, label: 'wanted', role: 'then' },
    ],
  },
  {
    kind: 'line',
    id: 'flush',
    title: 'Database load after a flush',
    x: { label: 'Minutes after the flush', unit: 'min' },
    y: { label: 'Database load', unit: 'queries/s' },
    grid: (_, r) => minutes(r),
    curves: [
      {
        id: 'free',
        label: 'every miss answered',
        role: 'main',
        curve: (v, r) => loadAfterFlush(v, r, false),
      },
      {
        id: 'limited',
        label: 'misses refused above the limit',
        role: 'second',
        curve: (v, r) => loadAfterFlush(v, r, true),
      },
      { id: 'steady', label: 'warm', role: 'muted', curve: (_, r) => () => r.databaseLoad },
    ],
    // A limit far above everything would flatten the picture.
    marks: (v, r) =>
      v.databaseLimit < 3 * (r.loadAfterFlush ?? 0)
        ? [{ axis: 'y', at: v.databaseLimit, label: 'database limit', role: 'limit' }]
        : [],
  },
  {
    kind: 'bars',
    id: 'herd',
    title: 'Computations when the hottest object is renewed',
    category: 'Protection',
    y: { label: 'Computations', unit: 'computations' },
    bars: (_, r) => [
      { label: 'none', value: r.herd ?? 1, role: 'limit' },
      { label: 'single-flight in each process', value: r.herdPerProcess ?? 1, role: 'muted' },
      { label: 'XFetch', value: r.herdXfetch ?? 1, role: 'main' },
      { label: 'one lock for all', value: 1, role: 'main' },
    ],
  },
];
