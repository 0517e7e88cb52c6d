import { gammaTerm } from './gammaFunction';

/**
 * Upper regularised incomplete gamma function $Q(a,x)=\Gamma(a,x)/\Gamma(a)$: the chance that a gamma variable of
 * shape `a` and scale 1 exceeds `x`.
 *
 * @param shape $a$, above 0
 * @param x at least 0
 * @returns a probability
 * @throws RangeError if `shape` is not above 0 or `x` is below 0
 * @see https://dlmf.nist.gov/8.7#E1 (series), https://dlmf.nist.gov/8.9#E2 (continued fraction)
 * @example upperGamma(1, 2) // 0.1353352…, which is exp(-2)
 */
export function upperGamma(shape: number, x: number): number {
  requireArguments('upperGamma', shape, x);
  if (x === Infinity) return 0;
  return x < shape + 1 ? 1 - lowerBySeries(shape, x) : upperByFraction(shape, x);
}

/**
 * Lower regularised incomplete gamma function $P(a,x)=1-Q(a,x)$, without loss of digits where it is small.
 *
 * @param shape $a$, above 0
 * @param x at least 0
 * @returns a probability
 * @throws RangeError if `shape` is not above 0 or `x` is below 0
 * @example lowerGamma(1, 2) // 0.8646647…
 */
export function lowerGamma(shape: number, x: number): number {
  requireArguments('lowerGamma', shape, x);
  if (x === Infinity) return 1;
  return x < shape + 1 ? lowerBySeries(shape, x) : 1 - upperByFraction(shape, x);
}

function requireArguments(caller: string, shape: number, x: number): void {
  if (!(shape > 0 && shape < Infinity))
    throw new RangeError(`${caller}: shape must be above 0, got ${shape}`);
  if (!(x >= 0)) throw new RangeError(`${caller}: x must be at least 0, got ${x}`);
}

function lowerBySeries(shape: number, x: number): number {
  return gammaTerm(shape, x) * kummerSeries(shape, x);
}

/**
 * $M(1,a+1,z)=\sum z^n/((a+1)\cdots(a+n))$ by its series, best for $0 \le z < a+1$ where the terms fall from the start.
 *
 * @param shape $a$, above 0
 * @param z at least 0
 * @example kummerSeries(1, 2) // 3.1945280…, which is (exp(2) - 1) / 2
 */
export function kummerSeries(shape: number, z: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= z / (shape + n);
    sum += term;
  }
  return sum;
}

/** Continued fraction of $\Gamma(a,x)$ by Lentz's method, for x of at least a + 1. */
function upperByFraction(shape: number, x: number): number {
  let b = x + 1 - shape;
  let c = 1e300;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < 1e6; n++) {
    const numerator = n * (shape - n);
    b += 2;
    d = 1 / (b + numerator * d);
    c = b + numerator / c;
    const change = c * d;
    value *= change;
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return gammaTerm(shape, x) * shape * value;
}
