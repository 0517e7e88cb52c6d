import { requireCount, requireNotNegative, requirePositive } from '../statistics/requireNumber';

/** Work offered to identical servers behind one queue. One time unit throughout: with seconds, rates are per second. */
export interface QueueLoad {
  /** Servers $c$: workers, threads or connections, each serving one request at a time. */
  readonly servers: number;
  /** Mean arrivals per time unit $\lambda$. */
  readonly arrivalRate: number;
  /** Mean time one request keeps a server busy $S = 1/\mu$. */
  readonly serviceTime: number;
}

/** A {@link QueueLoad} with the variability of its service times. */
export interface GeneralLoad extends QueueLoad {
  /** Squared coefficient of variation of service time $c_s^2 = \mathrm{Var}(S)/E(S)^2$: 0 constant, 1 exponential. */
  readonly scv: number;
}

/** Throws `RangeError` unless every field of the load is usable. */
export function requireLoad(caller: string, load: QueueLoad & { readonly scv?: number }): void {
  requireCount(caller, 'servers', load.servers, 1);
  requireNotNegative(caller, 'arrivalRate', load.arrivalRate);
  requirePositive(caller, 'serviceTime', load.serviceTime);
  if (load.scv !== undefined) requireNotNegative(caller, 'scv', load.scv);
}
