import { tailQuantile } from '../queueing/tailQuantile';
import {
  requireCount,
  requireNotNegative,
  requirePositive,
  requireProbability,
} from '../statistics/requireNumber';
import type { Lognormal } from './lognormal';
import type { Duration } from './sumOfSteps';

/** How a call is made. One time unit throughout. */
export interface CallPolicy {
  /** Latency of the called service where it answers. */
  readonly latency: Lognormal;
  /** Cost of the network on top of it, there and back; at least 0. */
  readonly hop: number;
  /** Share of calls the service answers well, from 0 to 1. */
  readonly availability: number;
  /** What the others do: come back as an error after one hop, or never answer. */
  readonly failure: 'error' | 'hangs';
  /** Times a call is tried in all, at least 1. */
  readonly attempts: number;
  /** Longest an attempt is waited for, above 0. */
  readonly timeout: number;
  /** Pause before the second attempt, twice that before the third, and so on; at least 0. */
  readonly backoff: number;
  /** Time after which a second copy of an attempt is sent if the first has not come back; `null` for never. */
  readonly hedgeDelay: number | null;
}

/** A call with its retries and copies, as its caller sees it; a call that is never answered takes for ever. */
export interface RemoteCall extends Duration {
  /** Share of calls that fail after all attempts. */
  readonly failure: number;
  /** Mean attempts of a call. */
  readonly attempts: number;
  /** Mean requests sent for a call: attempts and their copies. */
  readonly requests: number;
  /** Chance that an attempt fails, of which `errors` come back as one; the rest are timeouts. */
  readonly attemptFailure: number;
  readonly errors: number;
}

/** An answer to fewer than one attempt in a million millions is none: rounding would make up its time. */
const NEVER = 1e-12;

/**
 * A call over the network with timeout, retries and a hedge.
 *
 * Attempts are independent. An attempt ends with the first good answer of its one or two copies, as an error after one
 * hop, or at its timeout. Failed attempts take one of two known times, so a call's latency is a mixture of shifted
 * attempts: exact, without simulation. Times are those of calls that succeed.
 *
 * @param policy the service and how it is called
 * @returns latency of successful calls, failures and load
 * @throws RangeError if a field is out of range
 * @see J. Dean, L. A. Barroso, The Tail at Scale, CACM 56 (2013), https://doi.org/10.1145/2408776.2408794 (hedged requests)
 * @see https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/
 * @example remoteCall({ latency: lognormalThrough(10, 60), hop: 1, availability: 0.999, failure: 'error', attempts: 2, timeout: 1000, backoff: 50, hedgeDelay: null }).failure // 1e-6
 */
export function remoteCall(policy: CallPolicy): RemoteCall {
  requirePolicy(policy);
  const { latency, hop, timeout, attempts, hedgeDelay } = policy;
  const unanswered = attemptTail(policy);
  const given = unanswered(timeout);
  const attemptFailure = 1 - given < NEVER ? 1 : given;
  const errors = policy.failure === 'error' ? 1 - policy.availability : 0;
  const answered = 1 - attemptFailure;
  const failure = attemptFailure ** attempts;
  const ways = waysToTryAgain(policy, errors, Math.max(0, attemptFailure - errors));

  /** Share of attempts that are answered well, but after `t`. */
  const answeredAfter = (t: number) => {
    if (t <= hop) return answered;
    return t >= timeout ? 0 : Math.max(0, unanswered(t) - attemptFailure);
  };
  const tail = (t: number) => {
    if (t <= hop || failure === 1) return 1;
    let after = 0;
    for (const { share, start } of ways) after += share * answeredAfter(t - start);
    return Math.min(1, after / (1 - failure));
  };
  const meanAttempts = attemptFailure >= 1 ? attempts : (1 - failure) / (1 - attemptFailure);
  const hedged = hedgeDelay === null || hedgeDelay >= timeout ? 0 : unhedgedOut(policy, hedgeDelay);
  return {
    failure,
    attempts: meanAttempts,
    requests: meanAttempts * (1 + hedged),
    attemptFailure,
    errors,
    tail,
    quantile: (p) =>
      failure === 1 ? Infinity : tailQuantile('remoteCall', tail, p, hop, latency.quantile(0.5)),
  };
}

/** Ways to reach an attempt: each sequence of errors and timeouts before it, with its share and when the attempt starts. */
function waysToTryAgain({ attempts, hop, timeout, backoff }: CallPolicy, errors: number, timeouts: number) {
  const ways: { readonly share: number; readonly start: number }[] = [];
  for (let before = 0; before < attempts; before++) {
    const paused = backoff * (2 ** before - 1);
    let sequences = 1;
    for (let failed = 0; failed <= before; failed++) {
      const share = sequences * errors ** failed * timeouts ** (before - failed);
      const start = failed * Math.min(hop, timeout) + (before - failed) * timeout + paused;
      if (share > 0) ways.push({ share, start });
      sequences = (sequences * (before - failed)) / (failed + 1);
    }
  }
  return ways;
}

/** Chance that an attempt has not been answered well by `t`, which is at most its timeout. */
function attemptTail({ latency, hop, availability: good, failure, hedgeDelay }: CallPolicy) {
  const bad = 1 - good;
  return (t: number): number => {
    const slow = latency.tail(t - hop);
    const copyIsOut =
      hedgeDelay === null || t <= hedgeDelay ? 1 : bad + good * latency.tail(t - hedgeDelay - hop);
    // An error ends the attempt before a copy is sent; a call that hangs is what the copy is for.
    return failure === 'error' ? bad + good * slow * copyIsOut : (bad + good * slow) * copyIsOut;
  };
}

/** Chance that the first copy has neither answered nor failed when it is time for the second. */
function unhedgedOut({ latency, hop, availability, failure }: CallPolicy, hedgeDelay: number): number {
  const slow = availability * latency.tail(hedgeDelay - hop);
  return failure === 'error' ? slow : 1 - availability + slow;
}

function requirePolicy(policy: CallPolicy): void {
  const { hop, availability, attempts, timeout, backoff, hedgeDelay } = policy;
  requireNotNegative('remoteCall', 'hop', hop);
  requireProbability('remoteCall', 'availability', availability);
  requireCount('remoteCall', 'attempts', attempts, 1);
  requirePositive('remoteCall', 'timeout', timeout);
  requireNotNegative('remoteCall', 'backoff', backoff);
  if (hedgeDelay !== null && !(hedgeDelay >= hop)) {
    throw new RangeError(`remoteCall: hedgeDelay must be at least hop (${hop}), got ${hedgeDelay}`);
  }
}
