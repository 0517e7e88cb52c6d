import { type GeneralLoad, requireLoad } from './queueLoad';
import type { SteadyState } from './steadyState';

/**
 * M/G/1: one server, random arrivals, any service time distribution, by the exact Pollaczek–Khinchine formula
 * $W_q = \frac{1+c_s^2}{2}\,\frac{\rho}{1-\rho}\,S$.
 *
 * @param load arrival rate per time unit, mean service time and its squared coefficient of variation
 * @returns the steady state; infinite times if the server is overloaded
 * @throws RangeError if the load is out of range
 * @see L. Kleinrock, Queueing Systems I (1975), 5.7; https://en.wikipedia.org/wiki/Pollaczek–Khinchine_formula
 * @example mg1({ arrivalRate: 0.8, serviceTime: 1, scv: 0 }).meanWait // 2
 */
export function mg1(load: Omit<GeneralLoad, 'servers'>): SteadyState {
  requireLoad('mg1', { servers: 1, ...load });
  const { arrivalRate, serviceTime, scv } = load;
  const utilisation = arrivalRate * serviceTime;
  const stable = utilisation < 1;
  const meanWait = stable ? (((1 + scv) / 2) * utilisation * serviceTime) / (1 - utilisation) : Infinity;
  const inQueue = stable ? arrivalRate * meanWait : Infinity;
  return {
    utilisation,
    stable,
    waitProbability: Math.min(1, utilisation),
    inSystem: inQueue + utilisation,
    inQueue,
    meanWait,
    meanResponse: meanWait + serviceTime,
  };
}
