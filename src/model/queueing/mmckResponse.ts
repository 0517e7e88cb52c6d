import { requireNotNegative } from '../statistics/requireNumber';
import { erlangB } from './erlangB';
import { type BoundedLoad, mmck } from './mmck';
import { queueThenServe } from './queueThenServe';
import { tailQuantile } from './tailQuantile';

/** Response times of the requests that a bounded queue lets in. */
export interface AcceptedResponse {
  /** $P(W > t)$ of accepted requests. */
  responseTail(t: number): number;
  /** Response time that a share `q` of accepted requests does not exceed. */
  responseQuantile(q: number): number;
}

/**
 * Response times of the requests that M/M/c/K accepts: the exact distribution, under any load.
 *
 * An accepted request finds $n < K$ others with probability $\pi_n / (1 - \pi_K)$, for Poisson arrivals see the states as
 * they are; with $n \ge c$ it waits for $n - c + 1$ departures first.
 *
 * @param load servers, capacity, arrival rate per time unit and mean service time, in one time unit
 * @returns tail and quantiles, in the unit of `serviceTime`
 * @throws RangeError if the load is out of range or `capacity` is below `servers`
 * @see D. Gross, C. M. Harris, Fundamentals of Queueing Theory, 2.5
 * @example mmckResponse({ servers: 3, capacity: 10, arrivalRate: 8, serviceTime: 0.25 }).responseQuantile(0.95) // 0.9306…
 */
export function mmckResponse(load: BoundedLoad): AcceptedResponse {
  const { throughput } = mmck(load);
  const { servers, capacity, arrivalRate, serviceTime } = load;
  const places = capacity - servers;
  const found =
    throughput === 0 ? { unqueued: 1, queued: [] } : accepted(servers, places, arrivalRate * serviceTime);
  const responseTail = (t: number): number => {
    requireNotNegative('mmckResponse', 't', t);
    const tails = queueThenServe(servers, serviceTime, t, places);
    let sum = found.unqueued * (tails[0] ?? 0);
    found.queued.forEach((share, waiting) => (sum += share * (tails[waiting + 1] ?? 0)));
    return Math.min(1, sum);
  };
  return {
    responseTail,
    responseQuantile: (q) => tailQuantile('mmckResponse', responseTail, q, 0, serviceTime),
  };
}

/** Shares of accepted requests that find a server free, and that find all busy with 0, 1, … others waiting. */
function accepted(servers: number, places: number, offeredLoad: number) {
  const ratio = offeredLoad / servers;
  // Relative to the largest weight, so that no power overflows.
  const first = ratio > 1 ? ratio ** -places : 1;
  const queued: number[] = [];
  let sum = 0;
  for (let waiting = 0; waiting < places; waiting++) {
    const weight = ratio > 1 ? ratio ** (waiting - places) : ratio ** waiting;
    queued.push(weight);
    sum += weight;
  }
  // By Erlang B the state with all servers busy and nobody waiting is a share B of all states with nobody waiting.
  const unqueued = first * (1 / erlangB(servers, offeredLoad) - 1);
  const all = sum + (Number.isFinite(unqueued) ? unqueued : 0);
  // So overloaded that all weights but the last vanish, or so idle that nobody ever queues.
  if (!Number.isFinite(unqueued) || all === 0) return { unqueued: 1, queued: [] };
  return { unqueued: unqueued / all, queued: queued.map((weight) => weight / all) };
}
