import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latinHypercube } from './latinHypercube';
import { createRandom } from './random';
import { spearman } from './spearman';

describe('latinHypercube', () => {
  it('puts exactly one number in each slice of each dimension', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 1, max: 300 }),
        fc.integer(),
        (d, n, seed) => {
          const sample = latinHypercube(d, n, createRandom(seed));
          expect(sample).toHaveLength(d);
          for (const numbers of sample) {
            const slices = Array.from(numbers, (u) => Math.floor(u * n)).sort((a, b) => a - b);
            expect(slices).toEqual(Array.from({ length: n }, (_, k) => k));
          }
        },
      ),
    );
  });

  it('keeps dimensions unrelated and numbers inside (0, 1), also for a generator that returns 0', () => {
    const [x, y] = latinHypercube(2, 10_000, createRandom(3));
    expect(Math.abs(spearman(x ?? [], y ?? []))).toBeLessThan(0.04);
    for (const u of latinHypercube(1, 10, () => 0)[0] ?? []) expect(u).toBeGreaterThan(0);
  });

  it('is reproducible and refuses no samples', () => {
    expect(latinHypercube(2, 50, createRandom(9))).toEqual(latinHypercube(2, 50, createRandom(9)));
    expect(() => latinHypercube(1, 0, createRandom(1))).toThrow(
      'latinHypercube: samples must be at least 1, got 0',
    );
  });
});
