import { defineCalculator } from '../kit/define';
import { formatNumber, withUnit } from '../kit/format';
import { queueAdvice } from './advice';
import { queueCharts } from './charts';
import { queueExamples } from './examples';
import { queueInputs } from './inputs';
import { queueOutputs } from './outputs';
import { computeQueue } from './queueModel';

export default defineCalculator({
  slug: 'queue-workers',
  title: 'Queues and workers',
  question: 'How many workers does a queue need, and how long does a backlog take to drain?',
  inputs: queueInputs,
  outputs: queueOutputs,
  headline: 'workersNeeded',
  compute: computeQueue,
  answer(v, r) {
    const needed = r.workersNeeded ?? 1;
    const verb = needed === 1 ? 'keeps' : 'keep';
    const yours = `Your ${formatNumber(v.workers)}`;
    const drain =
      r.drain === null
        ? `${yours} never work it off.`
        : `${yours} ${v.workers === 1 ? 'works' : 'work'} it off in ${withUnit(r.drain, 'min')}.`;
    return `${withUnit(needed, 'workers')} ${verb} up with ${withUnit(v.arrivalRate, 'messages/s')} and ${needed === 1 ? 'is' : 'are'} level again ${withUnit(v.recovery, 'min')} after an outage of ${withUnit(v.outage, 'min')}, which leaves ${withUnit(Math.round(r.backlog ?? 0), 'messages')}. ${drain}`;
  },
  charts: queueCharts,
  advice: queueAdvice,
  examples: queueExamples,
  monotone: [
    { input: 'arrivalRate', output: 'workersNeeded', direction: 'up' },
    { input: 'jobTime', output: 'workersForRecovery', direction: 'up' },
    { input: 'outage', output: 'workersNeeded', direction: 'up' },
    { input: 'recovery', output: 'workersNeeded', direction: 'down' },
    { input: 'workers', output: 'drain', direction: 'down' },
    { input: 'attempts', output: 'attemptsPerMessage', direction: 'up' },
    { input: 'attempts', output: 'deadPerHour', direction: 'down' },
    { input: 'retention', output: 'storage', direction: 'up' },
    { input: 'prefetch', output: 'prefetchDelay', direction: 'up' },
  ],
});
