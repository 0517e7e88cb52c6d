import { requireCount, requireFinite, requireProbability } from '../statistics/requireNumber';

/** Holt's method after a series. */
export interface HoltForecast {
  readonly level: number;
  /** Change a period. */
  readonly trend: number;
  /** Forecasts of the next periods. */
  readonly forecast: readonly number[];
  /** Sum of squared one-step errors, from the third value on. */
  readonly sumOfSquaredErrors: number;
}

/**
 * Holt's linear exponential smoothing with fixed weights, started as R's `HoltWinters` does: level at the second value,
 * trend the first difference.
 *
 * @param series values of equally spaced periods, oldest first, at least 3
 * @param alpha weight of the newest value in the level, 0 to 1
 * @param beta weight of the newest change in the trend, 0 to 1
 * @param steps periods to forecast
 * @returns level, trend, forecasts, in the unit of the series, and the squared errors
 * @throws RangeError if an argument is out of range
 * @see C. C. Holt (1957), reprinted in International Journal of Forecasting 20 (2004) 5–10, https://doi.org/10.1016/j.ijforecast.2003.09.015
 * @example holt([1, 2, 3, 4], 0.5, 0.3, 2).forecast // [5, 6]
 */
export function holt(series: readonly number[], alpha: number, beta: number, steps: number): HoltForecast {
  const [first, second, ...rest] = series;
  if (first === undefined || second === undefined || rest.length === 0) {
    throw new RangeError(`holt: series must hold at least 3 values, got ${series.length}`);
  }
  series.forEach((value) => requireFinite('holt', 'every value', value));
  requireProbability('holt', 'alpha', alpha);
  requireProbability('holt', 'beta', beta);
  requireCount('holt', 'steps', steps, 0);
  let level = second;
  let trend = second - first;
  let sumOfSquaredErrors = 0;
  for (const value of rest) {
    const expected = level + trend;
    sumOfSquaredErrors += (value - expected) ** 2;
    const newLevel = alpha * value + (1 - alpha) * expected;
    trend = beta * (newLevel - level) + (1 - beta) * trend;
    level = newLevel;
  }
  const forecast = Array.from({ length: steps }, (_, step) => level + (step + 1) * trend);
  return { level, trend, forecast, sumOfSquaredErrors };
}
