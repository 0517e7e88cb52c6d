import { requireCount } from '../statistics/requireNumber';
import { erlangB } from './erlangB';
import { type QueueLoad, requireLoad } from './queueLoad';

/** A load with a limit on the requests let in. */
export interface BoundedLoad extends QueueLoad {
  /** Most requests in the system at once $K$, those in service included; at least `servers`. */
  readonly capacity: number;
}

/** What a bounded queue does in the long run. Times are in the unit of `serviceTime` and concern accepted requests. */
export interface BoundedState {
  /** Share of requests turned away. */
  readonly rejectProbability: number;
  /** Requests accepted, and so completed, per time unit. */
  readonly throughput: number;
  /** Share of time a server is busy, below 1 under any load. */
  readonly utilisation: number;
  readonly inSystem: number;
  readonly inQueue: number;
  readonly meanWait: number;
  readonly meanResponse: number;
}

/**
 * M/M/c/K: a queue that turns requests away when `capacity` are in the system, which is load shedding. Stable under any load.
 *
 * @param load servers, capacity, arrival rate per time unit and mean service time, in one time unit
 * @returns the steady state
 * @throws RangeError if the load is out of range or `capacity` is below `servers`
 * @see D. Gross, C. M. Harris, Fundamentals of Queueing Theory, 2.5; checked against CRAN `queueing` 0.2.12
 * @example mmck({ servers: 3, capacity: 10, arrivalRate: 8, serviceTime: 0.25 }).rejectProbability // 0.00882…
 */
export function mmck(load: BoundedLoad): BoundedState {
  requireLoad('mmck', load);
  const { servers, capacity, arrivalRate, serviceTime } = load;
  requireCount('mmck', 'capacity', capacity, servers);
  const offeredLoad = arrivalRate * serviceTime;
  const ratio = offeredLoad / servers;
  const places = capacity - servers;

  // Weights of the states with j waiting, relative to the largest of them, so that no power overflows.
  const growing = ratio > 1;
  const empty = growing ? ratio ** -places : 1;
  const full = growing ? 1 : ratio ** places;
  const blocking = erlangB(servers, offeredLoad);
  // By Erlang B the state with all servers busy and nobody waiting is a share B of all states with nobody waiting.
  let accepting = empty / blocking - (places === 0 ? empty : 0);
  let queued = places * full;
  let weight = 1;
  for (let k = 1; k < places && weight > 0; k++) {
    weight *= growing ? 1 / ratio : ratio;
    accepting += weight;
    queued += weight * (growing ? places - k : k);
  }
  // Kept apart from 1 − rejectProbability, which loses its digits under heavy overload.
  const throughput = arrivalRate * (accepting === Infinity ? 1 : accepting / (accepting + full));
  const rejectProbability = full / (accepting + full);
  const inQueue = queued / (accepting + full);
  const busy = throughput * serviceTime;
  const meanWait = throughput > 0 ? inQueue / throughput : 0;
  return {
    rejectProbability,
    throughput,
    utilisation: busy / servers,
    inSystem: inQueue + busy,
    inQueue,
    meanWait,
    meanResponse: meanWait + serviceTime,
  };
}
