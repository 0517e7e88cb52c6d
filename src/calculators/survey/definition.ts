import { usersPerVariant } from '../../model/feedback/experimentSize';
import { answersForMargin, marginOfAnswers } from '../../model/feedback/surveySize';
import { wilsonInterval } from '../../model/statistics/wilsonInterval';
import { defineCalculator } from '../kit/define';
import { formatNumber, formatResult, withUnit } from '../kit/format';
import { surveyAdvice } from './advice';
import { surveyCharts } from './charts';
import { surveyExamples } from './examples';
import { certaintyOf, riseSeen, surveyOf, usersAfterWait } from './figures';
import { surveyInputs } from './inputs';
import { surveyOutputs } from './outputs';

const headlines = { survey: 'answersNeeded', share: 'observedLow', change: 'perVariant' } as const;

export default defineCalculator({
  slug: 'survey',
  title: 'Survey and experiment size',
  question: 'How many answers or users make a figure, and what is the one we have worth?',
  inputs: surveyInputs,
  outputs: surveyOutputs,
  compute(v) {
    const survey = surveyOf(v);
    const answersNeeded = answersForMargin(v.margin / 100, survey);
    const invitations = answersNeeded / (v.responseRate / 100);
    const fewestAnswers = (v.population * v.responseRate) / 100;
    const interval = wilsonInterval(v.observed / 100, v.entered, v.confidence / 100);
    const perVariant = usersPerVariant(v.before / 100, v.after / 100, certaintyOf(v));
    const isEndless = !Number.isFinite(perVariant);
    return {
      answersNeeded,
      invitations: invitations <= v.population ? invitations : null,
      // A margin of more than everything says no more than that.
      bestMargin: Math.min(100, 100 * marginOfAnswers(fewestAnswers, survey)),
      observedLow: 100 * interval.low,
      observedHigh: 100 * interval.high,
      perVariant: isEndless ? null : perVariant,
      weeks: isEndless ? null : (2 * perVariant) / v.usersPerWeek,
      smallestRise: riseSeen(v, usersAfterWait(v)),
    };
  },
  headline: ({ mode }) => headlines[mode],
  answer(v, r) {
    if (v.mode === 'share') {
      return `${withUnit(v.observed, '%')} of ${withUnit(v.entered, 'people')} means that the true share lies between ${formatNumber(r.observedLow ?? 0)} and ${withUnit(r.observedHigh ?? 0, '%')}, at ${withUnit(v.confidence, '%')} confidence.`;
    }
    if (v.mode === 'change') {
      const step = `from ${formatNumber(v.before)} to ${withUnit(v.after, '%')}`;
      return r.perVariant === null || r.weeks === null
        ? `No number of users shows a change ${step}: there is none.`
        : `A change ${step} shows with ${formatResult(r.perVariant, surveyOutputs.perVariant)} in each group, ${formatResult(r.weeks, surveyOutputs.weeks)} of ${withUnit(v.usersPerWeek, 'users')}.`;
    }
    const asked =
      r.invitations === null
        ? `more than all ${formatNumber(v.population)} would give if ${withUnit(v.responseRate, '%')} answer`
        : `so ask ${formatResult(r.invitations, surveyOutputs.invitations)} if ${withUnit(v.responseRate, '%')} answer`;
    return `${formatResult(r.answersNeeded, surveyOutputs.answersNeeded)} give ± ${formatNumber(v.margin)} points, ${asked}.`;
  },
  charts: surveyCharts,
  advice: surveyAdvice,
  examples: surveyExamples,
  monotone: [
    { input: 'margin', output: 'answersNeeded', direction: 'down' },
    { input: 'population', output: 'answersNeeded', direction: 'up' },
    { input: 'confidence', output: 'answersNeeded', direction: 'up' },
    { input: 'responseRate', output: 'invitations', direction: 'down' },
    { input: 'responseRate', output: 'bestMargin', direction: 'down' },
    { input: 'entered', output: 'observedLow', direction: 'up' },
    { input: 'entered', output: 'observedHigh', direction: 'down' },
    { input: 'observed', output: 'observedLow', direction: 'up' },
    { input: 'power', output: 'perVariant', direction: 'up' },
    { input: 'usersPerWeek', output: 'weeks', direction: 'down' },
    { input: 'weeksToRun', output: 'smallestRise', direction: 'down' },
  ],
});
