import { defineCalculator } from '../kit/define';
import { formatNumber, withUnit } from '../kit/format';
import { shedAdvice } from './advice';
import { shedCharts } from './charts';
import { shedExamples } from './examples';
import { shedInputs, type ShedValues } from './inputs';
import { shedOutputs, type ShedResults } from './outputs';
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
    const accepted = `99 of 100 accepted within ${withUnit(r.p99 ?? 0, 'ms')}`;
    return `Of ${withUnit(v.wanted, 'requests/s')} wanted, ${share(r.answered ?? 0, v.wanted)} are answered in time: ${refused(r.shed ?? 0)}, ${accepted}. ${withoutLimit(v, r)}`;
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

/** Less than one request in a million is nothing that anyone will see. */
const NOTICED = 1e-6;

const share = (answered: number, wanted: number) =>
  wanted - answered <= NOTICED * wanted ? 'all' : formatNumber(answered);

const refused = (percent: number) =>
  percent < NOTICED * 100
    ? 'no first attempt is refused'
    : `${withUnit(percent, '%')} of first attempts refused`;

function withoutLimit(v: ShedValues, r: ShedResults): string {
  const answered = r.answeredUnlimited ?? 0;
  if (answered < 0.01 * v.wanted) return 'Without a limit hardly any would be, once an overload has begun.';
  if (v.wanted - answered <= NOTICED * v.wanted)
    return 'Without a limit an overload would pass by itself too.';
  return `Without a limit, once an overload has begun, ${formatNumber(answered)} would be.`;
}
