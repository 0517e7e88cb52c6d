import type { Advice } from '../kit/define';
import { formatNumber } from '../kit/format';
import type { CallGraphValues } from './inputs';
import type { CallGraphResults } from './outputs';
import { graphOf, requestOf } from './request';

/** A copy of a slow call must save at least this share of the p99 to be worth a word. */
const WORTH_IT = 0.15;

export function callGraphAdvice(v: CallGraphValues, r: CallGraphResults): readonly Advice[] {
  return [...splitAdvice(v, r), ...timeoutAdvice(v), ...hedgeAdvice(v, r), ...retryAdvice(v, r), next(r)];
}

function splitAdvice(v: CallGraphValues, r: CallGraphResults): Advice[] {
  const isSlower = (r.p99Factor ?? Infinity) > 1;
  const failsMore = (r.failedPerMillion ?? 0) > (100 - v.oneAvailability) * 1e4 + 1e-6;
  if (!isSlower && !failsMore) return [];
  const affordable = r.callsAffordable;
  const limit =
    failsMore && affordable !== null && affordable >= 1
      ? ` At this availability ${formatNumber(affordable)} ${affordable === 1 ? 'call fails' : 'calls fail'} no more often than one process.`
      : '';
  return [
    {
      tone: isSlower && failsMore ? 'do' : 'watch',
      text: `For its users the split makes this request ${[isSlower && 'slower', failsMore && 'less reliable'].filter(Boolean).join(' and ')}. Make fewer calls: ask once for many things, keep a copy of what changes rarely, and answer later what need not be answered now.${limit}`,
      link: { to: '/practices/queues', label: 'Queues' },
    },
  ];
}

function timeoutAdvice(v: CallGraphValues): Advice[] {
  const { latency, hop, timeout } = graphOf(v).call;
  const cut = latency.tail(timeout - hop);
  if (cut < 0.001) return [];
  return [
    {
      tone: cut > 0.01 ? 'do' : 'watch',
      text: `The timeout cuts off ${formatNumber(cut * 100)} % of calls that a healthy service would have answered, each of which counts as failed. Set it above the p99.9 of the call, ${formatNumber(hop + latency.quantile(0.999))} ms.`,
      link: { to: '/practices/load-balancing', label: 'Time limits from the outside in' },
    },
  ];
}

function hedgeAdvice(v: CallGraphValues, r: CallGraphResults): Advice[] {
  if (v.hedge !== 'never') {
    return [
      {
        tone: 'watch',
        text: 'Send a second copy only of calls that may run twice, and to another server. Cap copies at a share of all calls: when every server is slow, each call would be sent twice.',
      },
    ];
  }
  if (r.p99 === null) return [];
  const hedged = requestOf({ ...v, hedge: 'p95' });
  const p99 = hedged.quantile(0.99);
  if (p99 > r.p99 * (1 - WORTH_IT)) return [];
  const more = (hedged.loadFactor / (r.loadFactor ?? 1) - 1) * 100;
  return [
    {
      tone: 'watch',
      text: `A second copy of calls slower than their p95 would bring the p99 from ${formatNumber(r.p99)} ms to ${formatNumber(p99)} ms for ${formatNumber(more)} % more calls, if slowness of two servers is unrelated.`,
      link: { to: '/practices/load-balancing', label: 'Load balancing' },
    },
  ];
}

function retryAdvice(v: CallGraphValues, r: CallGraphResults): Advice[] {
  if (v.attempts === 1) {
    return [
      {
        tone: 'watch',
        text: 'No call is retried. One retry of calls that may be repeated, with a pause of random length, squares the chance of failing; a budget for retries keeps it from doubling the load in an outage.',
        link: { to: '/practices/load-balancing', label: 'Load balancing' },
      },
    ];
  }
  if (v.steps === 1) return [];
  return [
    {
      tone: 'watch',
      text: `Retry in one place. If the services call each other in a line and each tries ${formatNumber(v.attempts)} times, the last one gets ${formatNumber(r.nestedFactor ?? 1)} times its load when it fails.`,
      link: { to: '/practices/load-balancing', label: 'How balancing fails' },
    },
  ];
}

function next(r: CallGraphResults): Advice {
  return {
    tone: 'fine',
    text: `Next: size the services for ${formatNumber(r.callRate ?? 0)} calls/s. Their latency rises with load, and this page takes it as given.`,
    link: { to: '/calculators/capacity', label: 'Capacity' },
  };
}
