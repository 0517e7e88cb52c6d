import { requireFinite, requireOpenProbability } from './requireNumber';
import { studentTQuantile } from './studentT';

/** A forecast with the interval that holds one new observation with the chance asked for. */
export interface Prediction {
  readonly fit: number;
  readonly lower: number;
  readonly upper: number;
}

/** When a rising line meets a limit: by its upper prediction bound, by the line, by its lower bound. */
export interface CrossingRange {
  readonly earliest: number;
  readonly expected: number;
  readonly latest: number;
}

/** A straight line fitted by least squares, with what its errors say about new points. */
export interface Regression {
  readonly intercept: number;
  readonly slope: number;
  /** Standard deviation of the residuals, $\sqrt{SSE/(n-2)}$. */
  readonly residualSd: number;
  at(x: number): number;
  /** Prediction interval (for one new point, not for the line) at a confidence level such as 0.9. */
  predict(x: number, level: number): Prediction;
  /** The x at which the line reaches `y`; infinite for a flat line. */
  crossing(y: number): number;
  /** Crossing of the line and of its prediction bounds; infinite where they never reach `y`. */
  crossingRange(y: number, level: number): CrossingRange;
}

/**
 * Ordinary least squares of y on x with one predictor.
 *
 * @param xs predictor values, not all equal
 * @param ys responses, as many
 * @returns the fitted line
 * @throws RangeError if fewer than 3 points, lengths differ, a value is not finite, or all x are equal
 * @see NIST/SEMATECH e-Handbook of Statistical Methods, 4.5.2, https://www.itl.nist.gov/div898/handbook/pmd/section5/pmd521.htm
 * @example linearRegression([1, 2, 3], [2, 4, 6]).slope // 2
 */
export function linearRegression(xs: readonly number[], ys: readonly number[]): Regression {
  const count = xs.length;
  if (ys.length !== count) {
    throw new RangeError(`linearRegression: ys must be as many as xs (${count}), got ${ys.length}`);
  }
  if (count < 3) throw new RangeError(`linearRegression: points must be at least 3, got ${count}`);
  xs.forEach((x) => requireFinite('linearRegression', 'every x', x));
  ys.forEach((y) => requireFinite('linearRegression', 'every y', y));
  const meanX = mean(xs);
  const meanY = mean(ys);
  const spread = sum(xs.map((x) => (x - meanX) ** 2));
  if (spread === 0) throw new RangeError(`linearRegression: xs must not all be equal, got ${meanX}`);
  const slope = sum(xs.map((x, i) => (x - meanX) * ((ys[i] ?? 0) - meanY))) / spread;
  const intercept = meanY - slope * meanX;
  const squaredErrors = sum(xs.map((x, i) => ((ys[i] ?? 0) - meanY - slope * (x - meanX)) ** 2));
  const residualSd = Math.sqrt(squaredErrors / (count - 2));

  const at = (x: number) => intercept + slope * x;
  const halfWidthFactor = (level: number) => {
    requireOpenProbability('linearRegression', 'level', level);
    return studentTQuantile(0.5 + level / 2, count - 2) * residualSd;
  };
  const crossing = (y: number) => (slope === 0 ? Infinity : (y - intercept) / slope);
  return {
    intercept,
    slope,
    residualSd,
    at,
    predict(x, level) {
      const half = halfWidthFactor(level) * Math.sqrt(1 + 1 / count + (x - meanX) ** 2 / spread);
      return { fit: at(x), lower: at(x) - half, upper: at(x) + half };
    },
    crossing,
    crossingRange(y, level) {
      if (slope <= 0) return { earliest: Infinity, expected: Infinity, latest: Infinity };
      // (slope·u − rise)² = factor²·(1 + 1/n + u²/spread), with u = x − meanX: both bounds are roots of one quadratic.
      const factor = halfWidthFactor(level);
      const rise = y - meanY;
      const a = slope ** 2 - factor ** 2 / spread;
      const halfB = slope * rise;
      const c = rise ** 2 - factor ** 2 * (1 + 1 / count);
      const root = Math.sqrt(Math.max(0, halfB ** 2 - a * c));
      // A slope that may be 0 at this level has a lower bound that turns down and never arrives.
      if (a <= 0) {
        const early = a === 0 ? c / (2 * halfB) : (halfB - root) / a;
        return { earliest: meanX + early, expected: crossing(y), latest: Infinity };
      }
      return {
        earliest: meanX + (halfB - root) / a,
        expected: crossing(y),
        latest: meanX + (halfB + root) / a,
      };
    },
  };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]) => sum(values) / values.length;
