import { requireNotNegative } from '../statistics/requireNumber';

/** Below this $e^x - 1 - x$ loses its digits, and the first terms of its series do better. */
const SMALL = 1e-3;

/**
 * Hit ratio of one object that is dropped a fixed time after it was stored, however often it is read:
 * $\lambda T / (1 + \lambda T)$.
 *
 * A cycle is one miss and the $\lambda T$ hits that follow on average. Because reads are a Poisson process it is also
 * the share of time the object is in the cache. Source: [Berger, Gland, Singla and Ciucu, 2014](https://arxiv.org/abs/1402.5987), on timers that hits do not reset.
 *
 * @param rate - $\lambda$, reads/s of the object.
 * @param ttlSeconds - $T$, its time to live; `Infinity` where it never expires.
 * @returns Hit ratio, 0 to 1.
 * @throws RangeError where a value is negative.
 *
 * @example
 * ```ts
 * ttlHitRatio(0.01, 300); // 0.75
 * ```
 */
export function ttlHitRatio(rate: number, ttlSeconds: number): number {
  requireNotNegative('ttlHitRatio', 'rate', rate);
  if (!(ttlSeconds >= 0))
    throw new RangeError(`ttlHitRatio: ttlSeconds must be at least 0, got ${ttlSeconds}`);
  if (rate === 0) return 0;
  return ttlSeconds === Infinity ? 1 : (rate * ttlSeconds) / (1 + rate * ttlSeconds);
}

/**
 * Chance that an object is in a cache that drops it when nobody reads it for a while, and at the latest when its time to live
 * is over.
 *
 * With $x = \lambda T_c$ the hits between two misses are $N = e^x - 1$ where nothing expires (Che's approximation) and
 * $N = \lambda\,\mathrm{TTL}$, exactly, where the object expires first. In between $N$ approaches the former from the
 * latter: $N = M - (M - x)\,e^{-r(\mathrm{TTL}/T_c - 1)}$ with $M = e^x - 1$ and $r = x(1 - e^{-x})/(M - x)$, which has the
 * exact value and slope at $\mathrm{TTL} = T_c$. The chance $N/(1+N)$ is then within 0.006 of the exact one, whose
 * alternating series loses its digits for long lives.
 *
 * @param rate - $\lambda$, reads/s of the object.
 * @param idleSeconds - $T_c$, seconds without a read after which it is evicted; `Infinity` where nothing is.
 * @param ttlSeconds - Seconds after storing at which it expires; `Infinity` where nothing does.
 * @returns Chance, which is also the object's hit ratio, 0 to 1.
 *
 * @example
 * ```ts
 * presence(0.01, 100, Infinity); // 0.6321, which is 1 − 1/e
 * ```
 */
export function presence(rate: number, idleSeconds: number, ttlSeconds: number): number {
  const untouched = rate * idleSeconds;
  const fresh = rate * ttlSeconds;
  if (!(untouched > 0 && fresh > 0)) return 0;
  if (ttlSeconds <= idleSeconds) return fresh === Infinity ? 1 : fresh / (1 + fresh);
  const forgotten = -Math.expm1(-untouched);
  // So popular that it is never evicted within its life.
  if (ttlSeconds === Infinity || untouched > 700) {
    return fresh === Infinity ? forgotten : Math.min(forgotten, fresh / (1 + fresh));
  }
  const gap =
    untouched < SMALL ? (untouched ** 2 / 2) * (1 + untouched / 3) : Math.expm1(untouched) - untouched;
  const pace = (untouched * forgotten) / gap;
  // M − gap is x: written so that a gap of 1e40 does not swallow the few hits of a short life.
  const hits = untouched - gap * Math.expm1(-pace * (ttlSeconds / idleSeconds - 1));
  return hits / (1 + hits);
}
