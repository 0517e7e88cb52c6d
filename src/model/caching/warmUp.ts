import { findRoot } from '../statistics/findRoot';
import { requireOpenProbability } from '../statistics/requireNumber';
import { type CacheTraffic, held, trafficNodes, type TrafficNodes } from './cacheTraffic';

/** A cache that has lost everything. */
export interface EmptyCache {
  /** Memory for objects, bytes. */
  readonly cacheBytes: number;
  /** Time to live of an object; `Infinity` where nothing expires. */
  readonly ttlSeconds: number;
  /** Hit ratio before it was emptied, 0 to 1. */
  readonly steadyHitRatio: number;
  /** Misses/s that the database can answer; `Infinity` where it answers all. */
  readonly refillsPerSecond: number;
}

/** How a cache fills again. */
export interface WarmUp {
  /** Hit ratio some seconds after the flush. */
  hitRatioAt(seconds: number): number;
  /** Seconds until a share of the steady hit ratio is back; null where the formula ends before. */
  secondsTo(share: number): number | null;
  /** Database reads beyond the usual until the steady ratio is back; null where the formula ends before. */
  readonly extraReads: number | null;
}

/** Share of the steady ratio that counts as all of it: the rest takes for ever where everything fits. */
const ALL = 1 - 1e-6;

/**
 * How a cache warms up after a flush.
 *
 * Until it is full or the first copy expires, an object is in the cache once it has been read, so the hit ratio is
 * $h(t) = \sum_i p_i (1 - e^{-\lambda_i t})$. LRU without expiry is full after exactly Che's time $T_c$, when $h$ has reached
 * the steady ratio. Where the database answers only $R$ misses a second, each miss has the chance
 * $R / (\lambda (1 - h))$, which is the same process with a slower clock $\tau$: $t(\tau) = \sum_i (1 - e^{-\lambda_i \tau}) / R$
 * while it is short, and seconds run alike afterwards. Ours; checked by simulation.
 *
 * @param traffic - Requests, popularity and sizes.
 * @param cache - Memory, life, steady hit ratio and what the database can answer.
 * @returns The way back.
 * @throws RangeError where a value is out of range.
 *
 * @example
 * ```ts
 * const classes = [{ objects: 1000, bytes: 1, requestShare: 1 }];
 * const cache = { cacheBytes: 1000, ttlSeconds: Infinity, steadyHitRatio: 1, refillsPerSecond: Infinity };
 * warmUp({ requestsPerSecond: 100, exponent: 0, classes }, cache).secondsTo(0.5); // 6.931, which is 10 ln 2
 * ```
 */
export function warmUp(traffic: CacheTraffic, cache: EmptyCache): WarmUp {
  const nodes = trafficNodes('warmUp', traffic);
  const { cacheBytes, ttlSeconds, steadyHitRatio, refillsPerSecond } = cache;
  const readOnce = (clock: number) => held(nodes, (rate) => -Math.expm1(-rate * clock));
  const hitRatio = (clock: number) =>
    Math.min(1, readOnce(clock).requestsPerSecond / traffic.requestsPerSecond);

  const full = reached(nodes, (clock) => readOnce(clock).bytes, cacheBytes);
  const uncapped = lastShortClock(traffic, refillsPerSecond, nodes, hitRatio);
  const atUncapped = uncapped === 0 ? 0 : readOnce(uncapped).objects / refillsPerSecond;
  const secondsAt = (clock: number): number =>
    clock <= uncapped ? readOnce(clock).objects / refillsPerSecond : atUncapped + clock - uncapped;
  /** The clock at which a hit ratio is back, where the formula still holds then. */
  const clockTo = (wanted: number): number | null => {
    if (refillsPerSecond <= 0) return null;
    const clock = reached(nodes, hitRatio, wanted);
    const inTime = clock <= full * (1 + 1e-6) && secondsAt(clock) <= ttlSeconds * (1 + 1e-6);
    return Number.isFinite(clock) && inTime ? clock : null;
  };
  const steady = steadyHitRatio === 0 ? null : clockTo(steadyHitRatio * ALL);
  return {
    hitRatioAt(seconds) {
      if (refillsPerSecond <= 0) return 0;
      const clock =
        seconds >= atUncapped
          ? uncapped + seconds - atUncapped
          : reached(nodes, (at) => readOnce(at).objects, seconds * refillsPerSecond);
      const filling = hitRatio(Math.min(clock, full));
      return Math.min(steadyHitRatio, filling);
    },
    secondsTo(share) {
      requireOpenProbability('warmUp', 'share', share);
      if (steadyHitRatio === 0) return null;
      const clock = clockTo(share * steadyHitRatio);
      return clock === null ? null : secondsAt(clock);
    },
    extraReads:
      steady === null
        ? null
        : readOnce(steady).objects - traffic.requestsPerSecond * (1 - steadyHitRatio) * secondsAt(steady),
  };
}

/** Clock until which the database is short of the misses; 0 where it never is. */
function lastShortClock(
  { requestsPerSecond }: CacheTraffic,
  refillsPerSecond: number,
  nodes: TrafficNodes,
  hitRatio: (clock: number) => number,
): number {
  if (refillsPerSecond >= requestsPerSecond) return 0;
  return refillsPerSecond <= 0
    ? Infinity
    : reached(nodes, hitRatio, 1 - refillsPerSecond / requestsPerSecond);
}

/** The clock at which a rising function of it reaches a level, `Infinity` where it never does. */
function reached({ rates }: TrafficNodes, rising: (clock: number) => number, level: number): number {
  if (level <= 0) return 0;
  const busiest = rates.reduce((a, b) => Math.max(a, b), 0);
  // Before the first of these hardly anything is read, after the last everything has been.
  let low = Math.log(1e-12 / busiest);
  let high = Math.log(1 / busiest);
  while (rising(Math.exp(low)) >= level) low -= 20;
  while (rising(Math.exp(high)) < level) {
    if (high > 600) return Infinity;
    low = high;
    high += 2;
  }
  return Math.exp(findRoot((log) => rising(Math.exp(log)) - level, low, high, 1e-12));
}
