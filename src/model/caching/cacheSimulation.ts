import { requireCount, requirePositive } from '../statistics/requireNumber';
import type { Random } from '../statistics/random';

/** A cache to simulate; object `i` is asked for at `rates[i]` and takes `bytes[i]`. */
export interface SimulatedCache {
  readonly rates: readonly number[];
  readonly bytes: readonly number[];
  readonly cacheBytes: number;
  readonly ttlSeconds?: number;
}

/** One request as the cache saw it. */
export interface SimulatedRequest {
  /** Seconds since the cache was empty. */
  readonly at: number;
  readonly object: number;
  readonly hit: boolean;
}

/**
 * An LRU cache played out request by request, from empty: what the formulas are checked against.
 *
 * Each object's requests are a Poisson process. A miss stores the object and evicts the ones read longest ago until all fit;
 * an object that is larger than the cache is not stored. Expired objects leave at once.
 *
 * @param cache - Rates, sizes, memory and time to live.
 * @param requests - Requests to play.
 * @param random - Source of uniform numbers.
 * @yields each request, hit or miss
 * @throws RangeError where a value is out of range.
 *
 * @example
 * ```ts
 * const cache = { rates: [1], bytes: [10], cacheBytes: 10 };
 * [...simulateLru(cache, 2, createRandom(1))].map(({ hit }) => hit); // [false, true]
 * ```
 */
export function* simulateLru(
  { rates, bytes, cacheBytes, ttlSeconds = Infinity }: SimulatedCache,
  requests: number,
  random: Random,
): Generator<SimulatedRequest> {
  requireCount('simulateLru', 'requests', requests, 0);
  requirePositive('simulateLru', 'cacheBytes', cacheBytes);
  const cumulative = new Float64Array(rates.length);
  let total = 0;
  rates.forEach((rate, i) => (cumulative[i] = total += rate));
  requirePositive('simulateLru', 'rates', total);

  // A Map keeps the order of insertion: its first key is the one read longest ago.
  const stored = new Map<number, number>();
  const expiries: { readonly object: number; readonly storedAt: number }[] = [];
  let oldest = 0;
  let used = 0;
  let at = 0;
  const drop = (object: number) => {
    stored.delete(object);
    used -= bytes[object] ?? 0;
  };
  for (let n = 0; n < requests; n++) {
    at -= Math.log1p(-random()) / total;
    while (oldest < expiries.length && expiries[oldest]!.storedAt + ttlSeconds <= at) {
      const { object, storedAt } = expiries[oldest++]!;
      if (stored.get(object) === storedAt) drop(object);
    }
    const object = position(cumulative, random() * total);
    const storedAt = stored.get(object);
    yield { at, object, hit: storedAt !== undefined };
    if (storedAt !== undefined) {
      stored.delete(object);
      stored.set(object, storedAt);
      continue;
    }
    const size = bytes[object] ?? 0;
    if (size > cacheBytes) continue;
    stored.set(object, at);
    used += size;
    if (ttlSeconds < Infinity) expiries.push({ object, storedAt: at });
    for (const [victim] of stored) {
      if (used <= cacheBytes) break;
      drop(victim);
    }
  }
}

/** First index whose cumulative sum exceeds `value`. */
function position(cumulative: Float64Array, value: number): number {
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cumulative[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
