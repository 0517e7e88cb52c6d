import { requireCount, requireNotNegative, requirePositive } from '../statistics/requireNumber';

/** A fixed crowd, as in a load test with a set number of virtual users. */
export interface ClosedLoad {
  /** Users $N$, each with at most one request under way. */
  readonly users: number;
  /** Mean pause between an answer and the next request $Z$. */
  readonly thinkTime: number;
  /** Mean service time $S$, in the unit of `thinkTime`. */
  readonly serviceTime: number;
  /** Servers $c$. */
  readonly servers: number;
}

/** What a closed system does in the long run. */
export interface ClosedState {
  /** Requests completed per time unit $X$. */
  readonly throughput: number;
  /** Mean response time $R$, in the unit of `serviceTime`. */
  readonly responseTime: number;
  /** Mean number of requests under way. */
  readonly inSystem: number;
  /** Share of time a server is busy. */
  readonly utilisation: number;
}

const RESCALE_ABOVE = 1e200;

/**
 * M/M/c//N: what a closed-loop load generator measures. Users wait for their answer before they ask again, so load
 * falls as the system slows and the queue never runs away: response times look better than under the same rate of
 * independent arrivals.
 *
 * @param load users, think time, service time and servers, in one time unit
 * @returns the steady state
 * @throws RangeError if a field is out of range
 * @see D. Gross, C. M. Harris, Fundamentals of Queueing Theory, 2.7; checked against CRAN `queueing` 0.2.12 (MMCKK)
 * @example closedLoop({ users: 20, thinkTime: 10, serviceTime: 0.5, servers: 1 }).throughput // 1.6822160769161
 */
export function closedLoop(load: ClosedLoad): ClosedState {
  const { users, thinkTime, serviceTime, servers } = load;
  requireCount('closedLoop', 'users', users, 1);
  requireNotNegative('closedLoop', 'thinkTime', thinkTime);
  requirePositive('closedLoop', 'serviceTime', serviceTime);
  requireCount('closedLoop', 'servers', servers, 1);
  // A pause this short changes no digit, and dividing by it could overflow.
  if (thinkTime < serviceTime * 1e-16) return solved(users, Math.min(users, servers), load);

  // Birth and death: n requests under way become n + 1 at rate (N − n)/Z and n − 1 at rate min(n, c)/S.
  let weight = 1;
  let total = 1;
  let inSystem = 0;
  let busy = 0;
  for (let n = 1; n <= users; n++) {
    weight *= ((users - n + 1) * serviceTime) / (thinkTime * Math.min(n, servers));
    total += weight;
    inSystem += weight * n;
    busy += weight * Math.min(n, servers);
    if (total > RESCALE_ABOVE) {
      weight /= RESCALE_ABOVE;
      inSystem /= RESCALE_ABOVE;
      busy /= RESCALE_ABOVE;
      total /= RESCALE_ABOVE;
    }
  }
  return solved(inSystem / total, busy / total, load);
}

function solved(inSystem: number, busy: number, { serviceTime, servers }: ClosedLoad): ClosedState {
  const throughput = busy / serviceTime;
  return { throughput, responseTime: inSystem / throughput, inSystem, utilisation: busy / servers };
}
