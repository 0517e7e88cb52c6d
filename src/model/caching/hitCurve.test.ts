import { describe, expect, it } from 'vitest';
import { lfuCache, lruCache } from './boundedCache';
import { lfuHitCurve, lruHitCurve } from './hitCurve';

const mixed = {
  requestsPerSecond: 100,
  exponent: 0.9,
  classes: [
    { objects: 900_000, bytes: 200, requestShare: 0.7 },
    { objects: 100_000, bytes: 4_000, requestShare: 0.3 },
  ],
};

// Oracle: the functions whose curves they are.
describe.each([Infinity, 3_600])('hit curves with a life of %d s', (ttl) => {
  it.each([2e5, 1e6, 1e7, 3e7, 1e8, 5e8, 1e9])('follow the caches at %d bytes', (bytes) => {
    expect(Math.abs(lruHitCurve(mixed, ttl)(bytes) - lruCache(mixed, bytes, ttl).hitRatio)).toBeLessThan(
      0.002,
    );
    expect(Math.abs(lfuHitCurve(mixed, ttl)(bytes) - lfuCache(mixed, bytes, ttl).hitRatio)).toBeLessThan(
      0.002,
    );
  });

  it('never fall', () => {
    for (const curve of [lruHitCurve(mixed, ttl), lfuHitCurve(mixed, ttl)]) {
      let last = 0;
      for (let bytes = 1; bytes < 1e10; bytes *= 1.3) {
        expect(curve(bytes)).toBeGreaterThanOrEqual(last - 1e-9);
        last = curve(bytes);
      }
    }
  });
});
