import { nearestRankQuantile } from '../../model/statistics/quantile';

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
  if (samples.length === 0) return { p5: null, p50: null, p95: null, absentShare: 1 };
  const worst = absent === 'above' ? Infinity : -Infinity;
  const placed = Float64Array.from(samples, (value) => value ?? worst);
  const at = (p: number) => {
    const value = nearestRankQuantile(placed, p);
    return Number.isFinite(value) ? value : null;
  };
  const missing = samples.filter((value) => value === null).length;
  return { p5: at(0.05), p50: at(0.5), p95: at(0.95), absentShare: missing / samples.length };
}
