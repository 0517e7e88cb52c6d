/** Ranks summed one by one; what follows is smooth enough for quadrature. */
const HEAD = 512;
/** Points of Gauss–Legendre quadrature on each panel, whose end is twice its start. */
const PANEL_POINTS = 12;

/** Ranks and weights such that $\sum_{k=1}^{n} g(k) \approx \sum_i w_i\, g(x_i)$ for smooth $g$. */
export interface RankNodes {
  readonly ranks: Float64Array;
  readonly weights: Float64Array;
}

/**
 * A few hundred weighted ranks that stand for all ranks 1 to `count` in a sum of a smooth function of rank.
 *
 * The first 512 ranks stand for themselves. The rest is the Euler–Maclaurin midpoint form, $\int_{m+1/2}^{n+1/2} g$ less
 * $\frac{1}{24}(g'(n+\tfrac12) - g'(m+\tfrac12))$, with the integral by Gauss–Legendre on panels that double.
 * Sums over $10^{12}$ ranks cost about a thousand terms, with errors near $10^{-10}$ for popularity laws.
 * Source: [DLMF 2.10(i)](https://dlmf.nist.gov/2.10#i), [3.5(v)](https://dlmf.nist.gov/3.5#v).
 *
 * @param count - Number of ranks, at least 1.
 * @returns Ranks in ascending order up to the head, then panel points; the weights add up to `count`.
 *
 * @example
 * ```ts
 * const { ranks, weights } = rankNodes(1e9);
 * ranks.reduce((sum, rank, i) => sum + (weights[i] ?? 0) / rank, 0); // 21.3, the harmonic number of 1e9
 * ```
 */
export function rankNodes(count: number): RankNodes {
  const head = Math.min(count, HEAD);
  const ranks = Array.from({ length: head }, (_, i) => i + 1);
  const weights = new Array<number>(head).fill(1);
  if (count > head) {
    addIntegral(head + 0.5, count + 0.5, ranks, weights);
    // Differences of g one rank apart stand for its slope half way between.
    ranks.push(head, head + 1, count, count + 1);
    weights.push(-1 / 24, 1 / 24, 1 / 24, -1 / 24);
  }
  return { ranks: Float64Array.from(ranks), weights: Float64Array.from(weights) };
}

function addIntegral(from: number, to: number, ranks: number[], weights: number[]): void {
  const panels = Math.ceil(Math.log2(to / from));
  const ratio = (to / from) ** (1 / panels);
  let start = from;
  for (let panel = 1; panel <= panels; panel++) {
    const end = panel === panels ? to : start * ratio;
    const half = (end - start) / 2;
    for (const [point, weight] of gaussLegendre) {
      ranks.push(start + half * (1 + point));
      weights.push(half * weight);
    }
    start = end;
  }
}

/** Points and weights on [−1, 1]: roots of the Legendre polynomial by Newton's method. */
const gaussLegendre: readonly (readonly [point: number, weight: number])[] = Array.from(
  { length: PANEL_POINTS },
  (_, i) => {
    let x = Math.cos((Math.PI * (i + 0.75)) / (PANEL_POINTS + 0.5));
    let slope = 1;
    for (let step = 0; step < 8; step++) {
      let previous = 1;
      let value = x;
      for (let k = 2; k <= PANEL_POINTS; k++) {
        [previous, value] = [value, ((2 * k - 1) * x * value - (k - 1) * previous) / k];
      }
      slope = (PANEL_POINTS * (x * value - previous)) / (x * x - 1);
      x -= value / slope;
    }
    return [x, 2 / ((1 - x * x) * slope * slope)];
  },
);
