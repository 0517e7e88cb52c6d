import { harmonic } from '../sharding/zipf';
import {
  requireCount,
  requireOpenProbability,
  requirePositive,
  requireProbability,
} from '../statistics/requireNumber';

/**
 * Share of requests that meet at least one slow call: $1-q^n$.
 *
 * Calls are taken as independent. Slowness that comes to all of them at once is met by fewer requests.
 *
 * @param fastShare $q$, share of calls that are fast, from 0 to 1
 * @param calls $n$, calls that one request makes and waits for, at least 1
 * @returns a share from 0 to 1
 * @throws RangeError if a parameter is out of range
 * @see J. Dean, L. A. Barroso, The Tail at Scale, CACM 56 (2013), https://doi.org/10.1145/2408776.2408794
 * @example slowRequestShare(0.99, 100) // 0.63396765872677
 */
export function slowRequestShare(fastShare: number, calls: number): number {
  requireProbability('slowRequestShare', 'fastShare', fastShare);
  requireCount('slowRequestShare', 'calls', calls, 1);
  return 0 - Math.expm1(calls * Math.log(fastShare));
}

/**
 * Share of calls that must be fast so that a share of requests meets fast calls only: $Q^{1/n}$.
 *
 * @param requestShare $Q$, share of requests that must be fast, from 0 to 1
 * @param calls $n$, at least 1
 * @returns the quantile of one call that becomes the quantile $Q$ of the slowest of them
 * @throws RangeError if a parameter is out of range
 * @example leafQuantile(0.99, 100) // 0.99989950169176
 */
export function leafQuantile(requestShare: number, calls: number): number {
  requireProbability('leafQuantile', 'requestShare', requestShare);
  requireCount('leafQuantile', 'calls', calls, 1);
  return requestShare ** (1 / calls);
}

/**
 * The slowest of several calls with exponential latency: mean $m H_n$, quantile $-m \ln(1-p^{1/n})$.
 *
 * @param leafMean $m$, mean latency of one call, above 0
 * @param calls $n$, at least 1
 * @returns mean and quantiles, in the unit of `leafMean`
 * @throws RangeError if a parameter, or the `p` of a quantile, is out of range
 * @see https://en.wikipedia.org/wiki/Order_statistic
 * @example slowestExponential(10, 10).mean // 29.289682539683
 */
export function slowestExponential(leafMean: number, calls: number) {
  requirePositive('slowestExponential', 'leafMean', leafMean);
  requireCount('slowestExponential', 'calls', calls, 1);
  return {
    mean: leafMean * harmonic(calls, 1),
    quantile(p: number): number {
      requireOpenProbability('slowestExponential', 'p', p);
      // 1 − p^(1/n) without cancellation for many calls.
      return -leafMean * Math.log(-Math.expm1(Math.log(p) / calls));
    },
  };
}
