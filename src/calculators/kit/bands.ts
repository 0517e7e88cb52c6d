import { nearestRankQuantiles } from '../../model/statistics/quantile';

/** A figure over all samples. `null` at a percentile = the figure does not exist there. */
export interface Band {
  readonly p5: number | null;
  readonly p50: number | null;
  readonly p95: number | null;
  /** Share of the samples in which the figure does not exist, 0–1. */
  readonly absentShare: number;
}

/**
 * The 5–50–95 % band of a figure.
 *
 * A figure that does not exist is the worst one: an endless queue is longer than any other. So it counts as larger than
 * every number, or as smaller where more is better. Percentiles are nearest ranks, so that whole servers stay whole.
 *
 * @param samples the figure in each sample
 * @param absent where figures that do not exist are placed
 */
export function bandOf(samples: readonly (number | null)[], absent: 'above' | 'below' = 'above'): Band {
  const worst = absent === 'above' ? Infinity : -Infinity;
  let missing = 0;
  const placed = Float64Array.from(samples, (value) => {
    if (value === null) missing++;
    return value ?? worst;
  });
  return bandOfPlaced(placed, missing);
}

/**
 * As {@link bandOf}, of samples in which what does not exist stands as an infinite number.
 *
 * @param missing how many those are
 */
export function bandOfPlaced(placed: Float64Array, missing: number): Band {
  if (placed.length === 0) return { p5: null, p50: null, p95: null, absentShare: 1 };
  const [p5, p50, p95] = nearestRankQuantiles(placed, [0.05, 0.5, 0.95]).map((value) =>
    Number.isFinite(value) ? value : null,
  );
  return { p5: p5 ?? null, p50: p50 ?? null, p95: p95 ?? null, absentShare: missing / placed.length };
}
