import { findRoot } from '../statistics/findRoot';
import { requireNotNegative, requireOpenProbability } from '../statistics/requireNumber';
import {
  type CacheTraffic,
  type Held,
  held,
  type ObjectClass,
  rateByRank,
  trafficNodes,
  type TrafficNodes,
} from './cacheTraffic';
import { presence, ttlHitRatio } from './presence';
import { rankNodes } from './rankNodes';

/** A cache of a fixed memory in the long run. */
export interface CacheEstimate {
  /** Share of requests answered, 0 to 1. */
  readonly hitRatio: number;
  readonly objectsHeld: number;
  readonly bytesHeld: number;
  /** Seconds without a read after which an object is evicted; `Infinity` where nothing is evicted for want of room. */
  readonly idleSeconds: number;
}

/** Exponents below this are uniform popularity: ranks could no longer be told apart by their rates. */
const FLAT = 1e-4;

/**
 * LRU cache whose objects differ in size and may expire: Che's approximation in bytes.
 *
 * Solves $\sum_i s_i\, h_i(T_c) = B$ for the time $T_c$ after which an untouched object is evicted, with $s_i$ the object's
 * size and $h_i$ the chance that it is held ({@link presence}); without expiry that is
 * $\sum_i s_i (1 - e^{-\lambda_i T_c}) = B$. The hit ratio is $\sum_i \lambda_i h_i / \lambda$. For objects of one size that do
 * not expire it equals `lruHitRatio`. Sources: [Che, Tung and Wang, 2002](https://doi.org/10.1109/JSAC.2002.801752);
 * [Martina, Garetto and Leonardi, 2014](https://arxiv.org/abs/1307.6702).
 *
 * @param traffic - Requests, popularity and sizes.
 * @param cacheBytes - $B$, memory for objects.
 * @param ttlSeconds - Time to live of each object, counted from the moment it is stored.
 * @returns The steady state.
 * @throws RangeError where a value is out of range.
 *
 * @example
 * ```ts
 * const classes = [{ objects: 100_000, bytes: 200, requestShare: 1 }];
 * lruCache({ requestsPerSecond: 50, exponent: 0.99, classes }, 200_000).hitRatio; // 0.4894
 * ```
 */
export function lruCache(traffic: CacheTraffic, cacheBytes: number, ttlSeconds = Infinity): CacheEstimate {
  requireNotNegative('lruCache', 'cacheBytes', cacheBytes);
  const nodes = trafficNodes('lruCache', traffic);
  const all = held(nodes, (rate) => ttlHitRatio(rate, ttlSeconds));
  if (all.bytes <= cacheBytes) return estimate(traffic, all, Infinity);
  if (cacheBytes === 0) return { hitRatio: 0, objectsHeld: 0, bytesHeld: 0, idleSeconds: 0 };
  const idleSeconds = idleTime(nodes, ttlSeconds, ({ bytes }) => bytes / cacheBytes);
  return estimate(traffic, holding(nodes, idleSeconds, ttlSeconds), idleSeconds);
}

/**
 * Memory at which an LRU cache reaches a hit ratio.
 *
 * @param traffic - Requests, popularity and sizes.
 * @param hitRatio - Share of requests to answer, above 0 and below 1.
 * @param ttlSeconds - Time to live of each object.
 * @returns Bytes; `Infinity` where expiry keeps even an endless cache below it.
 * @throws RangeError where a value is out of range.
 *
 * @example
 * ```ts
 * const classes = [{ objects: 100_000, bytes: 200, requestShare: 1 }];
 * bytesForHitRatio({ requestsPerSecond: 50, exponent: 0.99, classes }, 0.4894); // 200013
 * ```
 */
export function bytesForHitRatio(traffic: CacheTraffic, hitRatio: number, ttlSeconds = Infinity): number {
  requireOpenProbability('bytesForHitRatio', 'hitRatio', hitRatio);
  const nodes = trafficNodes('bytesForHitRatio', traffic);
  const wanted = hitRatio * traffic.requestsPerSecond;
  const all = held(nodes, (rate) => ttlHitRatio(rate, ttlSeconds));
  if (all.requestsPerSecond <= wanted * (1 + 1e-9)) return Infinity;
  const idleSeconds = idleTime(nodes, ttlSeconds, ({ requestsPerSecond }) => requestsPerSecond / wanted);
  return holding(nodes, idleSeconds, ttlSeconds).bytes;
}

/**
 * Cache that holds the most requested objects for as long as they live: what LFU tends to once it has counted long enough.
 *
 * Objects are taken by falling request rate until their expected bytes fill the memory. Size plays no part in the order,
 * as in Redis's `allkeys-lfu`.
 *
 * @param traffic - Requests, popularity and sizes.
 * @param cacheBytes - Memory for objects, bytes.
 * @param ttlSeconds - Time to live of each object.
 * @returns The steady state; `idleSeconds` is `Infinity`, for idleness is not what evicts.
 * @throws RangeError where a value is out of range.
 *
 * @example
 * ```ts
 * const classes = [{ objects: 100_000, bytes: 200, requestShare: 1 }];
 * lfuCache({ requestsPerSecond: 50, exponent: 0.99, classes }, 200_000).hitRatio; // 0.6048
 * ```
 */
export function lfuCache(traffic: CacheTraffic, cacheBytes: number, ttlSeconds = Infinity): CacheEstimate {
  requireNotNegative('lfuCache', 'cacheBytes', cacheBytes);
  const all = held(trafficNodes('lfuCache', traffic), (rate) => ttlHitRatio(rate, ttlSeconds));
  if (all.bytes <= cacheBytes) return estimate(traffic, all, Infinity);
  const classes = rankedClasses(traffic);
  const fill = (logRate: number) => mostRequested(classes, traffic.exponent, logRate, ttlSeconds);
  const rates = classes.flatMap(({ rate, objects }) => [rate(1), rate(objects)]);
  // Just outside the span of rates nothing, or everything, is held.
  const rarest = Math.log(Math.min(...rates)) - 1e-6;
  const busiest = Math.log(Math.max(...rates)) + 1e-6;
  const excess = (logRate: number) =>
    Math.log(Math.max(fill(logRate).bytes, 1e-12 * cacheBytes) / cacheBytes);
  const line = cacheBytes === 0 ? busiest : findRoot(excess, rarest, busiest, 1e-11);
  const at = fill(line);
  if (Math.abs(at.bytes - cacheBytes) <= 1e-6 * cacheBytes) return estimate(traffic, at, Infinity);
  // Where many objects are asked for alike, the line falls on all of them at once: a part of them fills the rest.
  const above = fill(line + 1e-9);
  const below = fill(line - 1e-9);
  const step = below.bytes - above.bytes;
  const part = step > 0 ? Math.min(1, Math.max(0, (cacheBytes - above.bytes) / step)) : 0;
  const between = (key: keyof Held) => above[key] + part * (below[key] - above[key]);
  return estimate(
    traffic,
    {
      objects: between('objects'),
      bytes: between('bytes'),
      requestsPerSecond: between('requestsPerSecond'),
    },
    Infinity,
  );
}

/** A class of objects with the requests/s of each of its ranks. */
interface RankedClass extends ObjectClass {
  readonly rate: (rank: number) => number;
}

/** The classes of some traffic that are asked for at all. @internal */
export function rankedClasses(traffic: CacheTraffic): RankedClass[] {
  const asked = traffic.classes.filter(({ requestShare }) => requestShare > 0);
  return asked.map((part) => ({ ...part, rate: rateByRank(traffic, part) }));
}

/**
 * What a cache of the most requested objects holds.
 *
 * @internal
 * @param classes - Classes of the traffic.
 * @param exponent - Their Zipf exponent.
 * @param logRate - Logarithm of the lowest requests/s of an object that is held.
 * @param ttlSeconds - Time to live of each object.
 * @returns Objects, bytes, and the requests/s they answer.
 */
export function mostRequested(
  classes: readonly RankedClass[],
  exponent: number,
  logRate: number,
  ttlSeconds: number,
): Held {
  const sum = { objects: 0, bytes: 0, requestsPerSecond: 0 };
  for (const { objects, bytes, rate } of classes) {
    const add = (rank: number, weight: number) => {
      const present = weight * ttlHitRatio(rate(rank), ttlSeconds);
      sum.objects += present;
      sum.bytes += present * bytes;
      sum.requestsPerSecond += present * rate(rank);
    };
    const head = Math.log(rate(1)) - logRate;
    if (head < 0) continue;
    const count = exponent < FLAT ? objects : Math.min(objects, Math.exp(head / exponent));
    const whole = Math.floor(count);
    const { ranks, weights } = rankNodes(whole);
    ranks.forEach((rank, i) => {
      add(rank, weights[i] ?? 0);
    });
    // The next object counts in part, so that the line between held and not held can fall anywhere.
    if (count > whole) add(whole + 1, count - whole);
  }
  return sum;
}

/** What a cache holds in which untouched objects leave after `idleSeconds`. @internal */
export const holding = (nodes: TrafficNodes, idleSeconds: number, ttlSeconds: number): Held =>
  held(nodes, (rate) => presence(rate, idleSeconds, ttlSeconds));

/** The idle time at which `ratio` of what is held is 1, looked for on a logarithmic scale. */
function idleTime(nodes: TrafficNodes, ttlSeconds: number, ratio: (of: Held) => number): number {
  const excess = (log: number) =>
    Math.log(Math.max(1e-300, ratio(holding(nodes, Math.exp(log), ttlSeconds))));
  let low = 0;
  let high = 0;
  while (excess(low) > 0 && low > -600) low -= 4;
  while (excess(high) < 0 && high < 600) high += 4;
  if (high >= 600 || low <= -600) return Math.exp(high >= 600 ? high : low);
  return Math.exp(findRoot(excess, low, high, 1e-12));
}

function estimate({ requestsPerSecond }: CacheTraffic, of: Held, idleSeconds: number): CacheEstimate {
  return {
    hitRatio: Math.min(1, Math.max(0, of.requestsPerSecond / requestsPerSecond)),
    objectsHeld: of.objects,
    bytesHeld: of.bytes,
    idleSeconds,
  };
}
