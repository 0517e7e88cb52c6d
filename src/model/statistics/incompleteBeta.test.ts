import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incompleteBeta } from './incompleteBeta';

describe('incompleteBeta', () => {
  it('is a binomial tail for whole arguments: I_x(k, n−k+1) = P(at least k of n)', () => {
    const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 25 }),
        fc.integer({ min: 1, max: 25 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (k, more, x) => {
          const n = k + more - 1;
          let tail = 0;
          for (let j = k; j <= n; j++) tail += choose(n, j) * x ** j * (1 - x) ** (n - j);
          expect(incompleteBeta(x, k, more)).toBeCloseTo(tail, 11);
        },
      ),
    );
  });

  it('is symmetric and uniform at (1, 1)', () => {
    expect(incompleteBeta(0.3, 1, 1)).toBeCloseTo(0.3, 14);
    expect(incompleteBeta(0.2, 2.5, 0.7)).toBeCloseTo(1 - incompleteBeta(0.8, 0.7, 2.5), 13);
    expect(incompleteBeta(0, 2, 3)).toBe(0);
    expect(incompleteBeta(1, 2, 3)).toBe(1);
  });

  it('refuses what cannot be', () => {
    expect(() => incompleteBeta(2, 1, 1)).toThrow('incompleteBeta: x must be between 0 and 1, got 2');
    expect(() => incompleteBeta(0.5, 0, 1)).toThrow(RangeError);
    expect(() => incompleteBeta(0.5, 1, 0)).toThrow(RangeError);
  });
});
