import { requireCount } from '../statistics/requireNumber';
import { type CallPolicy, remoteCall } from './remoteCall';
import { type Duration, type SteppedDuration, sumOfSteps } from './sumOfSteps';

/** A request that is answered by calls. */
export interface CallGraph {
  /** Steps one after the other, at least 1. */
  readonly steps: number;
  /** Calls made at once in each step, all of which it waits for; at least 1. */
  readonly width: number;
  readonly call: CallPolicy;
}

/** What its users see of a request. */
export interface RequestOutcome extends SteppedDuration {
  /** Calls it makes when nothing fails. */
  readonly calls: number;
  /** Share of requests that fail, since one of their calls failed after all attempts. */
  readonly failure: number;
  /** Requests sent to a service for each call wanted: retries and copies. */
  readonly loadFactor: number;
  /** The same while the service answers nothing. */
  readonly outageLoadFactor: number;
}

/**
 * Latency and failures of a request that makes calls in steps: parallel within a step, one step after the other.
 *
 * A step lasts as long as its slowest call, $C(t)^w$; steps add up ({@link sumOfSteps}). A request fails when any call does,
 * and its latency is that of requests that succeed; infinite when none can. Calls are independent and the load they add slows nobody down.
 *
 * @param graph steps, width and how each call is made
 * @returns the outcome, in the time unit of the call
 * @throws RangeError if a field is out of range
 * @see J. Dean, L. A. Barroso, The Tail at Scale, CACM 56 (2013), https://doi.org/10.1145/2408776.2408794
 * @example callGraph({ steps: 1, width: 100, call: plain }).quantile(0.5) // about the 99.3rd percentile of one call
 */
export function callGraph({ steps, width, call: policy }: CallGraph): RequestOutcome {
  requireCount('callGraph', 'steps', steps, 1);
  requireCount('callGraph', 'width', width, 1);
  const call = remoteCall(policy);
  const step: Duration =
    width === 1
      ? call
      : {
          tail: (t) => -Math.expm1(width * Math.log1p(-call.tail(t))),
          quantile: (p) => call.quantile(p ** (1 / width)),
        };
  const calls = steps * width;
  const mayHedge = policy.hedgeDelay !== null && policy.hedgeDelay < policy.timeout;
  return {
    ...sumOfSteps(step, call.failure === 1 ? 1 : steps),
    calls,
    failure: 0 - Math.expm1(calls * Math.log1p(-call.failure)),
    loadFactor: call.requests,
    // Errors come back before a copy would be sent.
    outageLoadFactor: policy.attempts * (mayHedge && policy.failure === 'hangs' ? 2 : 1),
  };
}
