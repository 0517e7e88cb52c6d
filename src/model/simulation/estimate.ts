import { requireOpenProbability } from '../statistics/requireNumber';
import { studentTQuantile } from '../statistics/studentT';

/** A simulated figure with the interval that holds the true one with a stated confidence. */
export interface Estimate {
  readonly value: number;
  /** Half the width of the interval; infinite from fewer than two batches. */
  readonly halfWidth: number;
}

/**
 * An estimate from the means (or quantiles) of batches or of independent runs, by Student's t.
 *
 * Batches of one long run must be long beside the time over which the queue remembers itself, about
 * $1/(1-\rho)^2$ service times, or the interval is too narrow.
 *
 * @param batches one value for each batch
 * @param value the figure itself; the mean of the batches unless given
 * @param confidence share of such intervals that hold the true value, above 0 and below 1
 * @returns the estimate, in the unit of `batches`
 * @throws RangeError if `confidence` is out of range
 * @see A. M. Law, Simulation Modeling and Analysis, 9.5.3 (batch means); https://en.wikipedia.org/wiki/Confidence_interval
 * @example estimateFromBatches([1, 2, 3]) // { value: 2, halfWidth: 2.484 }
 */
export function estimateFromBatches(
  batches: readonly number[],
  value = mean(batches),
  confidence = 0.95,
): Estimate {
  requireOpenProbability('estimateFromBatches', 'confidence', confidence);
  const count = batches.length;
  if (count < 2) return { value, halfWidth: Infinity };
  const middle = mean(batches);
  const squares = batches.reduce((sum, batch) => sum + (batch - middle) ** 2, 0);
  const standardError = Math.sqrt(squares / (count - 1) / count);
  return { value, halfWidth: studentTQuantile((1 + confidence) / 2, count - 1) * standardError };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
