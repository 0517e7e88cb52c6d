import { requireNotNegative, requirePositive } from '../statistics/requireNumber';
import { type ScalabilityLaw, uslThroughput } from './usl';
import { closestLaw } from './uslLeastSquares';
import { covarianceOf, type ParameterCovariance } from './uslCovariance';

/** A measurement: throughput at a concurrency. */
export type Measurement = readonly [concurrency: number, throughput: number];

/** One more than there are coefficients, or nothing would be left to judge the fit by. */
const LEAST_MEASUREMENTS = 4;
const LEAST_CONCURRENCIES = 3;

/** The law closest to a load test, and how far it can be trusted. */
export interface UslFit extends ScalabilityLaw {
  /** Coefficients that the measurements decide; one at a bound of 0 or 1 is held there. */
  readonly free: { readonly contention: boolean; readonly coherency: boolean };
  /** Sum of the squared residuals. */
  readonly squaredError: number;
  /** The same for throughput that rises in proportion. */
  readonly proportionalSquaredError: number;
  /** Measurements less the coefficients fitted. */
  readonly degreesOfFreedom: number;
  /** Standard deviation of the residuals. */
  readonly residualSd: number;
  /** Share of the variance explained, 1 at best; below 0 where the mean would be closer. */
  readonly rSquared: number;
  /** Throughput measured less fitted, in the order of the measurements. */
  readonly residuals: readonly number[];
  /** Uncertainty of the coefficients; `null` where the measurements leave it open. */
  readonly covariance: ParameterCovariance | null;
}

/**
 * Fits the Universal Scalability Law to a load test by least squares, with $0 \le \sigma, \kappa \le 1$.
 *
 * A coefficient often ends at 0: a system without coherency cost has $\kappa = 0$ and no peak. Its standard error is then
 * not given, and the others are those of the smaller model.
 *
 * @param measurements at least 4, at 3 different concurrencies or more; repeated ones count each. Below 6 errors are wide
 * @returns coefficients, residuals and errors
 * @throws RangeError if there are too few, or a value is out of range
 * @see Gunther and Moeding, usl, https://cran.r-project.org/package=usl, whose `method = "nls"` it agrees with
 * @example uslFit([[1, 955], [2, 1878], [4, 3548], [8, 6531], [16, 9897], [32, 12102], [64, 11850]]).contention // 0.0365
 */
export function uslFit(measurements: readonly Measurement[]): UslFit {
  requireMeasurements(measurements);
  const { law, free, squaredError, proportionalSquaredError } = closestLaw(measurements);
  const coefficients = 1 + Number(free.contention) + Number(free.coherency);
  const degreesOfFreedom = measurements.length - coefficients;
  const residuals = measurements.map(
    ([concurrency, throughput]) => throughput - uslThroughput(law, concurrency),
  );
  const mean = measurements.reduce((sum, [, throughput]) => sum + throughput, 0) / measurements.length;
  const variation = measurements.reduce((sum, [, throughput]) => sum + (throughput - mean) ** 2, 0);
  return {
    ...law,
    free,
    squaredError,
    proportionalSquaredError,
    degreesOfFreedom,
    residualSd: Math.sqrt(squaredError / degreesOfFreedom),
    rSquared: variation === 0 ? 0 : 1 - squaredError / variation,
    residuals,
    covariance: covarianceOf(measurements, law, free, squaredError / degreesOfFreedom),
  };
}

function requireMeasurements(measurements: readonly Measurement[]): void {
  if (measurements.length < LEAST_MEASUREMENTS) {
    throw new RangeError(
      `uslFit: measurements must be at least ${LEAST_MEASUREMENTS}, got ${measurements.length}`,
    );
  }
  const different = new Set(measurements.map(([concurrency]) => concurrency)).size;
  if (different < LEAST_CONCURRENCIES) {
    throw new RangeError(
      `uslFit: different concurrencies must be at least ${LEAST_CONCURRENCIES}, got ${different}`,
    );
  }
  for (const [concurrency, throughput] of measurements) {
    requirePositive('uslFit', 'every concurrency', concurrency);
    requireNotNegative('uslFit', 'every throughput', throughput);
  }
  if (measurements.every(([, throughput]) => throughput === 0))
    throw new RangeError('uslFit: some throughput must be above 0, got 0 everywhere');
}
