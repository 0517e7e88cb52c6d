import { inFold, quantity, type Values } from '../kit/define';

/** A billing month of the scenario, in seconds. */
const SECONDS_A_MONTH = 730 * 3_600;

const windowHours = { unit: 'h', min: 0.25, max: 720 } as const;
const budgetShare = { unit: '%', min: 0.1, max: 100 } as const;

export const sloInputs = {
  objective: quantity({
    label: 'Objective',
    unit: '%',
    min: 50,
    max: 99.9999,
    primary: true,
    default: 99.9,
    help: 'Share of requests that must be good: answered, without error, in time.',
  }),
  periodDays: quantity({
    label: 'Period',
    unit: 'days',
    min: 1,
    max: 366,
    primary: true,
    default: 30,
    help: 'Days over which the objective is held. 28 days always hold four weekends.',
  }),
  requestRate: quantity({
    label: 'Mean load',
    unit: 'req/s',
    min: 0.0001,
    max: 1e7,
    primary: true,
    from: (s) => s.requestsPerMonth / SECONDS_A_MONTH,
    help: 'Requests a second on average, also at night. Use that of your quietest hour to see what pages then.',
  }),
  errorRate: quantity({
    label: 'Error rate of an incident',
    unit: '%',
    min: 0,
    max: 100,
    primary: true,
    default: 5,
    help: 'Share of requests that fail while it lasts. A total outage is 100 %.',
  }),
  ...inFold('Alert windows', {
    pageFastShare: quantity({
      ...budgetShare,
      label: 'Fast page: share of the budget',
      default: 2,
      help: 'Page when this much of the period’s budget goes in the window below. Google starts with 2 % in an hour.',
    }),
    pageFastWindow: quantity({
      ...windowHours,
      label: 'Fast page: window',
      default: 1,
      help: 'The long window. A short one of a twelfth must agree, so that the alert stops soon after the repair.',
    }),
    pageSlowShare: quantity({
      ...budgetShare,
      label: 'Slow page: share of the budget',
      default: 5,
      help: 'Google starts with 5 % in six hours.',
    }),
    pageSlowWindow: quantity({
      ...windowHours,
      label: 'Slow page: window',
      default: 6,
      help: 'The long window.',
    }),
    ticketFastShare: quantity({
      ...budgetShare,
      label: 'Fast ticket: share of the budget',
      default: 10,
      help: 'Sloth has this row of 10 % in a day; Google’s table has not.',
    }),
    ticketFastWindow: quantity({
      ...windowHours,
      label: 'Fast ticket: window',
      default: 24,
      help: 'The long window.',
    }),
    ticketSlowShare: quantity({
      ...budgetShare,
      label: 'Slow ticket: share of the budget',
      default: 10,
      help: 'Google starts with 10 % in three days.',
    }),
    ticketSlowWindow: quantity({
      ...windowHours,
      label: 'Slow ticket: window',
      default: 72,
      help: 'The long window.',
    }),
  }),
  ...inFold('Low traffic', {
    leastErrors: quantity({
      label: 'Least errors in the short window',
      unit: 'errors',
      min: 0,
      max: 10_000,
      integer: true,
      default: 10,
      help: 'An alert also waits for this many errors, so that one failed request at night pages nobody. Rule of thumb: 10.',
    }),
    goodDayErrors: quantity({
      label: 'Error rate on a good day',
      unit: '%',
      min: 0,
      max: 50,
      default: 0.02,
      help: 'What fails while nothing is wrong. It says how often chance alone would page.',
    }),
  }),
};

export type SloValues = Values<typeof sloInputs>;
