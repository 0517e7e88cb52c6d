import { requireOpenProbability } from '../statistics/requireNumber';
import { erlangB } from './erlangB';
import { waitFromBlocking } from './erlangC';
import { type QueueLoad, requireLoad } from './queueLoad';
import { serviceDistribution } from './serviceDistribution';
import type { SteadyStateDistributions } from './steadyState';
import { tailQuantile } from './tailQuantile';

/**
 * M/M/c: random arrivals, exponential service times, `servers` equal servers behind one queue.
 *
 * With $\theta = c/S - \lambda$: $W_q = C/\theta$, $P(W_q>t) = Ce^{-\theta t}$. Everything comes from Erlang C, never from
 * $P_0$, which underflows from several hundred servers on. Where $a = c-1$ the textbook response time formula divides
 * by zero; the one used here is smooth there.
 *
 * @param load servers, arrival rate per time unit and mean service time, in one time unit
 * @returns the steady state
 * @throws RangeError if the load is out of range, or a quantile is asked for outside (0, 1)
 * @see L. Kleinrock, Queueing Systems I (1975), 3.5; checked against CRAN `queueing` 0.2.12
 * @example mmc({ servers: 10, arrivalRate: 90, serviceTime: 0.1 }).meanWait // 0.06687315241077
 */
export function mmc(load: QueueLoad): SteadyStateDistributions {
  requireLoad('mmc', load);
  const { servers, arrivalRate, serviceTime } = load;
  const offeredLoad = arrivalRate * serviceTime;
  const stable = offeredLoad < servers;
  const blocking = erlangB(servers, offeredLoad);
  const waitProbability = stable ? waitFromBlocking(servers, offeredLoad, blocking) : 1;
  // Mean wait of those that wait, 1/θ.
  const conditionalWait = stable ? serviceTime / (servers - offeredLoad) : Infinity;
  const meanWait = waitProbability * conditionalWait;
  const inQueue = stable ? arrivalRate * meanWait : Infinity;
  const service = serviceDistribution(serviceTime, 1);

  const waitTail = (t: number) => (t < 0 ? 1 : waitProbability * Math.exp(-t / conditionalWait));
  const responseTail = (t: number) =>
    t < 0 || !stable ? 1 : service.tail(t) + waitProbability * service.delayedPast(t, conditionalWait);
  return {
    utilisation: offeredLoad / servers,
    stable,
    waitProbability,
    idleProbability: stable ? idleProbability(servers, offeredLoad) : 0,
    inSystem: offeredLoad + inQueue,
    inQueue,
    meanWait,
    meanResponse: meanWait + serviceTime,
    waitCdf: (t) => 1 - waitTail(t),
    responseCdf: (t) => 1 - responseTail(t),
    waitQuantile(q) {
      requireOpenProbability('mmc', 'quantile', q);
      if (!stable) return Infinity;
      return Math.max(0, conditionalWait * (Math.log(waitProbability) - Math.log1p(-q)));
    },
    responseQuantile(q) {
      requireOpenProbability('mmc', 'quantile', q);
      return stable ? tailQuantile('mmc', responseTail, q, 0, serviceTime) : Infinity;
    },
  };
}

/** $P_0 = 1 / \left(\sum_{k<c} a^k/k! + \frac{a^c}{c!}\frac{c}{c-a}\right)$; 0 once the sum passes what a double holds. */
function idleProbability(servers: number, offeredLoad: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; k < servers && term > sum * 1e-17; k++) {
    term *= offeredLoad / k;
    sum += term;
    if (sum === Infinity) return 0;
  }
  const last = (term * offeredLoad) / servers;
  return 1 / (sum + (last * servers) / (servers - offeredLoad));
}
