import type { Random } from '../statistics/random';
import type { CallPolicy } from './remoteCall';

/** What one simulated call did: its time, or `null` where all attempts failed, and the requests it sent. */
export interface DrawnCall {
  readonly time: number | null;
  readonly attempts: number;
  readonly requests: number;
}

/** Plays one call, attempt by attempt and copy by copy. */
export function drawCall(policy: CallPolicy, random: Random): DrawnCall {
  const { hop, availability, failure, attempts, timeout, backoff, hedgeDelay, latency } = policy;
  const copy = () => {
    if (random() < availability) return { good: hop + latency.quantile(random() || 0.5), error: Infinity };
    return { good: Infinity, error: failure === 'error' ? hop : Infinity };
  };
  let now = 0;
  let requests = 0;
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const first = copy();
    requests++;
    let answer = first.good;
    const isOut = Math.min(first.good, first.error) > (hedgeDelay ?? Infinity);
    if (hedgeDelay !== null && isOut && hedgeDelay < timeout) {
      requests++;
      answer = Math.min(answer, hedgeDelay + copy().good);
    }
    if (answer < timeout) return { time: now + answer, attempts: attempt, requests };
    now += Math.min(first.error, timeout) + backoff * 2 ** (attempt - 1);
  }
  return { time: null, attempts, requests };
}
