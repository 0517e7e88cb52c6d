import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../statistics/random';
import { bytesForHitRatio, lfuCache, lruCache } from './boundedCache';
import { simulateLru } from './cacheSimulation';
import { type CacheTraffic, rateByRank } from './cacheTraffic';
import { lfuHitRatio, lruHitRatio } from './che';

const oneSize = (objects: number, exponent: number, bytes = 100, requestsPerSecond = 50): CacheTraffic => ({
  requestsPerSecond,
  exponent,
  classes: [{ objects, bytes, requestShare: 1 }],
});

const mixed: CacheTraffic = {
  requestsPerSecond: 100,
  exponent: 0.9,
  classes: [
    { objects: 9_000, bytes: 200, requestShare: 0.7 },
    { objects: 1_000, bytes: 4_000, requestShare: 0.3 },
  ],
};

/** Hit ratio of a long run after a warm-up that is thrown away. */
function simulated(traffic: CacheTraffic, cacheBytes: number, ttlSeconds = Infinity, seed = 1): number {
  const rates = traffic.classes.flatMap((part) => {
    const rate = rateByRank(traffic, part);
    return Array.from({ length: part.objects }, (_, i) => rate(i + 1));
  });
  const bytes = traffic.classes.flatMap((part) => new Array<number>(part.objects).fill(part.bytes));
  let hits = 0;
  let counted = 0;
  let seen = 0;
  for (const { hit } of simulateLru({ rates, bytes, cacheBytes, ttlSeconds }, 300_000, createRandom(seed))) {
    if (seen++ < 100_000) continue;
    counted++;
    if (hit) hits++;
  }
  return hits / counted;
}

describe('lruCache', () => {
  it('is Che’s approximation for one size without expiry', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 1e9 }),
        fc.double({ min: 0, max: 3, noNaN: true }),
        fc.double({ min: 0.001, max: 0.99, noNaN: true }),
        (objects, exponent, share) => {
          const { hitRatio } = lruCache(oneSize(objects, exponent), objects * share * 100);
          const che = lruHitRatio({ objects, exponent, cacheObjects: objects * share });
          expect(hitRatio).toBeCloseTo(che.hitRatio, 7);
        },
      ),
      { numRuns: 40 },
    );
  });

  // Oracle: the simulator beside it, 200,000 requests after a warm-up of 100,000.
  it.each([
    ['two sizes', mixed, 400_000, Infinity],
    ['two sizes, nearly empty', mixed, 100_000, Infinity],
    ['expiry before eviction', oneSize(5_000, 0.8), 300_000, 20],
    ['expiry and eviction', oneSize(5_000, 0.8), 100_000, 60],
    ['two sizes that expire', mixed, 400_000, 60],
  ])('agrees with simulation: %s', (_, traffic, cacheBytes, ttl) => {
    expect(
      Math.abs(lruCache(traffic, cacheBytes, ttl).hitRatio - simulated(traffic, cacheBytes, ttl)),
    ).toBeLessThan(0.006);
  });

  it('fills its memory exactly, or holds all there is', () => {
    const full = lruCache(mixed, 400_000);
    expect(full.bytesHeld).toBeCloseTo(400_000, 3);
    const roomy = lruCache(mixed, 1e9);
    expect(roomy).toMatchObject({ idleSeconds: Infinity });
    expect(roomy.hitRatio).toBeCloseTo(1, 9);
    expect(roomy.bytesHeld).toBeCloseTo(9_000 * 200 + 1_000 * 4_000, 3);
    expect(lruCache(mixed, 0).hitRatio).toBe(0);
  });

  it('hits more with more memory and a longer life', () => {
    const hits = (bytes: number, ttl: number) => lruCache(mixed, bytes, ttl).hitRatio;
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 6e6, noNaN: true }),
        fc.double({ min: 0.1, max: 1e5, noNaN: true }),
        (bytes, ttl) => {
          expect(hits(bytes * 1.2, ttl)).toBeGreaterThanOrEqual(hits(bytes, ttl) - 1e-9);
          expect(hits(bytes, ttl * 1.2)).toBeGreaterThanOrEqual(hits(bytes, ttl) - 2e-3);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('names what is wrong', () => {
    expect(() => lruCache({ ...mixed, classes: [] }, 1)).toThrow(
      'lruCache: classes must be at least 1, got 0',
    );
    expect(() => lruCache({ ...mixed, classes: [mixed.classes[0]!] }, 1)).toThrow(
      'lruCache: requestShare must add up to 1, got 0.7',
    );
  });
});

describe('bytesForHitRatio', () => {
  it('undoes lruCache', () => {
    for (const ttl of [Infinity, 60]) {
      const { hitRatio } = lruCache(mixed, 300_000, ttl);
      expect(bytesForHitRatio(mixed, hitRatio, ttl) / 300_000).toBeCloseTo(1, 6);
    }
  });

  it('is endless where expiry forbids the ratio', () => {
    expect(bytesForHitRatio(mixed, 0.99, 1)).toBe(Infinity);
  });
});

describe('lfuCache', () => {
  it('is the share of the most popular for one size', () => {
    for (const [objects, exponent, kept] of [
      [100_000, 0.99, 1_000],
      [5_000, 0.5, 4_999],
      [5_000, 0, 1_234],
      [50, 3, 1],
    ] as const) {
      const { hitRatio } = lfuCache(oneSize(objects, exponent), kept * 100);
      expect(hitRatio).toBeCloseTo(lfuHitRatio({ objects, exponent, cacheObjects: kept }), 7);
    }
  });

  // Oracle: objects sorted by rate and taken until the memory is full.
  it.each([Infinity, 100])('takes by rate, whatever the size, expiry %d s', (ttl) => {
    const objects = mixed.classes
      .flatMap((part) => {
        const rate = rateByRank(mixed, part);
        return Array.from({ length: part.objects }, (_, i) => ({ rate: rate(i + 1), bytes: part.bytes }));
      })
      .sort((a, b) => b.rate - a.rate);
    let room = 500_000;
    let answered = 0;
    for (const { rate, bytes } of objects) {
      const present = ttl === Infinity ? 1 : (rate * ttl) / (1 + rate * ttl);
      const part = Math.min(1, room / (bytes * present));
      answered += rate * present * part;
      room -= bytes * present * part;
      if (room <= 0) break;
    }
    // The line between held and not held runs through one object of each class.
    expect(lfuCache(mixed, 500_000, ttl).hitRatio).toBeCloseTo(answered / 100, 3);
  });

  it('is never below LRU for one size', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 1e9 }),
        fc.double({ min: 0, max: 3, noNaN: true }),
        fc.double({ min: 0.001, max: 0.99, noNaN: true }),
        (objects, exponent, share) => {
          const traffic = oneSize(objects, exponent);
          const bytes = Math.max(1, Math.floor(objects * share)) * 100;
          expect(lfuCache(traffic, bytes).hitRatio).toBeGreaterThanOrEqual(
            lruCache(traffic, bytes).hitRatio - 1e-6,
          );
        },
      ),
      { numRuns: 40 },
    );
  });
});
