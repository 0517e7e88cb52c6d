import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lfuHitRatio, lruHitRatio } from './che';

function relativeError(value: number, oracle: number): number {
  return Math.abs(value / oracle - 1);
}

describe('lruHitRatio', () => {
  // Oracle: the exact sum solved by scipy's brentq; equals che_cache_hit_ratio_simplified of Icarus up to 100,000 objects.
  it.each([
    [0.8, 10_000, 100, 110.790846, 0.1566246358],
    [0.8, 10_000, 1000, 1472.479532, 0.4366597222],
    [0.99, 100_000, 1000, 1686.497151, 0.4893938096],
    [0.99, 1_000_000, 10_000, 19841.5407, 0.5661832458],
    [0.9, 1_000_000, 100_000, 219338.912137, 0.6369521221],
    [0.8, 100, 1, 1.0165932928, 0.0322251189],
  ])('for exponent %d, %i objects, %i cached', (exponent, objects, cacheObjects, time, ratio) => {
    const estimate = lruHitRatio({ objects, exponent, cacheObjects });
    expect(relativeError(estimate.characteristicTime, time)).toBeLessThan(1e-8);
    expect(relativeError(estimate.hitRatio, ratio)).toBeLessThan(1e-8);
  });

  // Oracle: an LRU simulation of 4 million requests; Che is 2 % low for a cache of one object.
  it('is within 3 % of simulation even for one object', () => {
    expect(
      relativeError(lruHitRatio({ objects: 100, exponent: 0.8, cacheObjects: 1 }).hitRatio, 0.03294),
    ).toBeLessThan(0.03);
  });

  // Oracle: the defining sum, term by term.
  it.each([
    [3, 200_000, 3],
    [3, 200_000, 1000],
    [1.2, 200_000, 100_000],
    [2, 200_000, 199_990],
    [0.3, 200_000, 600],
  ])('fills the cache exactly for exponent %d, %i objects, %i cached', (exponent, objects, cacheObjects) => {
    const { characteristicTime, hitRatio } = lruHitRatio({ objects, exponent, cacheObjects });
    let total = 0;
    for (let rank = objects; rank >= 1; rank--) total += rank ** -exponent;
    let occupied = 0;
    let hits = 0;
    for (let rank = objects; rank >= 1; rank--) {
      const probability = rank ** -exponent / total;
      const present = -Math.expm1(-probability * characteristicTime);
      occupied += present;
      hits += probability * present;
    }
    expect(relativeError(occupied, cacheObjects)).toBeLessThan(1e-10);
    expect(relativeError(hits, hitRatio)).toBeLessThan(1e-10);
  });

  it('is the cached share where all objects are equally popular', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e9 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (objects, share) => {
          const { hitRatio } = lruHitRatio({ objects, exponent: 0, cacheObjects: objects * share });
          expect(hitRatio).toBeCloseTo(share, 9);
        },
      ),
    );
  });

  it('lies between 0 and the LFU bound and grows with the cache', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 1e12 }),
        fc.double({ min: 0, max: 3, noNaN: true }),
        fc.double({ min: 0.001, max: 0.99, noNaN: true }),
        (objects, exponent, share) => {
          const cacheObjects = Math.max(1, Math.floor(objects * share));
          const { hitRatio } = lruHitRatio({ objects, exponent, cacheObjects });
          expect(hitRatio).toBeLessThanOrEqual(lfuHitRatio({ objects, exponent, cacheObjects }) + 1e-9);
          const smaller = lruHitRatio({ objects, exponent, cacheObjects: cacheObjects / 2 }).hitRatio;
          expect(hitRatio).toBeGreaterThanOrEqual(smaller - 1e-9);
          expect(smaller).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it('knows the empty and the endless cache', () => {
    const base = { objects: 1000, exponent: 1 };
    expect(lruHitRatio({ ...base, cacheObjects: 0 })).toEqual({ characteristicTime: 0, hitRatio: 0 });
    expect(lruHitRatio({ ...base, cacheObjects: 1000 })).toEqual({
      characteristicTime: Infinity,
      hitRatio: 1,
    });
    expect(() => lruHitRatio({ ...base, exponent: 4, cacheObjects: 1 })).toThrow(
      'lruHitRatio: exponent must be between',
    );
  });
});

describe('lfuHitRatio', () => {
  // Oracle: sum of the top probabilities in numpy.
  it('is the traffic of the most popular objects', () => {
    const ratio = lfuHitRatio({ objects: 100_000, exponent: 0.99, cacheObjects: 1000 });
    expect(relativeError(ratio, 0.604848078)).toBeLessThan(1e-8);
  });
});
