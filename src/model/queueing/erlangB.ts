import { requireCount, requireNotNegative } from '../statistics/requireNumber';

/** Servers and the blocking they give. */
export interface BlockingSize {
  readonly servers: number;
  readonly blockingProbability: number;
}

/**
 * Carries Erlang B from one number of servers up to another: $B(n) = aB(n-1)/(n + aB(n-1))$.
 *
 * @param offeredLoad $a$, erlangs
 * @param from servers at which `blocking` holds
 * @param blocking $B$ at `from`
 * @param to servers wanted, at least `from`
 * @returns $B$ at `to`
 * @example continueErlangB(3, 0, 1, 5) // 0.110054…
 */
export function continueErlangB(offeredLoad: number, from: number, blocking: number, to: number): number {
  let value = blocking;
  for (let n = from + 1; n <= to && value > 0; n++) {
    const carried = offeredLoad * value;
    value = carried / (n + carried);
  }
  return value;
}

/**
 * Erlang B: the chance that a request finds all servers busy, when such requests are turned away.
 *
 * $$B(c,a) = \frac{a^c/c!}{\sum_{k=0}^{c} a^k/k!}$$
 *
 * Worked out by the recurrence, which neither overflows nor loses digits (relative error near 1e-14 at a million
 * servers). It runs over about $10\sqrt a$ steps, not all `servers`: below the load each step shrinks an error by
 * $n/a$, so a rough start far enough down leaves no trace.
 *
 * @param servers $c$, at least 0
 * @param offeredLoad $a = \lambda S$, erlangs, at least 0
 * @returns a probability; 1 without servers
 * @throws RangeError if an argument is out of range
 * @see A. K. Erlang (1917); recurrence: https://en.wikipedia.org/wiki/Erlang_(unit)#Erlang_B_formula
 * @example erlangB(5, 3) // 0.110054347826087
 */
export function erlangB(servers: number, offeredLoad: number): number {
  requireCount('erlangB', 'servers', servers, 0);
  requireNotNegative('erlangB', 'offeredLoad', offeredLoad);
  if (servers === 0) return 1;
  const shortage = Math.max(0, offeredLoad - servers);
  // Errors at the start have shrunk by at least exp(-50) when the walk reaches min(servers, offeredLoad).
  const start = Math.max(0, Math.floor(offeredLoad - Math.hypot(shortage, 10 * Math.sqrt(offeredLoad))));
  const roughBlocking = start === 0 ? 1 : 1 - start / offeredLoad;
  return continueErlangB(offeredLoad, start, roughBlocking, servers);
}

/**
 * Smallest number of servers that turns away at most a given share of requests, in one pass of the recurrence.
 *
 * @param offeredLoad $a = \lambda S$, erlangs
 * @param maxBlocking highest share turned away, above 0 and at most 1
 * @returns the servers and the blocking they give
 * @throws RangeError if an argument is out of range
 * @example serversForBlocking(50, 0.001) // { servers: 71, blockingProbability: 0.000962… }
 */
export function serversForBlocking(offeredLoad: number, maxBlocking: number): BlockingSize {
  requireNotNegative('serversForBlocking', 'offeredLoad', offeredLoad);
  if (!(maxBlocking > 0 && maxBlocking <= 1)) {
    throw new RangeError(`serversForBlocking: maxBlocking must be above 0 and at most 1, got ${maxBlocking}`);
  }
  // c servers carry at most c erlangs, so B >= 1 - c/a: nothing below this start can do.
  let servers = Math.max(0, Math.floor(offeredLoad * (1 - maxBlocking)) - 1);
  let blockingProbability = erlangB(servers, offeredLoad);
  while (blockingProbability > maxBlocking) {
    blockingProbability = continueErlangB(offeredLoad, servers, blockingProbability, servers + 1);
    servers++;
  }
  return { servers, blockingProbability };
}
