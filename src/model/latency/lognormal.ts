import { normalQuantile } from '../statistics/normal';
import { normalTail } from '../statistics/normalTail';
import { requireOpenProbability, requirePositive } from '../statistics/requireNumber';

/** A latency whose logarithm is normal. */
export interface Lognormal {
  readonly mean: number;
  /** $P(L > t)$. */
  tail(t: number): number;
  /** Latency that a share `p` of calls does not exceed. */
  quantile(p: number): number;
}

const Z99 = 2.3263478740408408;
/** Spread that stands for none: a logarithm needs some. */
const NO_SPREAD = 1e-9;

/**
 * The log-normal latency with a given median and 99th percentile: $\mu = \ln p_{50}$,
 * $\sigma = \ln(p_{99}/p_{50})/2.326$. Measured latencies have at least such a tail; a second hump needs a model of its own.
 *
 * @param p50 median, above 0
 * @param p99 99th percentile in the same unit, at least `p50`
 * @returns the distribution
 * @throws RangeError if a parameter is out of range
 * @see https://en.wikipedia.org/wiki/Log-normal_distribution
 * @example lognormalThrough(10, 60).quantile(0.999) // 108.1
 */
export function lognormalThrough(p50: number, p99: number): Lognormal {
  requirePositive('lognormalThrough', 'p50', p50);
  requirePositive('lognormalThrough', 'p99', p99);
  if (p99 < p50) throw new RangeError(`lognormalThrough: p99 must be at least p50 (${p50}), got ${p99}`);
  const mu = Math.log(p50);
  const sigma = Math.max(NO_SPREAD, Math.log(p99 / p50) / Z99);
  return {
    mean: p50 * Math.exp((sigma * sigma) / 2),
    tail: (t) => (t <= 0 ? 1 : normalTail((Math.log(t) - mu) / sigma)),
    quantile(p) {
      requireOpenProbability('lognormalThrough', 'p', p);
      return p50 * Math.exp(sigma * normalQuantile(p));
    },
  };
}
