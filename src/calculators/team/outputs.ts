import type { Outputs } from '../kit/define';

const perMonth = { unit: 'nights/month', min: 0, better: 'lower' } as const;
const weeks = { unit: 'weeks', min: 0, better: 'lower' } as const;

export const teamOutputs = {
  fairSize: {
    label: 'Fair rotation',
    unit: 'people',
    round: 'up',
    min: 0,
    primary: true,
    absent: 'no size: other interruptions alone are over the budget',
    help: 'The most that weeks with a pager, broken nights and the interrupt budget ask for.',
  },
  binds: { label: 'What decides', unit: 'text' },
  pagesPerShift: { label: 'Pages a shift', unit: 'pages', min: 0, better: 'lower' },
  overLimit: {
    label: 'Shifts over the limit',
    unit: '%',
    min: 0,
    max: 100,
    primary: true,
    better: 'lower',
    help: 'Pages that come on their own are Poisson: a mean of one still brings three or more in 8 % of shifts.',
  },
  weeksShare: {
    label: 'Weeks with a pager',
    unit: '%',
    min: 0,
    max: 100,
    better: 'lower',
    help: 'Of one person’s. Google’s cap is a quarter.',
  },
  nightsOnCall: { ...perMonth, label: 'Nights on call a person' },
  nightsWoken: { ...perMonth, label: 'Broken nights a person', primary: true },
  incidentHours: {
    label: 'Hours on pages a week',
    unit: 'h',
    min: 0,
    better: 'lower',
    help: 'Of the whole team.',
  },
  interruptShare: {
    label: 'Time that interruptions take',
    unit: '%',
    min: 0,
    better: 'lower',
    help: 'Of all hours of the team. Above 100 % there is not enough time for them.',
  },
  monthsToTarget: {
    label: 'Team you want, in',
    unit: 'months',
    min: 0,
    primary: true,
    better: 'lower',
    absent: 'never: as many leave as come',
  },
  lowestOutput: {
    label: 'Lowest output on the way',
    unit: 'people',
    min: 0,
    better: 'higher',
    help: 'In established colleagues, within two years: newcomers do less at first, and their mentors do too.',
  },
  weeksLostHire: { ...weeks, label: 'Cost of a hire: their own ramp' },
  weeksLostMentor: { ...weeks, label: 'Cost of a hire: their mentor’s time' },
  payback: {
    ...weeks,
    label: 'Mentor’s time given back after',
    help: 'When a hire’s output so far equals what the mentor has put in.',
  },
  mentorsBusy: {
    label: 'Mentors busy at once',
    unit: 'people',
    min: 0,
    better: 'lower',
    help: 'At this pace of hiring.',
  },
  hiresLimit: {
    label: 'Hires a month that mentors allow',
    unit: 'people',
    min: 0,
    better: 'higher',
    help: 'With a mentor for everyone new, at today’s size.',
  },
} as const satisfies Outputs;
