import { peakConcurrency, type ScalabilityLaw, uslThroughput } from './usl';
import type { Measurement } from './uslFit';

/** Coefficients in the order of a gradient: $\gamma, \sigma, \kappa$. */
type Triple = readonly [ratePerUnit: number, contention: number, coherency: number];

/** Covariance of the coefficients of a fit; one that is held at a bound has none. */
export interface ParameterCovariance {
  readonly standardErrors: {
    readonly ratePerUnit: number;
    readonly contention: number | null;
    readonly coherency: number | null;
  };
  /** Standard error of a figure from its derivatives by the three coefficients (delta method). */
  readonly errorOf: (gradient: Triple) => number;
}

/**
 * Covariance of the coefficients, $s^2 (J^\top J)^{-1}$ with the Jacobian $J$ at the solution over the free coefficients.
 *
 * @param measurements of the fit
 * @param law fitted
 * @param free coefficients that are not held at a bound
 * @param variance $s^2$, squared error over degrees of freedom
 * @returns the covariance, or `null` where the measurements do not tell the coefficients apart
 * @see Bates and Watts, Nonlinear Regression Analysis and Its Applications, section 2.2, https://doi.org/10.1002/9780470316757
 * @internal
 */
export function covarianceOf(
  measurements: readonly Measurement[],
  law: ScalabilityLaw,
  free: { readonly contention: boolean; readonly coherency: boolean },
  variance: number,
): ParameterCovariance | null {
  const places = [0, ...(free.contention ? [1] : []), ...(free.coherency ? [2] : [])];
  const rows = measurements.map(([concurrency]) => {
    const gradient = throughputGradient(law, concurrency);
    return places.map((place) => gradient[place]!);
  });
  // Columns of one length keep the inverse accurate: coefficients differ by many magnitudes.
  const lengths = places.map((_, column) => Math.hypot(...rows.map((row) => row[column]!)));
  if (lengths.some((length) => !(length > 0))) return null;
  const products = places.map((_, i) =>
    places.map((__, j) =>
      rows.reduce((sum, row) => sum + (row[i]! / lengths[i]!) * (row[j]! / lengths[j]!), 0),
    ),
  );
  const inverse = inverted(products);
  if (inverse === null) return null;
  const covariance = inverse.map((row, i) =>
    row.map((value, j) => (variance * value) / (lengths[i]! * lengths[j]!)),
  );
  const errorOf = (gradient: Triple) => {
    const chosen = places.map((place) => gradient[place]!);
    const squared = covariance.reduce(
      (sum, row, i) => sum + row.reduce((part, value, j) => part + chosen[i]! * value * chosen[j]!, 0),
      0,
    );
    return Math.sqrt(Math.max(0, squared));
  };
  return {
    standardErrors: {
      ratePerUnit: errorOf([1, 0, 0]),
      contention: free.contention ? errorOf([0, 1, 0]) : null,
      coherency: free.coherency ? errorOf([0, 0, 1]) : null,
    },
    errorOf,
  };
}

/**
 * Derivatives of the throughput at a concurrency by $\gamma$, $\sigma$ and $\kappa$, for its standard error.
 *
 * @example throughputGradient({ ratePerUnit: 10, contention: 0, coherency: 0 }, 2) // [2, -20, -40]
 */
export function throughputGradient(law: ScalabilityLaw, concurrency: number): Triple {
  const perRate = uslThroughput({ ...law, ratePerUnit: 1 }, concurrency);
  const byCoherency = -law.ratePerUnit * perRate * perRate * (concurrency - 1);
  return [perRate, byCoherency / concurrency, byCoherency];
}

/**
 * Derivatives of the peak concurrency by $\gamma$, $\sigma$ and $\kappa$.
 *
 * @param law with coherency above 0 and contention below 1
 * @example peakGradient({ ratePerUnit: 1, contention: 0, coherency: 0.01 }) // [0, -5, -500]
 */
export function peakGradient(law: ScalabilityLaw): Triple {
  const peak = peakConcurrency(law);
  return [0, -peak / (2 * (1 - law.contention)), -peak / (2 * law.coherency)];
}

/** Inverse of a small matrix by elimination; `null` where it has none to working precision. */
function inverted(matrix: readonly (readonly number[])[]): number[][] | null {
  const size = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...matrix.map((_, j) => (i === j ? 1 : 0))]);
  for (let column = 0; column < size; column++) {
    const pivot = rows[column]!;
    const head = pivot[column]!;
    // The matrix is positive definite with ones on its diagonal, so no rows need be exchanged.
    if (!(head > 1e-12)) return null;
    for (let k = 0; k < 2 * size; k++) pivot[k]! /= head;
    for (const [i, row] of rows.entries()) {
      const factor = row[column]!;
      if (i !== column) for (let k = 0; k < 2 * size; k++) row[k]! -= factor * pivot[k]!;
    }
  }
  return rows.map((row) => row.slice(size));
}
