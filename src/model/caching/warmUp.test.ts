import { describe, expect, it } from 'vitest';
import { createRandom } from '../statistics/random';
import { lruCache } from './boundedCache';
import { simulateLru } from './cacheSimulation';
import { type CacheTraffic, rateByRank } from './cacheTraffic';
import { warmUp } from './warmUp';

const part = { objects: 5_000, bytes: 100, requestShare: 1 };
const traffic: CacheTraffic = { requestsPerSecond: 100, exponent: 0.8, classes: [part] };
const cacheBytes = 100_000;
const steadyHitRatio = lruCache(traffic, cacheBytes).hitRatio;
const unlimited = { cacheBytes, ttlSeconds: Infinity, steadyHitRatio, refillsPerSecond: Infinity };

const rate = rateByRank(traffic, part);
const rates = Array.from({ length: part.objects }, (_, i) => rate(i + 1));
const bytes = rates.map(() => part.bytes);

/** Share of hits in windows of a second after the flush, over many runs. */
function simulatedHits(seconds: number, runs: number): number[] {
  const hits = new Array<number>(seconds).fill(0);
  const all = new Array<number>(seconds).fill(0);
  for (let seed = 1; seed <= runs; seed++) {
    for (const { at, hit } of simulateLru({ rates, bytes, cacheBytes }, seconds * 150, createRandom(seed))) {
      const window = Math.floor(at);
      if (window >= seconds) break;
      all[window] = (all[window] ?? 0) + 1;
      if (hit) hits[window] = (hits[window] ?? 0) + 1;
    }
  }
  return hits.map((count, window) => count / (all[window] ?? 1));
}

describe('warmUp', () => {
  // Oracle: arithmetic. Uniform popularity warms up as 1 − e^(−t/10).
  it('is exponential where all objects are alike', () => {
    const even = {
      requestsPerSecond: 100,
      exponent: 0,
      classes: [{ objects: 1_000, bytes: 1, requestShare: 1 }],
    };
    const way = warmUp(even, {
      cacheBytes: 1_000,
      ttlSeconds: Infinity,
      steadyHitRatio: 1,
      refillsPerSecond: Infinity,
    });
    expect(way.secondsTo(0.5)).toBeCloseTo(10 * Math.LN2, 8);
    expect(way.secondsTo(0.9)).toBeCloseTo(10 * Math.LN10, 8);
    expect(way.hitRatioAt(10)).toBeCloseTo(1 - Math.exp(-1), 10);
    expect(way.extraReads).toBeCloseTo(1_000, 0);
  });

  // Oracle: the LRU simulator from empty, mean of 60 runs.
  it('agrees with simulation, second by second', () => {
    const way = warmUp(traffic, unlimited);
    const measured = simulatedHits(24, 60);
    measured.forEach((hit, second) => {
      const middle = way.hitRatioAt(second + 0.5);
      expect(Math.abs(hit - middle), `second ${second}`).toBeLessThan(0.02);
    });
    const half = way.secondsTo(0.5) ?? 0;
    expect(measured[Math.floor(half)]).toBeCloseTo(steadyHitRatio / 2, 1);
  });

  it('reaches the steady ratio when the memory is full, at Che’s time', () => {
    const { idleSeconds } = lruCache(traffic, cacheBytes);
    const way = warmUp(traffic, unlimited);
    expect(way.secondsTo(1 - 1e-7)! / idleSeconds).toBeCloseTo(1, 4);
    expect(way.hitRatioAt(idleSeconds * 10)).toBeCloseTo(steadyHitRatio, 10);
    expect(way.extraReads).toBeCloseTo(1_000 - 100 * (1 - steadyHitRatio) * idleSeconds, 1);
  });

  // Oracle: the same simulator, with a database that turns misses beyond its rate away by chance.
  it('slows down as the database refuses misses', () => {
    const refillsPerSecond = 30;
    const capped = warmUp(traffic, { ...unlimited, refillsPerSecond });
    const free = warmUp(traffic, unlimited);
    expect(capped.secondsTo(0.9)!).toBeGreaterThan(free.secondsTo(0.9)!);
    let stored = 0;
    let reads = 0;
    const random = createRandom(3);
    const known = new Set<number>();
    const seconds = 10;
    const cumulative = rates.map(
      (
        (sum) => (each: number) =>
          (sum += each)
      )(0),
    );
    for (let at = 0; at < seconds; at += 1 / 100) {
      const draw = random() * 100;
      const object = cumulative.findIndex((sum) => sum > draw);
      if (known.has(object)) continue;
      reads++;
      const missRatio = rates.reduce((sum, each, i) => sum + (known.has(i) ? 0 : each), 0) / 100;
      if (random() < Math.min(1, refillsPerSecond / (100 * missRatio))) {
        known.add(object);
        stored++;
      }
    }
    expect(reads).toBeGreaterThan(stored);
    const ratio = [...known].reduce((sum, i) => sum + (rates[i] ?? 0), 0) / 100;
    expect(capped.hitRatioAt(seconds)).toBeCloseTo(ratio, 1);
  });

  it('is the free way where the database answers everything', () => {
    const free = warmUp(traffic, unlimited);
    const generous = warmUp(traffic, { ...unlimited, refillsPerSecond: 1e9 });
    for (const share of [0.1, 0.5, 0.9])
      expect(generous.secondsTo(share)).toBeCloseTo(free.secondsTo(share)!, 8);
  });

  it('joins the capped and the free part without a step', () => {
    const capped = warmUp(traffic, { ...unlimited, refillsPerSecond: 70 });
    const at = capped.secondsTo(0.3 / steadyHitRatio)!;
    expect(capped.hitRatioAt(at * (1 - 1e-6))).toBeCloseTo(capped.hitRatioAt(at * (1 + 1e-6)), 4);
    expect(capped.hitRatioAt(at)).toBeCloseTo(0.3, 6);
  });

  it('says where it ends', () => {
    expect(warmUp(traffic, { ...unlimited, refillsPerSecond: 0 }).secondsTo(0.5)).toBeNull();
    expect(warmUp(traffic, { ...unlimited, steadyHitRatio: 0 }).secondsTo(0.5)).toBeNull();
    // Copies expire before the slow database has refilled them.
    expect(warmUp(traffic, { ...unlimited, ttlSeconds: 5, refillsPerSecond: 1 }).secondsTo(0.9)).toBeNull();
    // More hits than a full cache has without choosing: what LFU learns later.
    expect(warmUp(traffic, { ...unlimited, steadyHitRatio: 0.9 }).secondsTo(0.99)).toBeNull();
  });
});
