import type { CrossingRange, Prediction } from '../statistics/regression';
import { requirePositive } from '../statistics/requireNumber';
import { linearFit } from './linearFit';

/** Exponential growth fitted to a series; periods count from 1 at its first value. */
export interface ExponentialFit {
  /** Natural logarithm of the fitted value at period 0. */
  readonly intercept: number;
  /** Growth of the logarithm a period. */
  readonly slope: number;
  /** Growth a period as a fraction: 0.1 is 10 %. */
  readonly growthPerPeriod: number;
  /** Periods in which the value doubles; infinite if it does not grow. */
  readonly doublingPeriods: number;
  /** Standard deviation of the residuals of the logarithm. */
  readonly residualSd: number;
  /** Forecast with the interval that holds one new observation, at a level such as 0.9. */
  predict(period: number, level: number): Prediction;
  /** Period at which the fitted curve meets `limit`; infinite for a flat one. */
  crossing(limit: number): number;
  /** Periods at which the upper bound, the curve and the lower bound meet `limit`; infinite where they never do. */
  crossingRange(limit: number, level: number): CrossingRange;
}

/**
 * Fits exponential growth by least squares on logarithms. Trust it no further ahead than about half the history's length
 * (a rule of thumb).
 *
 * @param series values above 0 of equally spaced periods, oldest first, at least 3
 * @returns the fit
 * @throws RangeError if there are fewer than 3 values or one is not above 0
 * @see R's `lm(log(y) ~ t)` and `predict(interval = "prediction")`
 * @example exponentialFit([100, 200, 400]).doublingPeriods // 1
 */
export function exponentialFit(series: readonly number[]): ExponentialFit {
  if (series.length < 3) {
    throw new RangeError(`exponentialFit: series must hold at least 3 values, got ${series.length}`);
  }
  series.forEach((value) => requirePositive('exponentialFit', 'every value', value));
  const line = linearFit(series.map(Math.log));
  const logLimit = (limit: number) => {
    requirePositive('exponentialFit', 'limit', limit);
    return Math.log(limit);
  };
  return {
    intercept: line.intercept,
    slope: line.slope,
    growthPerPeriod: Math.expm1(line.slope),
    doublingPeriods: line.slope > 0 ? Math.LN2 / line.slope : Infinity,
    residualSd: line.residualSd,
    predict(period, level) {
      const { fit, lower, upper } = line.predict(period, level);
      return { fit: Math.exp(fit), lower: Math.exp(lower), upper: Math.exp(upper) };
    },
    crossing: (limit) => line.crossing(logLimit(limit)),
    crossingRange: (limit, level) => line.crossingRange(logLimit(limit), level),
  };
}
