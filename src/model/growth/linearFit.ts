import { linearRegression, type Regression } from '../statistics/regression';

/**
 * A straight line through a series at periods 1, 2, 3, …
 *
 * @param series values of equally spaced periods, oldest first, at least 3
 * @returns the line, with prediction intervals and crossing times in periods (the last value given is at `series.length`)
 * @throws RangeError if there are fewer than 3 values or one is not finite
 * @see R's `lm` and `predict(interval = "prediction")`
 * @example linearFit([1010, 1032, 1049, 1075]).slope // 21.2
 */
export function linearFit(series: readonly number[]): Regression {
  if (series.length < 3) {
    throw new RangeError(`linearFit: series must hold at least 3 values, got ${series.length}`);
  }
  return linearRegression(
    series.map((_, index) => index + 1),
    series,
  );
}
