import { requireOpenProbability } from '../statistics/requireNumber';
import { type QueueLoad, requireLoad } from './queueLoad';
import type { SteadyStateDistributions } from './steadyState';

/**
 * M/M/1: one server, random (Poisson) arrivals, exponential service times, in closed form.
 *
 * @param load arrival rate per time unit and mean service time, in one time unit
 * @returns the steady state
 * @throws RangeError if the load is out of range, or a quantile is asked for outside (0, 1)
 * @see L. Kleinrock, Queueing Systems I (1975), 3.2
 * @example mm1({ arrivalRate: 80, serviceTime: 0.01 }).meanResponse // 0.05
 */
export function mm1(load: Omit<QueueLoad, 'servers'>): SteadyStateDistributions {
  requireLoad('mm1', { servers: 1, ...load });
  const { arrivalRate, serviceTime } = load;
  const utilisation = arrivalRate * serviceTime;
  const stable = utilisation < 1;
  const meanResponse = stable ? serviceTime / (1 - utilisation) : Infinity;
  const meanWait = stable ? utilisation * meanResponse : Infinity;
  const waitProbability = Math.min(1, utilisation);
  const tail = (t: number) => (t < 0 ? 1 : Math.exp(-t / meanResponse));
  return {
    utilisation,
    stable,
    waitProbability,
    idleProbability: 1 - waitProbability,
    inSystem: stable ? utilisation / (1 - utilisation) : Infinity,
    inQueue: stable ? arrivalRate * meanWait : Infinity,
    meanWait,
    meanResponse,
    waitCdf: (t) => (t < 0 ? 0 : 1 - waitProbability * tail(t)),
    responseCdf: (t) => 1 - tail(t),
    waitQuantile(q) {
      requireOpenProbability('mm1', 'quantile', q);
      if (!stable) return Infinity;
      return Math.max(0, meanResponse * (Math.log(utilisation) - Math.log1p(-q)));
    },
    responseQuantile(q) {
      requireOpenProbability('mm1', 'quantile', q);
      return -Math.log1p(-q) * meanResponse;
    },
  };
}
