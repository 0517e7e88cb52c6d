import { defineCalculator } from '../kit/define';
import { formatNumber, withUnit } from '../kit/format';
import { shedAdvice } from './advice';
import { shedCharts } from './charts';
import { shedExamples } from './examples';
import { shedInputs } from './inputs';
import { shedOutputs } from './outputs';
import { computeShed } from './shedModel';

export default defineCalculator({
  slug: 'rate-limit',
  title: 'Rate limit and load shedding',
  question: 'What is refused at which load, what do the rest experience, and does the service recover?',
  inputs: shedInputs,
  outputs: shedOutputs,
  headline: 'answered',
  compute: computeShed,
  answer(v, r) {
    const unlimited =
      (r.answeredUnlimited ?? 0) < 0.01 * v.wanted
        ? 'Without a limit hardly any would be, once an overload has begun'
        : `Without a limit ${formatNumber(r.answeredUnlimited ?? 0)} would be after an overload`;
    return `Of ${withUnit(v.wanted, 'requests/s')} that are wanted, ${formatNumber(r.answered ?? 0)} are answered in time; ${withUnit(r.shed ?? 0, '%')} of first attempts are refused and 99 of 100 of the rest are answered within ${withUnit(r.p99 ?? 0, 'ms')}. ${unlimited}.`;
  },
  charts: shedCharts,
  advice: shedAdvice,
  examples: shedExamples,
  monotone: [
    { input: 'wanted', output: 'shed', direction: 'up' },
    { input: 'places', output: 'shed', direction: 'down' },
    { input: 'places', output: 'p99', direction: 'up' },
    { input: 'workers', output: 'collapse', direction: 'up' },
    { input: 'retries', output: 'collapse', direction: 'down' },
    { input: 'timeout', output: 'placesForTimeout', direction: 'up' },
    { input: 'burst', output: 'refusedAtRandom', direction: 'down' },
    { input: 'clientRate', output: 'refusedAtRandom', direction: 'up' },
  ],
});
