import { continueErlangB, erlangB } from '../queueing/erlangB';
import { logGamma } from '../statistics/gammaFunction';
import { requireCount, requireNotNegative, requirePositive } from '../statistics/requireNumber';

/** Standard deviations of the number in service beyond which no request is found. */
const REACH = 10;

export interface ColdStartLoad {
  /** Requests/s, $\lambda$. */
  readonly rate: number;
  /** Mean time of a request, s, $S$. */
  readonly duration: number;
  /** Seconds an idle instance is kept, $\tau$. */
  readonly keepAlive: number;
  /** Requests an instance works on at once, $c$; default 1. */
  readonly perInstance?: number;
}

/**
 * Share of requests that meet a cold start under steady, independent arrivals.
 *
 * The number in service $N$ is that of M/G/∞: Poisson with mean $a = \lambda S$. The instance for level $k+1$ lives as
 * long as $N$ exceeded $k$ within the last $\tau$, so a request that finds $k$ others is cold if it did not. The time
 * from $k$ until $N$ exceeds $k$ again has mean $1/(\lambda B(k,a))$ with Erlang's B, and is taken as exponential:
 *
 * $$P = \sum_{k = 0, c, 2c, \dots} \frac{a^k e^{-a}}{k!}\, e^{-\lambda \tau B(k,a)}$$
 *
 * Exact where requests never overlap and for $\tau = 0$; elsewhere within a third of a simulation of instances that
 * expire. It knows no days: what night lets go must start again each morning.
 *
 * @param load requests/s, s of each, s kept idle, requests an instance holds
 * @returns a share, 0–1
 * @throws RangeError if a number is out of range
 * @see Erlang B as first-passage time: J. Riordan, Stochastic Service Systems (1962)
 * @example coldStartShare({ rate: 1 / 600, duration: 0.001, keepAlive: 600 }) // e⁻¹ = 0.368
 */
export function coldStartShare({ rate, duration, keepAlive, perInstance = 1 }: ColdStartLoad): number {
  requirePositive('coldStartShare', 'rate', rate);
  requirePositive('coldStartShare', 'duration', duration);
  requireNotNegative('coldStartShare', 'keepAlive', keepAlive);
  requireCount('coldStartShare', 'perInstance', perInstance, 1);
  const load = rate * duration;
  const reach = REACH * Math.sqrt(load) + REACH;
  const first = Math.max(0, Math.floor(load - reach));
  const last = Math.ceil(load + reach);
  let blocking = erlangB(first, load);
  let probability = Math.exp(first * Math.log(load) - load - logGamma(first + 1));
  let share = 0;
  for (let level = first; level <= last; level++) {
    if (level % perInstance === 0) share += probability * Math.exp(-rate * keepAlive * blocking);
    probability *= load / (level + 1);
    blocking = continueErlangB(load, level, blocking, level + 1);
  }
  return Math.min(1, share);
}

/**
 * A percentile of response time when a share of requests also waits for a start of fixed length. Time at work is
 * exponential, as is usual where nothing else is known.
 *
 * @param response mean s at work, share that is cold, s a start takes, percentile 0–1
 * @returns s
 * @throws RangeError if a number is out of range
 * @example responseWithColdStarts({ duration: 0.1, coldShare: 0, coldStart: 1, quantile: 0.99 }) // 0.1 · ln 100 = 0.4605
 */
export function responseWithColdStarts(response: {
  readonly duration: number;
  readonly coldShare: number;
  readonly coldStart: number;
  readonly quantile: number;
}): number {
  const { duration, coldShare, coldStart, quantile } = response;
  requirePositive('responseWithColdStarts', 'duration', duration);
  requireNotNegative('responseWithColdStarts', 'coldStart', coldStart);
  if (!(coldShare >= 0 && coldShare <= 1) || !(quantile > 0 && quantile < 1)) {
    throw new RangeError(
      `responseWithColdStarts: coldShare and quantile must be shares, got ${coldShare} and ${quantile}`,
    );
  }
  const tail = 1 - quantile;
  if (coldShare < tail) {
    const warm = duration * Math.log((1 - coldShare) / (tail - coldShare));
    if (warm <= coldStart) return warm;
  }
  // Past the start both kinds decay alike: (1 − q + q e^{C/S}) e^{−t/S} = tail, with e^{C/S} taken out against overflow.
  const rest = Math.log((1 - coldShare) * Math.exp(-coldStart / duration) + coldShare);
  return Math.max(0, coldStart + duration * (rest - Math.log(tail)));
}
