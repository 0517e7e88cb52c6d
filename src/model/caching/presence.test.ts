import { describe, expect, it } from 'vitest';
import { presence, ttlHitRatio } from './presence';

/** Hits between two misses by inclusion and exclusion over gaps longer than the idle time: exact, for short lives. */
function exactHits(untouched: number, lives: number): number {
  let hits = untouched * lives;
  let logFactorial = 0;
  for (let j = 1; j <= Math.floor(lives); j++) {
    logFactorial += Math.log(j);
    const mean = untouched * (lives - j);
    if (mean <= 0) break;
    const none = j * Math.log(mean) - j * untouched - logFactorial;
    hits += (j % 2 === 1 ? -1 : 1) * Math.exp(none) * (1 + mean / (j + 1));
  }
  return hits;
}

describe('ttlHitRatio', () => {
  // Oracle: arithmetic; one miss and three hits.
  it('is one miss for each life', () => {
    expect(ttlHitRatio(0.01, 300)).toBe(0.75);
    expect(ttlHitRatio(2, Infinity)).toBe(1);
    expect(ttlHitRatio(0, Infinity)).toBe(0);
    expect(ttlHitRatio(2, 0)).toBe(0);
    expect(() => ttlHitRatio(1, -1)).toThrow('ttlHitRatio: ttlSeconds must be at least 0, got -1');
  });
});

describe('presence', () => {
  it('is exact where only one of the two acts', () => {
    expect(presence(0.01, 100, Infinity)).toBeCloseTo(1 - Math.exp(-1), 12);
    expect(presence(0.01, Infinity, 300)).toBe(0.75);
    expect(presence(0.01, 400, 300)).toBe(0.75);
    expect(presence(0.01, Infinity, Infinity)).toBe(1);
    expect(presence(0, 100, 100)).toBe(0);
  });

  // Oracle: the exact alternating series, as far as doubles carry it.
  it('is within 0.006 of the exact value', () => {
    for (let magnitude = -4; magnitude < 2; magnitude += 0.05) {
      for (let lives = 1; lives < 14; lives += 0.25) {
        const hits = exactHits(10 ** magnitude, lives);
        expect(Math.abs(presence(10 ** magnitude, 1, lives) - hits / (1 + hits))).toBeLessThan(0.006);
      }
    }
  });

  it('stays a chance for any rate', () => {
    for (let magnitude = -30; magnitude < 30; magnitude += 0.5) {
      for (const lives of [0.5, 1, 1.0001, 3, 1e6, 1e30]) {
        const chance = presence(10 ** magnitude, 1, lives);
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual(1);
      }
    }
  });
});
