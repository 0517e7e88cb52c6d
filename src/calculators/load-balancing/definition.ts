import { defineCalculator } from '../kit/define';
import { formatNumber, withUnit } from '../kit/format';
import { balancingAdvice } from './advice';
import { balancingCharts } from './charts';
import { balancingExamples } from './examples';
import { arrivalRateOf, overloaded, overloadedAfterDeath, shortRun } from './farmRun';
import { balancingInputs, policyTexts } from './inputs';
import { outcomeOf } from './outcome';
import { balancingOutputs } from './outputs';
import { randomP99, sharedQueueP99 } from './references';

export default defineCalculator({
  slug: 'load-balancing',
  title: 'Load balancing',
  question: 'Which server should a request go to, and what does a slow or a dying one do?',
  inputs: balancingInputs,
  outputs: balancingOutputs,
  headline: 'p99',
  compute(v) {
    const outcome = outcomeOf(v);
    const death = outcome?.death ?? null;
    const p99 = outcome && outcome.quantile(0.99);
    return {
      p99: p99 && p99.value,
      p50: outcome && outcome.quantile(0.5).value,
      p999: outcome && outcome.quantile(0.999).value,
      imbalance: outcome && outcome.imbalance,
      lost: death && death.lost,
      lostShare: death && Math.min(100, death.lostShare * 100),
      p99After: death && !overloadedAfterDeath(v, v.policy) ? death.quantileAfter(0.99) : null,
      p99Error: p99 && p99.halfWidth,
      mean: outcome && outcome.mean.value,
      sharedP99: sharedQueueP99(v),
      randomP99: randomP99(v),
      load: arrivalRateOf(v) * 1_000,
      simulated: outcome ? shortRun.requests : 0,
    };
  },
  answer(v, r) {
    const policy = policyTexts[v.policy];
    const fleet = `${policy[0]!.toUpperCase()}${policy.slice(1)} over ${formatNumber(v.servers)} servers at ${formatNumber(v.utilisation)} % (${withUnit(r.load ?? 0, 'req/s')})`;
    if (r.p99 === null || r.p50 === null) return `${fleet}: ${endless[overloaded(v, v.policy) ?? 'fleet']}`;
    const shared =
      r.sharedP99 === null ? '' : `; one queue for all workers would give ${formatNumber(r.sharedP99)} ms`;
    const lost =
      r.lost === null
        ? ''
        : ` A server that dies takes ${formatNumber(Math.round(r.lost))} requests with it.`;
    return `${fleet}: half of the requests take up to ${formatNumber(r.p50)} ms, 99 of 100 up to ${formatNumber(r.p99)} ms, give or take ${formatNumber(r.p99Error ?? 0)} ms${shared}.${lost}`;
  },
  charts: balancingCharts,
  advice: balancingAdvice,
  examples: balancingExamples,
  monotone: [
    { input: 'utilisation', output: 'randomP99', direction: 'up' },
    { input: 'utilisation', output: 'load', direction: 'up' },
    { input: 'servers', output: 'load', direction: 'up' },
  ],
});

const endless = {
  fleet: 'the servers cannot carry this load, and their queues grow without end.',
  'slow server': 'the slow server gets more than it can do, and its queue grows without end.',
  keys: 'popular keys give servers more than they can do, and their queues grow without end.',
} as const;
