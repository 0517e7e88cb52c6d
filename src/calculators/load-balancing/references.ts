import { supermarket } from '../../model/balancing/supermarket';
import { mgcResponse } from '../../model/queueing/mgcResponse';
import { tailQuantile } from '../../model/queueing/tailQuantile';
import type { BalancingValues } from './inputs';

/** Closed forms beside the simulation; each gives the p99 in ms, or `null` where it has none. */

/** One queue that all workers take from. */
export function sharedQueueP99(v: BalancingValues): number | null {
  if (v.slowFactor !== 1) return null;
  const workers = v.servers * v.workers;
  const busy = v.utilisation / 100;
  return mgcResponse({
    servers: workers,
    arrivalRate: (busy * workers) / v.serviceTime,
    serviceTime: v.serviceTime,
    scv: v.variability,
  }).responseQuantile(0.99);
}

/** A random server for each request: independent queues, of which the slow one gets as much as the others. */
export function randomP99(v: BalancingValues): number | null {
  const busy = v.utilisation / 100;
  if (busy * v.slowFactor >= 1) return null;
  const load = { servers: v.workers, arrivalRate: (busy * v.workers) / v.serviceTime, scv: v.variability };
  const healthy = mgcResponse({ ...load, serviceTime: v.serviceTime });
  if (v.slowFactor === 1) return healthy.responseQuantile(0.99);
  const slow = mgcResponse({ ...load, serviceTime: v.serviceTime * v.slowFactor });
  const tail = (t: number) => ((v.servers - 1) * healthy.responseTail(t) + slow.responseTail(t)) / v.servers;
  return tailQuantile('randomP99', tail, 0.99, 0, v.serviceTime);
}

/** Two random choices among very many servers of one worker with exponential service. */
export function twoChoicesP99(v: BalancingValues): number | null {
  if (v.workers !== 1 || v.variability !== 1 || v.slowFactor !== 1) return null;
  return supermarket({ utilisation: v.utilisation / 100, serviceTime: v.serviceTime }).responseQuantile(0.99);
}
