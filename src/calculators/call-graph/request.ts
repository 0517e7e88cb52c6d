import { callGraph, type CallGraph, type RequestOutcome } from '../../model/latency/callGraph';
import { type Lognormal, lognormalThrough } from '../../model/latency/lognormal';
import { formatNumber } from '../kit/format';
import type { CallGraphValues } from './inputs';

const hedgeQuantiles = { never: null, p90: 0.9, p95: 0.95, p99: 0.99 } as const;

/** The request as it is set, with the calls of its services. */
export function graphOf(v: CallGraphValues): CallGraph {
  const latency = latencyThrough('a call', v.callP50, v.callP99);
  const hedgeAt = hedgeQuantiles[v.hedge];
  return {
    steps: v.steps,
    width: v.width,
    call: {
      latency,
      hop: v.hop,
      availability: v.availability / 100,
      failure: v.failure,
      attempts: v.attempts,
      timeout: v.timeout,
      backoff: v.backoff,
      hedgeDelay: hedgeAt === null ? null : v.hop + latency.quantile(hedgeAt),
    },
  };
}

export function requestOf(v: CallGraphValues): RequestOutcome {
  return callGraph(graphOf(v));
}

/** The same request in one process. */
export function oneProcessOf(v: CallGraphValues): Lognormal {
  return latencyThrough('one process', v.oneP50, v.oneP99);
}

function latencyThrough(what: string, p50: number, p99: number): Lognormal {
  if (p99 >= p50) return lognormalThrough(p50, p99);
  throw new RangeError(
    `The p99 of ${what} (${formatNumber(p99)} ms) must be at least its p50 (${formatNumber(p50)} ms).`,
  );
}
