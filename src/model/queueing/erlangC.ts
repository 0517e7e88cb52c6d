import {
  requireCount,
  requireNotNegative,
  requireOpenProbability,
  requirePositive,
} from '../statistics/requireNumber';
import { continueErlangB, erlangB } from './erlangB';

/** Servers and the chance to wait that they give. */
export interface WaitSize {
  readonly servers: number;
  readonly waitProbability: number;
}

/** Servers and the chance of a wait beyond the one allowed. */
export interface LongerWaitSize {
  readonly servers: number;
  readonly probabilityOfLongerWait: number;
}

/** What {@link serversForWait} sizes for. */
export interface WaitTarget {
  /** Mean arrivals per time unit $\lambda$. */
  readonly arrivalRate: number;
  /** Mean service time $S$. */
  readonly serviceTime: number;
  /** Share of requests that must wait no longer, such as 0.99. */
  readonly quantile: number;
  /** Longest wait allowed, in the unit of `serviceTime`. */
  readonly maxWait: number;
}

/**
 * Erlang C from Erlang B: $C = cB/(c - a(1-B))$.
 *
 * @param servers $c$, above `offeredLoad`
 * @param offeredLoad $a$, erlangs
 * @param blocking $B(c, a)$
 * @example waitFromBlocking(2, 1, 0.2) // 0.333…
 */
export function waitFromBlocking(servers: number, offeredLoad: number, blocking: number): number {
  return Math.min(1, (servers * blocking) / (servers - offeredLoad + offeredLoad * blocking));
}

/**
 * Erlang C: the chance that a request finds all servers busy and has to wait (M/M/c).
 *
 * @param servers $c$, at least 1
 * @param offeredLoad $a = \lambda S$, erlangs, at least 0
 * @returns a probability; 1 if the load is at or above the servers, for then the queue grows without end
 * @throws RangeError if an argument is out of range
 * @see L. Kleinrock, Queueing Systems I (1975), 3.5; https://en.wikipedia.org/wiki/Erlang_(unit)#Erlang_C_formula
 * @example erlangC(10, 8) // 0.40918015079644
 */
export function erlangC(servers: number, offeredLoad: number): number {
  requireCount('erlangC', 'servers', servers, 1);
  requireNotNegative('erlangC', 'offeredLoad', offeredLoad);
  if (offeredLoad >= servers) return 1;
  return waitFromBlocking(servers, offeredLoad, erlangB(servers, offeredLoad));
}

/**
 * Smallest number of servers with which at most a given share of requests wait at all.
 *
 * @param offeredLoad $a = \lambda S$, erlangs
 * @param maxWaitProbability highest chance to wait, above 0 and at most 1
 * @returns the servers and the chance they give
 * @throws RangeError if an argument is out of range
 * @example serversForWaitProbability(8.5, 0.05) // { servers: 15, waitProbability: 0.0312… }
 */
export function serversForWaitProbability(offeredLoad: number, maxWaitProbability: number): WaitSize {
  requireNotNegative('serversForWaitProbability', 'offeredLoad', offeredLoad);
  if (!(maxWaitProbability > 0 && maxWaitProbability <= 1)) {
    throw new RangeError(
      `serversForWaitProbability: maxWaitProbability must be above 0 and at most 1, got ${maxWaitProbability}`,
    );
  }
  return smallestStable(offeredLoad, ({ waitProbability }) => waitProbability <= maxWaitProbability);
}

/**
 * Smallest number of servers with $P(W_q > t) = C e^{-(c/S-\lambda)t} \le 1-q$ (M/M/c).
 *
 * @param target load, quantile and longest wait, in one time unit
 * @returns the servers and the chance of a longer wait
 * @throws RangeError if a field is out of range
 * @example serversForWait({ arrivalRate: 90, serviceTime: 0.1, quantile: 0.99, maxWait: 0.05 }) // { servers: 14, … }
 */
export function serversForWait(target: WaitTarget): LongerWaitSize {
  const { arrivalRate, serviceTime, quantile, maxWait } = target;
  requireNotNegative('serversForWait', 'arrivalRate', arrivalRate);
  requirePositive('serversForWait', 'serviceTime', serviceTime);
  requireOpenProbability('serversForWait', 'quantile', quantile);
  requireNotNegative('serversForWait', 'maxWait', maxWait);
  const longer = ({ servers, waitProbability }: WaitSize) =>
    waitProbability * Math.exp(-(servers / serviceTime - arrivalRate) * maxWait);
  const size = smallestStable(arrivalRate * serviceTime, (candidate) => longer(candidate) <= 1 - quantile);
  return { servers: size.servers, probabilityOfLongerWait: longer(size) };
}

/** Walks up from the first stable number of servers, one step of the recurrence each. */
function smallestStable(offeredLoad: number, isEnough: (size: WaitSize) => boolean): WaitSize {
  let servers = Math.floor(offeredLoad) + 1;
  let blocking = erlangB(servers, offeredLoad);
  for (;;) {
    const size = { servers, waitProbability: waitFromBlocking(servers, offeredLoad, blocking) };
    if (isEnough(size)) return size;
    blocking = continueErlangB(offeredLoad, servers, blocking, servers + 1);
    servers++;
  }
}
