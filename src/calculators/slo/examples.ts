import type { Example, Results } from '../kit/define';
import type { SloValues } from './inputs';
import type { sloOutputs } from './outputs';

export const sloExamples: readonly Example<SloValues, Results<typeof sloOutputs>>[] = [
  {
    name: '99.9 % over 30 days, ten requests a second, 5 % fail',
    inputs: { objective: 99.9, periodDays: 30, requestRate: 10, errorRate: 5 },
    expect: {
      budgetMinutes: 43.2,
      budgetRequests: 25_920,
      pagesAfter: 17.28,
      lasts: 14.4,
      spentAtPage: 2,
      pageFastBurn: 14.4,
      pageSlowBurn: 6,
      ticketFastBurn: 3,
      ticketSlowBurn: 1,
      errorsThatPage: 519,
      smallestErrorRate: 1.44,
    },
    tolerance: 1e-9,
    note: '2 % of 720 hours in one is 14.4 times the even rate: 1.44 %. An hour’s window is over it once 0.0144 / 0.05 of the hour has failed at 5 %: 17.28 min.',
  },
  {
    name: 'A period of 28 days: other factors',
    inputs: { objective: 99.9, periodDays: 28, requestRate: 10, errorRate: 100 },
    expect: { pageFastBurn: 13.44, pageSlowBurn: 5.6, ticketFastBurn: 2.8, budgetMinutes: 40.32 },
    tolerance: 1e-9,
    note: 'The factor is share × period / window, so it must be computed again whenever the period changes.',
  },
  {
    name: 'Too few requests: one every 17 seconds',
    inputs: { objective: 99.9, periodDays: 30, requestRate: 0.06, errorRate: 50 },
    expect: { pageFastAfter: null, smallestErrorRate: 55.555555555, trafficNeeded: 2.314814815 },
    tolerance: 1e-9,
    note: 'Five minutes hold 18 requests; ten errors among them are 55.6 %. Without that guard four errors in an hour would wake somebody.',
  },
  {
    name: 'A 90 % objective: the fast page can never fire',
    inputs: { objective: 90, periodDays: 30, requestRate: 100, errorRate: 100 },
    expect: { pageFastAfter: null, smallestErrorRate: null, pageSlowAfter: 216 },
    tolerance: 1e-9,
    note: '14.4 × 10 % is 144 %, more than all requests. The slow page still fires, after 0.6 of its six hours.',
  },
];
