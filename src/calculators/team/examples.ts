import type { Example, Results } from '../kit/define';
import type { TeamValues } from './inputs';
import type { teamOutputs } from './outputs';

export const teamExamples: readonly Example<TeamValues, Results<typeof teamOutputs>>[] = [
  {
    name: 'Six people, six pages a week, two pagers',
    inputs: { mode: 'onCall', people: 6, pagesPerWeek: 6 },
    expect: {
      fairSize: 8,
      binds: 'weeks with a pager',
      pagesPerShift: 0.428571,
      overLimit: 0.9547,
      weeksShare: 33.3333,
      nightsWoken: 1.25,
      incidentHours: 36,
      interruptShare: 25.4167,
    },
    tolerance: 2e-3,
    note: 'Two pagers and a week in four for each make eight people. 36 hours on pages and six times ten interruptions of 25 minutes are 61 of 240 hours.',
  },
  {
    name: 'A page every twelve hours: half of Google’s limit',
    inputs: { mode: 'onCall', people: 8, pagesPerWeek: 14, nightShare: 33 },
    expect: { pagesPerShift: 1, overLimit: 8.03014, weeksShare: 25 },
    tolerance: 1e-5,
    note: '1 − e⁻¹ (1 + 1 + ½): with a mean of one, three or more pages come in every twelfth shift.',
  },
  {
    name: 'From six to twelve, a hire a month',
    inputs: {
      mode: 'hiring',
      people: 6,
      target: 12,
      hiresPerMonth: 1,
      attrition: 10,
      rampMonths: 6,
      firstDayOutput: 10,
      mentorShare: 30,
      mentorMonths: 3,
    },
    expect: {
      monthsToTarget: 6.52,
      weeksLostHire: 11.74,
      weeksLostMentor: 1.957,
      mentorsBusy: 3,
      hiresLimit: 1,
    },
    tolerance: 1e-3,
    note: 'Half of 90 % of 26.1 weeks is the hire’s own ramp; half of 30 % of 13 weeks the mentor’s. Three mentors of six are busy all the while.',
  },
  {
    name: 'A team that hires as fast as it leaks',
    inputs: { mode: 'hiring', people: 20, target: 40, hiresPerMonth: 0.5, attrition: 20 },
    expect: { monthsToTarget: null },
    note: '20 % a year is 1.84 % a month: half a hire a month holds 27 people, no more.',
  },
];
