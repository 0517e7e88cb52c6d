import { upperGamma } from '../statistics/incompleteGamma';
import { requirePositive } from '../statistics/requireNumber';
import { tailQuantile } from '../queueing/tailQuantile';

/** Queues under two random choices, in the limit of many servers. */
export interface Supermarket {
  /** Share of servers with at least `jobs` requests. */
  shareWith(jobs: number): number;
  readonly meanResponse: number;
  /** $P(W > t)$. */
  responseTail(t: number): number;
  /** Response time that a share `q` of requests does not exceed. */
  responseQuantile(q: number): number;
}

/** A longer queue than any server has: the share falls doubly exponentially. */
const NOBODY = 1e-18;

/**
 * Many servers of one worker each, exponential service, each request sent to the shorter queue of two servers drawn at
 * random: a share $\rho^{2^i-1}$ of servers holds $i$ requests or more, and the mean time in the system is
 * $S\sum_{i\ge1}\rho^{2^i-2}$.
 *
 * A request joins a queue of exactly $i-1$ with probability $s_{i-1}^2-s_i^2$ and then takes an Erlang time of $i$ phases.
 *
 * @param load utilisation $\rho$, above 0 and below 1, and mean service time $S$, above 0
 * @returns the limit, in the unit of `serviceTime`
 * @throws RangeError if a field is out of range
 * @see M. Mitzenmacher, The Power of Two Choices in Randomized Load Balancing (2001), https://www.eecs.harvard.edu/~michaelm/postscripts/tpds2001.pdf
 * @example supermarket({ utilisation: 0.9, serviceTime: 1 }).meanResponse // 2.614
 */
export function supermarket(load: {
  readonly utilisation: number;
  readonly serviceTime: number;
}): Supermarket {
  const { utilisation, serviceTime } = load;
  requirePositive('supermarket', 'serviceTime', serviceTime);
  if (!(utilisation > 0 && utilisation < 1)) {
    throw new RangeError(`supermarket: utilisation must be above 0 and below 1, got ${utilisation}`);
  }
  const shareWith = (jobs: number) => utilisation ** (2 ** jobs - 1);
  const joins: number[] = [];
  let meanResponse = 0;
  for (let jobs = 1; shareWith(jobs - 1) > NOBODY; jobs++) {
    joins.push(shareWith(jobs - 1) ** 2 - shareWith(jobs) ** 2);
    meanResponse += serviceTime * utilisation ** (2 ** jobs - 2);
  }
  const responseTail = (t: number) =>
    t <= 0 ? 1 : joins.reduce((sum, share, i) => sum + share * upperGamma(i + 1, t / serviceTime), 0);
  return {
    shareWith,
    meanResponse,
    responseTail,
    responseQuantile: (q) => tailQuantile('supermarket', responseTail, q, 0, serviceTime),
  };
}
