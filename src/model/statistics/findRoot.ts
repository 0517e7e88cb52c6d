/**
 * The zero of a continuous function between two points where its sign differs.
 *
 * Chandrupatla's method: inverse quadratic interpolation where it is safe, bisection where it is not, so that it
 * never leaves the bracket and usually needs under ten evaluations.
 *
 * @param f the function
 * @param low one end of the bracket
 * @param high the other end
 * @param relativeTolerance width at which to stop, relative to the root
 * @returns the root, in the unit of `low` and `high`
 * @throws RangeError if `f` has the same sign at both ends
 * @see T. R. Chandrupatla, Advances in Engineering Software 28 (1997) 145–149, https://doi.org/10.1016/S0965-9978(96)00051-8
 * @example findRoot((x) => x * x - 2, 0, 2) // 1.41421356…
 */
export function findRoot(
  f: (x: number) => number,
  low: number,
  high: number,
  relativeTolerance = 1e-13,
): number {
  let a = low;
  let b = high;
  let fa = f(a);
  let fb = f(b);
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (!(fa < 0 !== fb < 0)) {
    throw new RangeError(`findRoot: f must change sign between ${low} and ${high}, got ${fa} and ${fb}`);
  }
  let fraction = 0.5;
  for (let iteration = 0; iteration < 200; iteration++) {
    const x = a + fraction * (b - a);
    const fx = f(x);
    let c: number;
    let fc: number;
    if (fx < 0 === fa < 0) {
      c = a;
      fc = fa;
    } else {
      c = b;
      fc = fb;
      b = a;
      fb = fa;
    }
    a = x;
    fa = fx;

    const best = Math.abs(fa) < Math.abs(fb) ? a : b;
    const width = Math.abs(b - a);
    const tolerance = (relativeTolerance * Math.abs(best) + Number.MIN_VALUE) / width;
    if (fa === 0 || tolerance >= 0.5) return best;

    const xi = (a - b) / (c - b);
    const phi = (fa - fb) / (fc - fb);
    const interpolate = phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi;
    fraction = interpolate
      ? ((fa / (fb - fa)) * fc) / (fb - fc) + (((c - a) / (b - a)) * (fa / (fc - fa)) * fb) / (fc - fb)
      : 0.5;
    fraction = Math.min(1 - tolerance, Math.max(tolerance, fraction));
  }
  return Math.abs(fa) < Math.abs(fb) ? a : b;
}
