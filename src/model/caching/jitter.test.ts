import { describe, expect, it } from 'vitest';
import { createRandom } from '../statistics/random';
import { rateByRank } from './cacheTraffic';
import { expiryBurst } from './jitter';

const part = { objects: 400, bytes: 1, requestShare: 1 };
const traffic = { requestsPerSecond: 200, exponent: 0.7, classes: [part] };

describe('expiryBurst', () => {
  // Oracle: arithmetic.
  it('is every read without jitter', () => {
    expect(expiryBurst(traffic, 400, 0)).toBeCloseTo(200, 9);
    expect(expiryBurst(traffic, 1e6, 0)).toBeCloseTo(200, 9);
  });

  it('is one miss for each entry over a long window, and continuous at none', () => {
    expect(expiryBurst(traffic, 400, 1e6) * 1e6).toBeCloseTo(400, 6);
    expect(expiryBurst(traffic, 400, 1e-9)).toBeCloseTo(200, 5);
  });

  // Oracle: simulation; each entry expires somewhere in the window and misses at its next read.
  it('agrees with simulation at the end of the window', () => {
    const window = 4;
    const random = createRandom(5);
    const rate = rateByRank(traffic, part);
    const runs = 500;
    let misses = 0;
    for (let run = 0; run < runs; run++) {
      for (let rank = 1; rank <= part.objects; rank++) {
        const at = random() * window - Math.log1p(-random()) / rate(rank);
        if (at > window - 0.1 && at < window + 0.1) misses++;
      }
    }
    // The rate peaks at the end of the window, with a different slope on each side.
    expect(Math.abs(misses / runs / 0.2 / expiryBurst(traffic, 400, window) - 1)).toBeLessThan(0.04);
  });
});
