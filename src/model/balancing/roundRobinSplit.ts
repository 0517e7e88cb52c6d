import { findRoot } from '../statistics/findRoot';
import { requireCount, requirePositive } from '../statistics/requireNumber';

/** What one server of a round robin sees. */
export interface RoundRobinSplit {
  readonly waitProbability: number;
  readonly meanResponse: number;
  /** Response time that a share `q` of requests does not exceed. */
  responseQuantile(q: number): number;
}

/**
 * Random arrivals dealt in turn to servers of one worker each with exponential service times. Each server is sent every
 * $n$th request, so its gaps are Erlang with $n$ phases, and its queue is GI/M/1: with $\sigma$ the root below 1 of
 * $\sigma = \left(\frac{n\rho}{n\rho + 1 - \sigma}\right)^n$, response times are exponential with mean $S/(1-\sigma)$.
 *
 * @param load servers $n$, utilisation $\rho$ above 0 and below 1, mean service time $S$
 * @returns the steady state, in the unit of `serviceTime`
 * @throws RangeError if a field is out of range
 * @see L. Kleinrock, Queueing Systems I (1975), 6.4; https://en.wikipedia.org/wiki/G/M/1_queue
 * @example roundRobinSplit({ servers: 1, utilisation: 0.8, serviceTime: 1 }).meanResponse // 5, as M/M/1
 */
export function roundRobinSplit(load: {
  readonly servers: number;
  readonly utilisation: number;
  readonly serviceTime: number;
}): RoundRobinSplit {
  const { servers, utilisation, serviceTime } = load;
  requireCount('roundRobinSplit', 'servers', servers, 1);
  requirePositive('roundRobinSplit', 'serviceTime', serviceTime);
  if (!(utilisation > 0 && utilisation < 1)) {
    throw new RangeError(`roundRobinSplit: utilisation must be above 0 and below 1, got ${utilisation}`);
  }
  const phases = servers * utilisation;
  // In terms of 1 − σ, so that the root at σ = 1 is left out by dividing it away.
  const excess = (idle: number) => Math.expm1(-servers * Math.log1p(idle / phases)) / idle + 1;
  const idle = findRoot(excess, 1e-12, 1);
  const meanResponse = serviceTime / idle;
  return {
    waitProbability: 1 - idle,
    meanResponse,
    responseQuantile: (q) => -meanResponse * Math.log1p(-q),
  };
}
