import { holding, mostRequested, rankedClasses } from './boundedCache';
import { type CacheTraffic, held, type Held, trafficNodes } from './cacheTraffic';
import { ttlHitRatio } from './presence';

/** Points of a curve; between them it is drawn straight over the logarithm of memory, within 0.002. */
const POINTS = 40;
/** Smallest memory of a curve, as a share of what all objects take. */
const SMALLEST = 1e-5;

/** Hit ratio, 0 to 1, as a function of memory in bytes. */
export type HitCurve = (cacheBytes: number) => number;

/**
 * Hit ratio of an LRU cache over memory: many answers of `lruCache` for the price of a few, to draw.
 *
 * @param traffic - Requests, popularity and sizes.
 * @param ttlSeconds - Time to live of each object.
 * @returns The curve.
 * @throws RangeError where a value is out of range.
 *
 * @example
 * ```ts
 * const classes = [{ objects: 100_000, bytes: 200, requestShare: 1 }];
 * lruHitCurve({ requestsPerSecond: 50, exponent: 0.99, classes })(200_000); // 0.489
 * ```
 */
export function lruHitCurve(traffic: CacheTraffic, ttlSeconds = Infinity): HitCurve {
  const nodes = trafficNodes('lruHitCurve', traffic);
  const everything = held(nodes, (rate) => ttlHitRatio(rate, ttlSeconds));
  const stored = held(nodes, (rate) => rate).bytes;
  // An object is held for less than its idle time after each request, so this idle time holds less than the smallest memory.
  const shortest = Math.log((SMALLEST * everything.bytes) / stored);
  let longest = shortest;
  while (holding(nodes, Math.exp(longest), ttlSeconds).bytes < 0.9999 * everything.bytes && longest < 600) {
    longest += 2;
  }
  return curveThrough(traffic, everything, (i) => {
    return holding(nodes, Math.exp(shortest + ((longest - shortest) * i) / POINTS), ttlSeconds);
  });
}

/**
 * Hit ratio over memory of a cache that holds the most requested objects, the curve of `lfuCache`.
 *
 * @param traffic - Requests, popularity and sizes.
 * @param ttlSeconds - Time to live of each object.
 * @returns The curve.
 * @throws RangeError where a value is out of range.
 *
 * @example
 * ```ts
 * const classes = [{ objects: 100_000, bytes: 200, requestShare: 1 }];
 * lfuHitCurve({ requestsPerSecond: 50, exponent: 0.99, classes })(200_000); // 0.605
 * ```
 */
export function lfuHitCurve(traffic: CacheTraffic, ttlSeconds = Infinity): HitCurve {
  const everything = held(trafficNodes('lfuHitCurve', traffic), (rate) => ttlHitRatio(rate, ttlSeconds));
  const classes = rankedClasses(traffic);
  const rates = classes.flatMap(({ rate, objects }) => [Math.log(rate(1)), Math.log(rate(objects))]);
  const [rarest, busiest] = [Math.min(...rates), Math.max(...rates)];
  return curveThrough(traffic, everything, (i) => {
    return mostRequested(classes, traffic.exponent, busiest - ((busiest - rarest) * i) / POINTS, ttlSeconds);
  });
}

function curveThrough(
  { requestsPerSecond }: CacheTraffic,
  everything: Held,
  point: (index: number) => Held,
): HitCurve {
  const points = [...Array.from({ length: POINTS + 1 }, (_, i) => point(i)), everything].filter(
    ({ bytes }) => bytes > 0,
  );
  const ratio = (of: Held) => Math.min(1, Math.max(0, of.requestsPerSecond / requestsPerSecond));
  return (cacheBytes) => {
    const next = points.findIndex(({ bytes }) => bytes >= cacheBytes);
    const [before, after] = [points[next - 1], points[next]];
    if (!after) return ratio(everything);
    if (!before) return (ratio(after) * cacheBytes) / after.bytes;
    const part = Math.log(cacheBytes / before.bytes) / Math.log(after.bytes / before.bytes);
    return ratio(before) + part * (ratio(after) - ratio(before));
  };
}
