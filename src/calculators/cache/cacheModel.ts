import { bytesForHitRatio, type CacheEstimate, lfuCache, lruCache } from '../../model/caching/boundedCache';
import {
  type CacheTraffic,
  held,
  type ObjectClass,
  rateByRank,
  trafficNodes,
} from '../../model/caching/cacheTraffic';
import { databaseLoad } from '../../model/caching/databaseOffload';
import { memcachedBytesPerItem, redisKeysThatFit } from '../../model/caching/footprint';
import { herdSize, xfetchHerd } from '../../model/caching/herd';
import { expiryBurst } from '../../model/caching/jitter';
import { ttlHitRatio } from '../../model/caching/presence';
import { redisBytesPerKey } from '../../model/caching/redisMemory';
import { xfetchExpiryProbability } from '../../model/caching/stampede';
import { type WarmUp, warmUp } from '../../model/caching/warmUp';
import type { CacheValues } from './inputs';
import type { CacheResults } from './outputs';
import { avoidedCost } from './price';

export const GB = 2 ** 30;

/** What the form describes, in the model's terms. */
export interface Described {
  readonly traffic: CacheTraffic;
  /** Memory that objects can use. */
  readonly cacheBytes: number;
  readonly ttlSeconds: number;
  /** Mean bytes of key and value alone. */
  readonly payload: number;
}

/** Objects by size, with the memory each takes on the chosen server. */
export function describeCache(v: CacheValues): Described {
  const ttlSeconds = v.ttl === 0 ? Infinity : v.ttl * 60;
  const large =
    v.largeShare === 0 ? 0 : Math.min(v.objects - 1, Math.round((v.objects * v.largeShare) / 100));
  const largeRequests = large === 0 ? 0 : v.largeReads / 100;
  const kinds = [
    { objects: v.objects - large, valueBytes: v.valueBytes, requestShare: 1 - largeRequests },
    { objects: large, valueBytes: v.largeBytes, requestShare: largeRequests },
  ].filter(({ objects }) => objects > 0);
  const sized = kinds.map((kind) => ({
    ...kind,
    keyBytes: v.keyBytes,
    expires: v.ttl > 0,
    share: kind.objects / v.objects,
  }));
  const memory = v.memory * GB;
  const fit = v.store === 'redis' ? redisKeysThatFit(sized, memory, v.objects) : null;
  const classes = sized.map((kind): ObjectClass => ({
    objects: kind.objects,
    requestShare: kind.requestShare,
    bytes: fit === null ? memcachedBytesPerItem(kind) : redisBytesPerKey(kind, Math.max(1, fit.keys)),
  }));
  return {
    traffic: { requestsPerSecond: (v.readRate * v.cacheableReads) / 100, exponent: v.exponent, classes },
    cacheBytes: fit !== null && fit.keys < v.objects ? Math.min(memory, fit.bytesUsed) : memory,
    ttlSeconds,
    payload: sized.reduce((sum, kind) => sum + kind.share * (kind.keyBytes + kind.valueBytes), 0),
  };
}

/** Misses/s that the database has room for, besides what never goes through the cache. */
export function refillsPerSecond(v: CacheValues): number {
  return Math.max(0, v.databaseLimit - v.writeRate - v.readRate * (1 - v.cacheableReads / 100));
}

/** How the cache fills after a flush, with every miss answered or as many as the database carries. */
export function wayBack(v: CacheValues, described: Described, hitRatio: number, limited: boolean): WarmUp {
  return warmUp(described.traffic, {
    cacheBytes: described.cacheBytes,
    ttlSeconds: described.ttlSeconds,
    steadyHitRatio: hitRatio,
    refillsPerSecond: limited ? refillsPerSecond(v) : Infinity,
  });
}

export function computeCache(v: CacheValues): CacheResults {
  const described = describeCache(v);
  const { traffic, cacheBytes, ttlSeconds } = described;
  const lru = lruCache(traffic, cacheBytes, ttlSeconds);
  const lfu = lfuCache(traffic, cacheBytes, ttlSeconds);
  const chosen = v.policy === 'lru' ? lru : lfu;
  const alive = held(trafficNodes('cache', traffic), (rate) => ttlHitRatio(rate, ttlSeconds));
  // Without expiry all is answered; the quadrature leaves an error near 1e-12.
  const endless =
    ttlSeconds === Infinity ? 1 : Math.min(1, alive.requestsPerSecond / traffic.requestsPerSecond);
  const load = databaseLoad({
    readsPerSecond: v.readRate,
    writesPerSecond: v.writeRate,
    hitRatio: Math.min(1, (chosen.hitRatio * v.cacheableReads) / 100),
  });
  return {
    hitRatio: chosen.hitRatio * 100,
    databaseLoad: load.databaseTotal,
    // A cache that answers everything leaves no load to compare with: the least that tells apart is one query an hour.
    loadIfLost: Math.max(1, (v.readRate + v.writeRate) / Math.max(load.databaseTotal, 1 / 3_600)),
    memoryForTarget: memoryForTarget(v, described),
    limits: limitOf(described, chosen, endless, v.policy),
    hitRatioLru: lru.hitRatio * 100,
    hitRatioLfu: lfu.hitRatio * 100,
    hitRatioEndless: endless * 100,
    objectsHeld: Math.max(0, chosen.objectsHeld),
    idle: v.policy === 'lru' && chosen.idleSeconds < Infinity ? chosen.idleSeconds / 60 : null,
    ...memoryOf(described, v),
    liveMemory: Math.max(0, alive.bytes / GB),
    loadAfterFlush: v.readRate + v.writeRate,
    ...flushOf(v, described, chosen),
    ...stampedeOf(v, described),
    ...avoidedCost(v, traffic.requestsPerSecond * chosen.hitRatio),
  };
}

function memoryForTarget(v: CacheValues, { traffic, ttlSeconds }: Described): number | null {
  const bytes = bytesForHitRatio(traffic, v.targetHitRatio / 100, ttlSeconds);
  return Number.isFinite(bytes) ? Math.max(0, bytes / GB) : null;
}

/** Which of memory and expiry costs more hits. */
function limitOf(
  { traffic, cacheBytes }: Described,
  chosen: CacheEstimate,
  endless: number,
  policy: CacheValues['policy'],
): string {
  const cache = policy === 'lru' ? lruCache : lfuCache;
  const byMemory = endless - chosen.hitRatio;
  const byExpiry = cache(traffic, cacheBytes).hitRatio - chosen.hitRatio;
  if (Math.max(byMemory, byExpiry) < 0.001) {
    return endless > 0.999 ? 'nothing: all that is asked for fits' : 'memory and time to live alike';
  }
  return byMemory > byExpiry ? 'memory' : 'time to live';
}

function memoryOf({ traffic, payload }: Described, v: CacheValues) {
  const bytesPerItem = traffic.classes.reduce(
    (sum, { objects, bytes }) => sum + (objects / v.objects) * bytes,
    0,
  );
  return { bytesPerItem, overhead: Math.max(0, 100 * (1 - payload / bytesPerItem)) };
}

function flushOf(v: CacheValues, described: Described, { hitRatio }: CacheEstimate) {
  const free = wayBack(v, described, hitRatio, false);
  const limited = wayBack(v, described, hitRatio, true);
  const minutes = (seconds: number | null) => (seconds === null ? null : seconds / 60);
  return {
    warm90: minutes(limited.secondsTo(0.9)),
    warm50: minutes(limited.secondsTo(0.5)),
    warm90Free: minutes(free.secondsTo(0.9)),
    flushReads: free.extraReads === null ? null : Math.max(0, free.extraReads),
  };
}

function stampedeOf(v: CacheValues, { traffic, ttlSeconds }: Described) {
  const hottestRate = Math.max(...traffic.classes.map((part) => rateByRank(traffic, part)(1)));
  const seconds = v.recompute / 1_000;
  const window = ttlSeconds * 2 * (v.jitter / 100);
  return {
    hottestRate,
    herd: herdSize(hottestRate, seconds),
    herdPerProcess: herdSize(hottestRate, seconds, v.servers),
    herdXfetch: xfetchHerd(hottestRate, seconds, v.beta),
    xfetchExpiry: 100 * xfetchExpiryProbability(hottestRate, seconds, v.beta),
    burst: expiryBurst(traffic, v.together, 0),
    burstJittered: ttlSeconds === Infinity ? null : Math.max(0, expiryBurst(traffic, v.together, window)),
  };
}
