import {
  requireCount,
  requireNotNegative,
  requireOpenProbability,
  requirePositive,
} from '../statistics/requireNumber';
import { continueErlangB, erlangB } from './erlangB';
import { responseFromBlocking } from './mgcResponse';
import { type ServiceDistribution, serviceDistribution } from './serviceDistribution';

/** A promise about response times, and the work it is made for. */
export interface ResponseTarget {
  /** Mean service time $S$. */
  readonly serviceTime: number;
  /** Squared coefficient of variation of service time. */
  readonly scv: number;
  /** Share of requests that must be answered in time, such as 0.95. */
  readonly quantile: number;
  /** Response time promised to that share, in the unit of `serviceTime`. */
  readonly target: number;
}

/**
 * Smallest number of servers whose response time quantile keeps the target (M/G/c, see {@link mgcResponse}).
 *
 * Steps up from the load by doubling strides, then halves the last stride, with one running Erlang B; each candidate
 * costs one tail, not a quantile.
 *
 * @param wanted target with `arrivalRate`, the mean arrivals per time unit
 * @returns servers, at least 1
 * @throws RangeError if a field is out of range, or if service alone, without any wait, misses the target
 * @example serversForResponse({ arrivalRate: 400, serviceTime: 0.025, scv: 1, quantile: 0.95, target: 0.1 }) // 12
 */
export function serversForResponse(wanted: ResponseTarget & { readonly arrivalRate: number }): number {
  const { arrivalRate, serviceTime, quantile, target } = wanted;
  requireTarget('serversForResponse', wanted);
  requireNotNegative('serversForResponse', 'arrivalRate', arrivalRate);
  const service = serviceDistribution(serviceTime, wanted.scv);
  if (service.tail(target) > 1 - quantile) {
    throw new RangeError(
      `serversForResponse: target must be at least the ${quantile} quantile of service time alone, got ${target}`,
    );
  }
  const offeredLoad = arrivalRate * serviceTime;
  const keeps = (servers: number, blocking: number) =>
    responseFromBlocking({ ...wanted, servers }, blocking, service).responseTail(target) <= 1 - quantile;

  let enough = Math.floor(offeredLoad) + 1;
  let blocking = erlangB(enough, offeredLoad);
  if (keeps(enough, blocking)) return enough;
  let tooFew = enough;
  let blockingAtTooFew = blocking;
  for (let stride = 1; ; stride *= 2) {
    enough = tooFew + stride;
    blocking = continueErlangB(offeredLoad, tooFew, blockingAtTooFew, enough);
    if (keeps(enough, blocking)) break;
    tooFew = enough;
    blockingAtTooFew = blocking;
  }
  while (enough - tooFew > 1) {
    const middle = tooFew + Math.floor((enough - tooFew) / 2);
    blocking = continueErlangB(offeredLoad, tooFew, blockingAtTooFew, middle);
    if (keeps(middle, blocking)) {
      enough = middle;
    } else {
      tooFew = middle;
      blockingAtTooFew = blocking;
    }
  }
  return enough;
}

/**
 * Highest arrival rate at which the response time quantile still keeps the target (M/G/c, see {@link mgcResponse}).
 *
 * @param wanted target with `servers`
 * @returns arrivals per time unit, to 1e-9 relative from below; 0 if service alone misses the target
 * @throws RangeError if a field is out of range
 * @example arrivalRateForResponse({ servers: 13, serviceTime: 0.025, scv: 1, quantile: 0.95, target: 0.1 }) // 471.29…
 */
export function arrivalRateForResponse(wanted: ResponseTarget & { readonly servers: number }): number {
  const { servers, serviceTime, quantile, target } = wanted;
  requireTarget('arrivalRateForResponse', wanted);
  requireCount('arrivalRateForResponse', 'servers', servers, 1);
  const service = serviceDistribution(serviceTime, wanted.scv);
  if (service.tail(target) > 1 - quantile) return 0;
  let kept = 0;
  let missed = servers / serviceTime;
  for (let step = 0; step < 100 && missed - kept > 1e-9 * missed; step++) {
    const arrivalRate = (kept + missed) / 2;
    if (keepsAt({ ...wanted, arrivalRate }, service)) kept = arrivalRate;
    else missed = arrivalRate;
  }
  return kept;
}

function keepsAt(
  load: ResponseTarget & { readonly servers: number; readonly arrivalRate: number },
  service: ServiceDistribution,
): boolean {
  const offeredLoad = load.arrivalRate * load.serviceTime;
  if (offeredLoad >= load.servers) return false;
  const { responseTail } = responseFromBlocking(load, erlangB(load.servers, offeredLoad), service);
  return responseTail(load.target) <= 1 - load.quantile;
}

function requireTarget(caller: string, { serviceTime, scv, quantile, target }: ResponseTarget): void {
  requirePositive(caller, 'serviceTime', serviceTime);
  requireNotNegative(caller, 'scv', scv);
  requireOpenProbability(caller, 'quantile', quantile);
  requirePositive(caller, 'target', target);
}
