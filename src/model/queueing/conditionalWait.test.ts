import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditionalWait } from './conditionalWait';

describe('conditionalWait', () => {
  it('has weights that sum to 1, the mean asked for, and a falling tail', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.double({ min: 0, max: 50, noNaN: true }),
        (utilisation, scv) => {
          const terms = conditionalWait(utilisation, scv, 3);
          const sum = (value: (term: { weight: number; mean: number }) => number) =>
            terms.reduce((total, term) => total + value(term), 0);
          expect(sum((term) => term.weight)).toBeCloseTo(1, 10);
          expect(sum((term) => term.weight * term.mean)).toBeCloseTo(3, 8);
          let last = 1;
          for (let t = 0.5; t < 20; t += 0.5) {
            const tail = sum((term) => term.weight * Math.exp(-t / term.mean));
            expect(tail).toBeLessThanOrEqual(last + 1e-12);
            expect(tail).toBeGreaterThanOrEqual(0);
            last = tail;
          }
        },
      ),
    );
  });

  it('is exponential at scv 1 and close to it nearby', () => {
    for (const scv of [1, 1 - 1e-9, 1 + 1e-9]) {
      const tail = conditionalWait(0.7, scv, 2).reduce(
        (sum, { weight, mean }) => sum + weight * Math.exp(-3 / mean),
        0,
      );
      expect(tail).toBeCloseTo(Math.exp(-1.5), 7);
    }
  });

  it('has the second moment of M/D/1 (Takács)', () => {
    const utilisation = 0.6;
    const mean = 0.5 / (1 - utilisation);
    const terms = conditionalWait(utilisation, 0, mean);
    const got = terms.reduce((sum, term) => sum + 2 * term.weight * term.mean ** 2, 0);
    // E(W²) = 2E(W)² + λE(S³)/(3(1−ρ)) over all customers; those that wait are a share ρ.
    const overall = 2 * (utilisation * mean) ** 2 + utilisation / (3 * (1 - utilisation));
    expect(got).toBeCloseTo(overall / utilisation, 10);
  });
});
