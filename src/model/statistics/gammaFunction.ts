// Lanczos approximation with g = 7 and nine terms, good to about 1e-15.
// Source: P. Godfrey's coefficients as given in https://en.wikipedia.org/wiki/Lanczos_approximation
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;
const LOG_SQRT_TWO_PI = 0.91893853320467274178;

/**
 * Natural logarithm of the gamma function, $\ln\Gamma(x)$.
 *
 * @param x positive number
 * @returns $\ln\Gamma(x)$
 * @throws RangeError if `x` is not above 0
 * @example Math.exp(logGamma(5)) // 24
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`logGamma: x must be above 0, got ${x}`);
  if (x >= 10) return (x - 0.5) * Math.log(x) - x + LOG_SQRT_TWO_PI + stirlingCorrection(x);
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const shifted = x - 1;
  const t = shifted + 7.5;
  let sum: number = LANCZOS[0];
  LANCZOS.forEach((coefficient, k) => {
    if (k > 0) sum += coefficient / (shifted + k);
  });
  return LOG_SQRT_TWO_PI + (shifted + 0.5) * Math.log(t) - t + Math.log(sum);
}

/** What Stirling's formula for $\ln\Gamma(x)$ leaves out, for x of at least 10 (DLMF 5.11.1, https://dlmf.nist.gov/5.11). */
function stirlingCorrection(x: number): number {
  const y = 1 / (x * x);
  return (1 / 12 - y * (1 / 360 - y * (1 / 1260 - y * (1 / 1680 - y * (1 / 1188 - (y * 691) / 360360))))) / x;
}

/**
 * The term $x^a e^{-x} / \Gamma(a+1)$ that both incomplete gamma functions start from; for whole `a` it is the
 * Poisson probability of `a` events at mean `x`. Written so that large `a` and `x` lose no digits.
 *
 * @param a shape, above 0
 * @param x argument, at least 0
 * @example gammaTerm(2, 3) // 0.2240418…, the Poisson probability of 2 at mean 3
 */
export function gammaTerm(a: number, x: number): number {
  if (x === 0) return 0;
  if (a < 10) return Math.exp(a * Math.log(x) - x - logGamma(a + 1));
  const excess = (x - a) / a;
  return Math.exp(a * (Math.log1p(excess) - excess) - stirlingCorrection(a)) / Math.sqrt(2 * Math.PI * a);
}
