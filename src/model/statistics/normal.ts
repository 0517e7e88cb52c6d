import { upperGamma } from './incompleteGamma';
import { requireProbability } from './requireNumber';

/**
 * Cumulative distribution of the standard normal, $\Phi(x)$, to about 1e-14.
 *
 * @param x a number, in standard deviations from the mean
 * @returns $P(X \le x)$
 * @see https://dlmf.nist.gov/7.11#E2: $\mathrm{erfc}(z) = Q(\tfrac12, z^2)$
 * @example normalCdf(1.959963984540054) // 0.975
 */
export function normalCdf(x: number): number {
  const tail = 0.5 * upperGamma(0.5, (x * x) / 2);
  return x > 0 ? 1 - tail : tail;
}

/** A polynomial of degree 7, highest power first. */
function polynomial(
  x: number,
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
  f: number,
  g: number,
  h: number,
): number {
  return ((((((a * x + b) * x + c) * x + d) * x + e) * x + f) * x + g) * x + h;
}

// The three ratios of AS 241 (PPND16). Their coefficients stand in the calls, not in a table, for the engine to fold in.
const centre = (x: number) =>
  polynomial(
    x,
    2509.0809287301226727,
    33430.575583588128105,
    67265.770927008700853,
    45921.953931549871457,
    13731.693765509461125,
    1971.5909503065514427,
    133.14166789178437745,
    3.387132872796366608,
  ) /
  polynomial(
    x,
    5226.495278852545925,
    28729.085735721942674,
    39307.89580009271061,
    21213.794301586595867,
    5394.1960214247511077,
    687.1870074920579083,
    42.313330701600911252,
    1,
  );
const middle = (x: number) =>
  polynomial(
    x,
    7.7454501427834140764e-4,
    0.0227238449892691845833,
    0.24178072517745061177,
    1.27045825245236838258,
    3.64784832476320460504,
    5.7694972214606914055,
    4.6303378461565452959,
    1.42343711074968357734,
  ) /
  polynomial(
    x,
    1.05075007164441684324e-9,
    5.475938084995344946e-4,
    0.0151986665636164571966,
    0.14810397642748007459,
    0.68976733498510000455,
    1.6763848301838038494,
    2.05319162663775882187,
    1,
  );
const far = (x: number) =>
  polynomial(
    x,
    2.01033439929228813265e-7,
    2.71155556874348757815e-5,
    0.0012426609473880784386,
    0.026532189526576123093,
    0.29656057182850489123,
    1.7848265399172913358,
    5.4637849111641143699,
    6.6579046435011037772,
  ) /
  polynomial(
    x,
    2.04426310338993978564e-15,
    1.4215117583164458887e-7,
    1.8463183175100546818e-5,
    7.868691311456132591e-4,
    0.0148753612908506148525,
    0.13692988092273580531,
    0.59983220655588793769,
    1,
  );

/**
 * Quantile of the standard normal, $\Phi^{-1}(p)$, to about 1e-16 relative.
 *
 * @param p probability in [0, 1]; 0 and 1 give minus and plus infinity
 * @returns standard deviations from the mean
 * @throws RangeError if `p` is outside [0, 1]
 * @see M. J. Wichura, Algorithm AS 241, Applied Statistics 37 (1988) 477–484, https://doi.org/10.2307/2347330
 * @example normalQuantile(0.95) // 1.6448536269514722
 */
export function normalQuantile(p: number): number {
  requireProbability('normalQuantile', 'p', p);
  const fromCentre = p - 0.5;
  if (Math.abs(fromCentre) <= 0.425) return fromCentre * centre(0.180625 - fromCentre * fromCentre);
  const tail = Math.min(p, 1 - p);
  if (tail === 0) return fromCentre < 0 ? -Infinity : Infinity;
  const r = Math.sqrt(-Math.log(tail));
  const distance = r <= 5 ? middle(r - 1.6) : far(r - 5);
  return fromCentre < 0 ? -distance : distance;
}
