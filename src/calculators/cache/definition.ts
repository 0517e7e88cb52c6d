import { defineCalculator } from '../kit/define';
import { formatNumber, withUnit } from '../kit/format';
import { cacheAdvice } from './advice';
import { computeCache } from './cacheModel';
import { cacheCharts } from './charts';
import { cacheExamples } from './examples';
import { cacheInputs } from './inputs';
import { cacheOutputs } from './outputs';

export default defineCalculator({
  slug: 'cache',
  title: 'Cache',
  question:
    'How large a cache do I need, what does it leave for the database, and what happens when it is empty?',
  inputs: cacheInputs,
  outputs: cacheOutputs,
  headline: 'hitRatio',
  compute: computeCache,
  answer(v, r) {
    const back =
      r.warm90 === null
        ? 'and the database cannot refill it in time'
        : `and 90 % of the hits are back after ${withUnit(r.warm90, 'min')}`;
    return `A cache of ${withUnit(v.memory, 'GB')} answers ${withUnit(r.hitRatio ?? 0, '%')} of the reads that may be cached and leaves the database ${formatNumber(r.databaseLoad ?? 0)} of ${withUnit(r.loadAfterFlush ?? 0, 'queries/s')}. Empty, it means ${withUnit(r.loadIfLost ?? 1, '×')} that load, ${back}.`;
  },
  charts: cacheCharts,
  advice: cacheAdvice,
  examples: cacheExamples,
  monotone: [
    { input: 'writeRate', output: 'databaseLoad', direction: 'up' },
    { input: 'targetHitRatio', output: 'memoryForTarget', direction: 'up' },
    { input: 'cacheableReads', output: 'databaseLoad', direction: 'down' },
    { input: 'ttl', output: 'burstJittered', direction: 'down' },
    { input: 'jitter', output: 'burstJittered', direction: 'down' },
    { input: 'recompute', output: 'herd', direction: 'up' },
    { input: 'databaseLimit', output: 'warm90', direction: 'down' },
    { input: 'memory', output: 'monthlyCost', direction: 'up' },
  ],
});
