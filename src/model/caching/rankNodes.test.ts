import { describe, expect, it } from 'vitest';
import { rankNodes } from './rankNodes';

function sumOver(count: number, term: (rank: number) => number): number {
  const { ranks, weights } = rankNodes(count);
  return ranks.reduce((sum, rank, i) => sum + (weights[i] ?? 0) * term(rank), 0);
}

describe('rankNodes', () => {
  it('has weights that add up to the ranks they stand for', () => {
    for (const count of [1, 100, 512, 513, 1e6, 1e12])
      expect(sumOver(count, () => 1) / count).toBeCloseTo(1, 12);
  });

  // Oracle: sums of rank and of its square in closed form.
  it('sums powers of rank', () => {
    const n = 1e6;
    expect(sumOver(n, (rank) => rank) / ((n * (n + 1)) / 2)).toBeCloseTo(1, 12);
    expect(sumOver(n, (rank) => rank ** 2) / ((n * (n + 1) * (2 * n + 1)) / 6)).toBeCloseTo(1, 12);
  });

  // Oracle: mpmath, digamma(10^9 + 1) + gamma.
  it('sums the harmonic series to a thousand million terms', () => {
    expect(sumOver(1e9, (rank) => 1 / rank)).toBeCloseTo(21.300481502347944, 9);
  });
});
