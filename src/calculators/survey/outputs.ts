import type { Outputs } from '../kit/define';

const share = { unit: '%', min: 0, max: 100 } as const;

export const surveyOutputs = {
  answersNeeded: {
    label: 'Answers needed',
    unit: 'answers',
    round: 'up',
    min: 1,
    primary: true,
    better: 'lower',
  },
  invitations: {
    label: 'People to ask',
    unit: 'people',
    round: 'up',
    min: 1,
    better: 'lower',
    absent: 'more than there are',
    help: 'Answers needed, by the share of those asked who answer.',
  },
  bestMargin: {
    ...share,
    label: 'Margin if you ask everybody, ±',
    better: 'lower',
    help: 'Of chance alone. What those who did not answer think is not in it.',
  },
  observedLow: {
    ...share,
    label: 'True share, at least',
    primary: true,
    help: 'Lower end of Wilson’s interval.',
  },
  observedHigh: {
    ...share,
    label: 'True share, at most',
    primary: true,
    help: 'Upper end of Wilson’s interval.',
  },
  perVariant: {
    label: 'Users in each group',
    unit: 'users',
    round: 'up',
    min: 0,
    primary: true,
    better: 'lower',
    absent: 'no number: the two rates are the same',
  },
  weeks: {
    label: 'The experiment runs',
    unit: 'weeks',
    round: 'up',
    min: 0,
    better: 'lower',
    absent: 'without end: the two rates are the same',
    help: 'Two groups of equal size.',
  },
  smallestRise: {
    ...share,
    label: 'Smallest rise seen in the weeks you would wait',
    better: 'lower',
    absent: 'none: too few users come by',
    help: 'In points above the rate now.',
  },
} as const satisfies Outputs;
