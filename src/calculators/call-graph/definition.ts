import { leafQuantile, slowRequestShare } from '../../model/latency/fanOut';
import { remoteCall } from '../../model/latency/remoteCall';
import { defineCalculator } from '../kit/define';
import { formatNumber } from '../kit/format';
import { callGraphAdvice } from './advice';
import { callGraphCharts } from './charts';
import { callGraphExamples } from './examples';
import { callGraphInputs, type CallGraphValues } from './inputs';
import { callGraphOutputs } from './outputs';
import { graphOf, oneProcessOf, requestOf } from './request';

/** Fewer than one request in a million millions is none. */
const NONE = 1e-12;

export default defineCalculator({
  slug: 'call-graph',
  title: 'Call graph',
  question: 'What do many calls do to the latency and availability of one request?',
  inputs: callGraphInputs,
  outputs: callGraphOutputs,
  headline: 'p99',
  compute(v) {
    const request = requestOf(v);
    const onePiece = oneProcessOf(v);
    const { call } = graphOf(v);
    const succeeds = 1 - request.failure;
    const isAnswered = succeeds > NONE;
    const quantile = (p: number) => (isAnswered ? request.quantile(p) : null);
    const p99 = quantile(0.99);
    const leafShare = leafQuantile(0.99, request.calls);
    return {
      p99,
      p50: quantile(0.5),
      p95: quantile(0.95),
      failedPerMillion: request.failure * 1e6,
      slowShare: 100 * slowRequestShare(0.99, request.calls),
      verdict: verdictOf(v, p99, onePiece.quantile(0.99), request.failure),
      withinTarget: isAnswered ? 100 * succeeds * (1 - request.tail(v.latencyTarget)) : 0,
      availability: succeeds * 100,
      calls: request.calls,
      callRate: v.peakRps * request.calls * request.loadFactor,
      loadFactor: request.loadFactor,
      outageFactor: request.outageLoadFactor,
      nestedFactor: v.attempts ** v.steps,
      leafQuantile: leafShare * 100,
      leafLatency: v.hop + call.latency.quantile(leafShare),
      p99Factor: p99 === null ? null : p99 / onePiece.quantile(0.99),
      callsAffordable: callsAffordable(v),
    };
  },
  answer(v, r) {
    const calls = `${formatNumber(v.steps)} ${v.steps === 1 ? 'step' : 'steps'} of ${formatNumber(v.width)} ${v.width === 1 ? 'call' : 'calls'}`;
    if (r.p99 === null || r.p50 === null) return `${calls}: no request succeeds.`;
    const failed = formatNumber(Math.round(r.failedPerMillion ?? 0));
    const factor = r.p99 / v.callP99;
    return `${calls}: half of the requests take up to ${formatNumber(r.p50)} ms, 99 of 100 up to ${formatNumber(r.p99)} ms, ${formatNumber(factor)} times the p99 of one call; ${failed} of a million fail.`;
  },
  charts: callGraphCharts,
  advice: callGraphAdvice,
  examples: callGraphExamples,
  monotone: [
    { input: 'steps', output: 'failedPerMillion', direction: 'up' },
    { input: 'width', output: 'failedPerMillion', direction: 'up' },
    { input: 'availability', output: 'failedPerMillion', direction: 'down' },
    { input: 'attempts', output: 'failedPerMillion', direction: 'down' },
    { input: 'attempts', output: 'loadFactor', direction: 'up' },
    { input: 'width', output: 'slowShare', direction: 'up' },
    { input: 'availability', output: 'callsAffordable', direction: 'up' },
  ],
});

/** Calls whose failures together are no more than those of one process; `null` where calls never fail. */
function callsAffordable(v: CallGraphValues): number | null {
  const { failure } = remoteCall(graphOf(v).call);
  const allowed = 1 - v.oneAvailability / 100;
  if (failure === 0) return null;
  if (failure === 1 || allowed === 0) return allowed === 1 ? null : 0;
  if (allowed === 1) return null;
  // Rounding must not cost the call that meets the limit exactly.
  return Math.floor((Math.log1p(-allowed) / Math.log1p(-failure)) * (1 + 1e-12));
}

function verdictOf(v: CallGraphValues, p99: number | null, oneP99: number, failure: number): string {
  if (p99 === null) return 'worse: no request succeeds';
  const allowed = 1 - v.oneAvailability / 100;
  const slower = p99 > oneP99 ? 'slower' : 'faster';
  const fails = failure > allowed + 1e-12 ? 'fails more often' : 'fails no more often';
  return `${slower}, ${fails}`;
}
