import { answersForMargin } from '../../model/feedback/surveySize';
import { wilsonInterval } from '../../model/statistics/wilsonInterval';
import type { Chart, Results } from '../kit/define';
import { riseSeen, surveyOf, usersAfterWait } from './figures';
import type { SurveyValues } from './inputs';
import type { surveyOutputs } from './outputs';

type SurveyChart = Chart<SurveyValues, Results<typeof surveyOutputs>>;

/** Points of a curve. */
const STEPS = 40;

const range = (low: number, high: number): number[] =>
  Array.from({ length: STEPS + 1 }, (_, i) => low * (high / low) ** (i / STEPS));

const share: SurveyChart = {
  kind: 'line',
  id: 'interval',
  title: 'Where the true share may lie, against the number counted',
  x: { label: 'People counted', unit: 'people', scale: 'log' },
  y: { label: 'True share', unit: '%' },
  grid: (v) => range(Math.max(1, v.entered / 20), Math.max(20, v.entered * 20)),
  curves: [
    {
      id: 'high',
      label: 'at most',
      role: 'main',
      curve: (v) => (people) => 100 * wilsonInterval(v.observed / 100, people, v.confidence / 100).high,
    },
    {
      id: 'low',
      label: 'at least',
      role: 'second',
      curve: (v) => (people) => 100 * wilsonInterval(v.observed / 100, people, v.confidence / 100).low,
    },
  ],
  marks: (v) => [{ axis: 'x', at: v.entered, label: 'counted', role: 'now' }],
};

const answers: SurveyChart = {
  kind: 'line',
  id: 'answers',
  title: 'Answers a survey needs, against its margin of error',
  x: { label: 'Margin of error, ±', unit: '%' },
  y: { label: 'Answers', unit: 'answers', scale: 'log' },
  grid: (v) => range(Math.max(0.1, v.margin / 4), Math.min(50, v.margin * 4)),
  curves: [
    {
      id: 'answers',
      label: 'answers needed',
      role: 'main',
      curve: (v) => (margin) => answersForMargin(margin / 100, surveyOf(v)),
    },
  ],
  marks: (v) => [{ axis: 'x', at: v.margin, label: 'yours', role: 'now' }],
};

const rise: SurveyChart = {
  kind: 'line',
  id: 'rise',
  title: 'Smallest rise that shows, against users in each group',
  x: { label: 'Users in each group', unit: 'users', scale: 'log' },
  y: { label: 'Rise, in points', unit: '%' },
  grid: (v) => range(usersAfterWait(v) / 20, usersAfterWait(v) * 20),
  curves: [
    {
      id: 'rise',
      label: 'smallest rise that shows',
      role: 'main',
      curve: (v) => (users) => riseSeen(v, users),
    },
  ],
  marks: (v) => [{ axis: 'x', at: usersAfterWait(v), label: 'when you would stop', role: 'then' }],
};

export const surveyCharts: readonly SurveyChart[] = [answers, share, rise];
