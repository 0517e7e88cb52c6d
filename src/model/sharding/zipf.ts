import { requireCount } from '../statistics/requireNumber';
import { requireWithin } from './requireWithin';

/** Ranks summed one by one before Euler–Maclaurin takes over; past 1,000 its next term is below $10^{-15}$. */
const HEAD = 1000;

/**
 * Generalised harmonic number $H_{n,s} = \sum_{k=1}^{n} k^{-s}$.
 *
 * The first 1,000 terms are added up, the rest follow by the Euler–Maclaurin formula, so $10^{12}$ keys cost no more than $10^4$
 * ([DLMF 2.10.1](https://dlmf.nist.gov/2.10#E1)). Agrees with direct sums to 13 digits.
 *
 * @param terms - $n$, at least 1.
 * @param exponent - $s$, 0 to 10; 1 gives the ordinary harmonic number.
 * @returns The sum.
 * @throws RangeError where a parameter is out of range.
 *
 * @example
 * ```ts
 * harmonic(3, 1); // 1.8333…
 * ```
 */
export function harmonic(terms: number, exponent: number): number {
  requireCount('harmonic', 'terms', terms, 1);
  requireWithin('harmonic', 'exponent', exponent, 0, 10);
  if (exponent === 0) return terms;
  let sum = 0;
  // Smallest first, so that small terms are not lost against a large sum.
  for (let rank = Math.min(terms, HEAD); rank >= 1; rank--) sum += rank ** -exponent;
  return terms <= HEAD ? sum : sum + tail(HEAD, terms, exponent);
}

/** Sum of $k^{-s}$ over `from` < k ≤ `to` by Euler–Maclaurin. */
function tail(from: number, to: number, exponent: number): number {
  const first = from ** -exponent;
  const last = to ** -exponent;
  const slope = exponent * (first / from - last / to);
  const third = exponent * (exponent + 1) * (exponent + 2) * (first / from ** 3 - last / to ** 3);
  return integral(from, to, exponent) + (last - first) / 2 + slope / 12 - third / 720;
}

/** $\int_a^b x^{-s}\,dx$, steady through $s = 1$. */
function integral(from: number, to: number, exponent: number): number {
  const power = 1 - exponent;
  const logRatio = Math.log(to / from);
  const stretch = power === 0 ? logRatio : Math.expm1(power * logRatio) / power;
  return from ** power * stretch;
}

/**
 * Share of traffic that goes to the most popular keys, where popularity follows Zipf's law.
 *
 * $H_{k,s} / H_{n,s}$ for the top $k$ of $n$ keys.
 *
 * @param top - $k$, 0 to `keys`.
 * @param keys - $n$, at least 1.
 * @param exponent - $s$: 0 is uniform; web and cache traces lie near 0.6 to 1.2 (rule of thumb).
 * @returns The share, 0 to 1.
 * @throws RangeError where a parameter is out of range.
 *
 * @example
 * ```ts
 * zipfShare(1, 1_000_000, 1); // 0.06948
 * ```
 */
export function zipfShare(top: number, keys: number, exponent: number): number {
  requireCount('zipfShare', 'keys', keys, 1);
  requireWithin('zipfShare', 'top', top, 0, keys);
  return top === 0 ? 0 : harmonic(top, exponent) / harmonic(keys, exponent);
}

/**
 * Share of traffic of each of the most popular keys under Zipf's law.
 *
 * @param keys - Keys in all, at least 1.
 * @param exponent - Zipf exponent.
 * @param top - How many ranks to list, `keys` unless told.
 * @returns `top` shares in descending order; they add up to 1 where all keys are listed.
 * @throws RangeError where a parameter is out of range.
 *
 * @example
 * ```ts
 * zipfWeights(2, 1); // Float64Array [0.6667, 0.3333]
 * ```
 */
export function zipfWeights(keys: number, exponent: number, top: number = keys): Float64Array {
  requireCount('zipfWeights', 'top', top, 1);
  requireWithin('zipfWeights', 'top', top, 1, keys);
  const total = harmonic(keys, exponent);
  return Float64Array.from({ length: top }, (_, i) => (i + 1) ** -exponent / total);
}
