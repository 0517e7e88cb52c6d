import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageRanks, spearman } from './spearman';

describe('spearman', () => {
  it('is the worked example of https://en.wikipedia.org/wiki/Spearman%27s_rank_correlation_coefficient: −29/165', () => {
    const iq = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110];
    const hoursOfTv = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17];
    expect(spearman(iq, hoursOfTv)).toBeCloseTo(-29 / 165, 12);
  });

  it('sees any rising curve as 1 and any falling one as −1', () => {
    const distinct = fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 100 });
    fc.assert(
      fc.property(distinct, (xs) => {
        expect(spearman(xs, xs.map(Math.atan))).toBeCloseTo(1, 12);
        expect(
          spearman(
            xs,
            xs.map((x) => -(x ** 3)),
          ),
        ).toBeCloseTo(-1, 12);
      }),
    );
  });

  it('shares ranks among ties', () => {
    expect([...averageRanks([10, 30, 30, 20])]).toEqual([1, 3.5, 3.5, 2]);
    // Pearson's correlation of the ranks [1, 2.5, 2.5, 4] and [1, 2, 3, 4]: 4.5 / √(4.5 · 5).
    expect(spearman([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(4.5 / Math.sqrt(22.5), 12);
  });

  it('is 0 for a constant, takes infinities, and refuses unequal lengths', () => {
    expect(spearman([1, 1, 1], [1, 2, 3])).toBe(0);
    expect(spearman([1, 2, 3], [5, Infinity, Infinity])).toBeCloseTo(Math.sqrt(3) / 2, 12);
    expect(() => spearman([1, 2], [1])).toThrow('spearman: ys must be as many as xs (2), got 1');
    expect(() => spearman([1], [1])).toThrow(RangeError);
  });
});
