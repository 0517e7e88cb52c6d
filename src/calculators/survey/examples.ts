import type { Example, Results } from '../kit/define';
import type { SurveyValues } from './inputs';
import type { surveyOutputs } from './outputs';

export const surveyExamples: readonly Example<SurveyValues, Results<typeof surveyOutputs>>[] = [
  {
    name: 'A thousand users, five points to either side',
    inputs: { mode: 'survey', population: 1000, margin: 5, responseRate: 30 },
    expect: { answersNeeded: 277.74, invitations: 925.8 },
    tolerance: 1e-4,
    published: {
      results: { answersNeeded: 278 },
      source: 'Krejcie and Morgan 1970, table 1',
      url: 'https://doi.org/10.1177/001316447003000308',
    },
    note: '384.1 answers out of endlessly many, and 278 of a thousand. At three answers in ten, nearly all must be asked.',
  },
  {
    name: 'Forty of a hundred would be very disappointed',
    inputs: { mode: 'share', observed: 40, entered: 100 },
    expect: { observedLow: 30.94, observedHigh: 49.8 },
    tolerance: 1e-3,
    note: 'Ten points to either side: 38 % last quarter is the same figure.',
  },
  {
    name: 'Newcombe’s 15 of 148',
    inputs: { mode: 'share', observed: 10.135_135, entered: 148 },
    expect: { observedLow: 6.24, observedHigh: 16.05 },
    tolerance: 1e-3,
    published: {
      results: { observedLow: 6.24, observedHigh: 16.05 },
      source: 'Newcombe 1998, table I, method 3',
      url: 'https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C857::AID-SIM777%3E3.0.CO;2-E',
    },
    note: 'Two thirds as far down as up: an interval for a small share is not even.',
  },
  {
    name: 'From 20 to 25 % with two hundred users a week',
    inputs: { mode: 'change', before: 20, after: 25, usersPerWeek: 200, weeksToRun: 4 },
    expect: { perVariant: 1090.1, weeks: 10.9, smallestRise: 8.445 },
    tolerance: 2e-3,
    note: 'Eleven weeks. Whoever waits four sees a rise of 8.4 points and nothing finer.',
  },
  {
    name: 'A medicine that helps 85 instead of 65 %',
    inputs: { mode: 'change', before: 65, after: 85 },
    expect: { perVariant: 69.67 },
    tolerance: 1e-3,
    published: {
      results: { perVariant: 70 },
      source: 'Chow, Shao and Wang 2008, page 89',
      url: 'http://powerandsamplesize.com/Calculators/Compare-2-Proportions/2-Sample-1-Sided',
    },
    note: 'Large differences need few people; that is why a bold change is the one to test.',
  },
];
