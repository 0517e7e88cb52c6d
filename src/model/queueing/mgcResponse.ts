import { erlangB } from './erlangB';
import { waitFromBlocking } from './erlangC';
import { conditionalWait } from './conditionalWait';
import { kimuraFactor } from './mgc';
import { type GeneralLoad, requireLoad } from './queueLoad';
import { type ServiceDistribution, serviceDistribution } from './serviceDistribution';
import { tailQuantile } from './tailQuantile';

/** Waits and response times of M/G/c, in the unit of `serviceTime`. */
export interface ResponseTimes {
  readonly utilisation: number;
  readonly stable: boolean;
  readonly waitProbability: number;
  readonly meanWait: number;
  readonly meanResponse: number;
  /** Wait that a share `q` of requests does not exceed. */
  waitQuantile(q: number): number;
  /** Response time that a share `q` of requests does not exceed. */
  responseQuantile(q: number): number;
  /** $P(W > t)$. */
  responseTail(t: number): number;
}

/**
 * M/G/c: waits and response times with random arrivals and any spread of service times.
 *
 * Erlang C for the chance to wait, Kimura's mean wait, {@link conditionalWait} for its shape and
 * {@link serviceDistribution} for the service added to it. Equal to M/M/c at scv 1. Against simulation of 1 to 50 servers at 50 to 95 %
 * utilisation and scv 0 to 4, the 95th and 99th percentiles of response time are within about 8 %, simulation noise included.
 *
 * @param load servers, arrival rate, mean service time and its squared coefficient of variation
 * @returns the steady state; infinite times when overloaded
 * @throws RangeError if the load is out of range, or a quantile is asked for outside (0, 1)
 * @see {@link mgcMeanWait} for the mean's source
 * @example mgcResponse({ servers: 10, arrivalRate: 9, serviceTime: 1, scv: 1 }).responseQuantile(0.99) // 6.24987669885
 */
export function mgcResponse(load: GeneralLoad): ResponseTimes {
  requireLoad('mgcResponse', load);
  const { servers, arrivalRate, serviceTime, scv } = load;
  const offeredLoad = arrivalRate * serviceTime;
  if (offeredLoad >= servers) return overloaded(offeredLoad / servers);
  return responseFromBlocking(load, erlangB(servers, offeredLoad), serviceDistribution(serviceTime, scv));
}

/**
 * {@link mgcResponse} of a stable load whose Erlang B is known, for searches that walk the recurrence themselves.
 *
 * @param load servers, arrival rate, mean service time and scv, not overloaded
 * @param blocking $B(c, \lambda S)$
 * @param service distribution of the service time
 * @example responseFromBlocking(load, erlangB(2, 1), serviceDistribution(1, 1)).meanWait
 */
export function responseFromBlocking(
  { servers, arrivalRate, serviceTime, scv }: GeneralLoad,
  blocking: number,
  service: ServiceDistribution,
): ResponseTimes {
  const offeredLoad = arrivalRate * serviceTime;
  const utilisation = offeredLoad / servers;
  const waitProbability = waitFromBlocking(servers, offeredLoad, blocking);
  const meanIfWaiting = (serviceTime / (servers - offeredLoad)) * kimuraFactor(servers, utilisation, scv);
  const terms = conditionalWait(utilisation, scv, meanIfWaiting);
  const waitTail = (t: number) => {
    let tail = 0;
    for (const { weight, mean } of terms) tail += weight * Math.exp(-t / mean);
    return waitProbability * tail;
  };
  const responseTail = (t: number) => {
    if (t < service.shortest) return 1;
    let delayed = 0;
    for (const { weight, mean } of terms) delayed += weight * service.delayedPast(t, mean);
    return service.tail(t) + waitProbability * delayed;
  };
  return {
    utilisation,
    stable: true,
    waitProbability,
    meanWait: waitProbability * meanIfWaiting,
    meanResponse: serviceTime + waitProbability * meanIfWaiting,
    waitQuantile: (q) => tailQuantile('mgcResponse', waitTail, q, 0, meanIfWaiting),
    responseQuantile: (q) => tailQuantile('mgcResponse', responseTail, q, service.shortest, serviceTime),
    responseTail,
  };
}

function overloaded(utilisation: number): ResponseTimes {
  return {
    utilisation,
    stable: false,
    waitProbability: 1,
    meanWait: Infinity,
    meanResponse: Infinity,
    waitQuantile: () => Infinity,
    responseQuantile: () => Infinity,
    responseTail: () => 1,
  };
}
