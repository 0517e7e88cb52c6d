import slo from '../calculators/slo/definition';
import { answersOf, calculatorLink, figure, told } from './answers';
import type { Exercise } from './exercise';

const objective = 99.9;
const periodDays = 30;
const requestRate = 20;
const errorRate = 4;
const asked = { objective, periodDays, requestRate, errorRate };
const results = answersOf(slo, asked);
const budget = figure(results, 'budgetRequests');
const allowed = 1 - objective / 100;
const burn = errorRate / 100 / allowed;
const lasts = figure(results, 'lasts');
const pagesAfter = figure(results, 'pagesAfter');
const fastBurn = figure(results, 'pageFastBurn');
const monthly = requestRate * 86_400 * periodDays;

const night = 0.5;
const nightly = answersOf(slo, { ...asked, requestRate: night });
const trafficNeeded = figure(nightly, 'trafficNeeded');
const pageAt = fastBurn * allowed;
/** The short window is what keeps the page firing. */
const shortWindow = 5 * 60;
const nightlyRequests = night * shortWindow;
const nightlyErrors = nightlyRequests * pageAt;

/** From a promise to the rule that pages, and to the traffic below which it says nothing. */
export const sloAlert: Exercise = {
  id: 'slo-alert',
  title: 'Set an SLO and its alert',
  description: 'What a promise of 99.9 % allows, how fast an incident spends it, and when the rule pages.',
  minutes: 20,
  situation: [
    'The checkout gets an objective. The team agreed on a number; you turn it into a budget and an alert, and check that the alert means something at three in the morning.',
  ],
  given: [
    { label: 'Objective', value: `${objective} % of requests succeed, over ${periodDays} days` },
    { label: 'Mean load', value: `${requestRate} requests/s` },
    { label: 'Mean load at night', value: `${night} requests/s` },
    { label: 'The page', value: '2 % of the budget spent within 1 h, and still burning over the last 5 min' },
  ],
  questions: [
    {
      kind: 'number',
      id: 'budget',
      ask: `How many requests may fail in ${periodDays} days?`,
      unit: 'requests',
      answer: budget,
      tolerance: 0.01,
      mistakes: [
        { value: budget * 10, says: 'That is one in a hundred. 99.9 % leaves one in a thousand.' },
        { value: monthly, says: 'Those are all requests of the period.' },
        { value: budget / periodDays, says: 'That is a day’s share.' },
      ],
      low: 'Requests a second × seconds of the period × the share that may fail.',
      high: 'Requests a second × seconds of the period × the share that may fail.',
      hints: [
        'What the objective leaves is 0.1 %.',
        `${requestRate} × 86,400 × ${periodDays} = ${told(monthly)} requests in the period.`,
      ],
      solution: [`${told(monthly)} × ${told(100 * allowed)} % = ${told(budget)} requests.`],
    },
    {
      kind: 'number',
      id: 'lasts',
      ask: `A partner goes down and ${errorRate} % of the requests fail. After how many hours is the whole budget gone?`,
      unit: 'h',
      answer: lasts,
      tolerance: 0.02,
      mistakes: [
        {
          value: burn,
          says: 'That is the burn rate: so many times faster than allowed. Divide the period by it.',
        },
        { value: lasts / 24, says: 'Those are days.' },
        {
          value: (periodDays * 24) / errorRate,
          says: 'Measure the errors against the 0.1 % that may fail, not against 1 %.',
        },
      ],
      low: 'Burn rate = error rate over what is allowed; the period divided by it.',
      high: 'Burn rate = error rate over what is allowed; the period divided by it.',
      hints: [
        'How many times more than allowed is failing?',
        `${errorRate} % / ${told(100 * allowed)} % = ${told(burn)}: at that rate ${periodDays} days of budget last a ${told(burn)}th of the time.`,
      ],
      solution: [
        `Burn rate ${errorRate} / ${told(100 * allowed)} = ${told(burn)}.`,
        `${periodDays} × 24 h / ${told(burn)} = ${told(lasts)} h.`,
      ],
    },
    {
      kind: 'number',
      id: 'pages',
      ask: 'After how many minutes does the page fire, if nothing failed before?',
      unit: 'min',
      answer: pagesAfter,
      tolerance: 0.03,
      mistakes: [
        { value: 60, says: 'The window is an hour; it need not be full of errors to reach 2 %.' },
        {
          value: 5,
          says: 'The short window only keeps the alert from staying on afterwards. The long one decides when it fires.',
        },
        {
          value: (60 * fastBurn) / 100,
          says: 'Divide the threshold’s burn rate by the incident’s, and take that share of the hour.',
        },
      ],
      low: 'The hour’s error rate climbs as the hour fills; it must reach 14.4 times the allowed rate.',
      high: 'The hour’s error rate climbs as the hour fills; it must reach 14.4 times the allowed rate.',
      hints: [
        `2 % of a ${periodDays}-day budget in one hour is a burn rate of 0.02 × 720 = ${told(fastBurn)}.`,
        `With errors at burn rate ${told(burn)}, the mean over the last hour reaches ${told(fastBurn)} once they have lasted long enough.`,
      ],
      solution: [
        `${told(fastBurn)} / ${told(burn)} of the hour = ${told(pagesAfter)} minutes.`,
        `By then 2 % of the budget is spent. [The calculator](${calculatorLink('slo', asked)}) writes the rule; promtool runs it in this project’s tests.`,
      ],
    },
    {
      kind: 'choice',
      id: 'night',
      ask: `At night ${night} requests come a second, ${told(nightlyRequests)} in five minutes. Does the page still mean something?`,
      options: [
        {
          id: 'fine',
          text: 'Yes: it is a share, so the load does not matter',
          says: `${told(100 * pageAt)} % of ${told(nightlyRequests)} requests are ${told(nightlyErrors)} errors. The same share of many requests is an incident; of so few it is two people with bad luck.`,
        },
        {
          id: 'few',
          text: 'Hardly: too few errors decide',
          says: `${told(nightlyErrors)} errors in five minutes hold it up. With ten, which is little enough, it takes ${told(trafficNeeded)} requests/s.`,
        },
      ],
      answer: night < trafficNeeded ? 'few' : 'fine',
      hints: [
        'How many failures within the short window, five minutes, reach the threshold?',
        `The threshold is ${told(fastBurn)} × ${told(100 * allowed)} % = ${told(100 * pageAt)} % of the window’s requests. Ask for at least ten errors before you wake somebody (rule of thumb).`,
      ],
      solution: [
        `${told(nightlyRequests)} × ${told(100 * pageAt)} % = ${told(nightlyErrors)} errors.`,
        `Ten errors take ${told(trafficNeeded)} requests/s. Below that, add a condition on the number of errors, or send requests of your own ([SLOs](/practices/slos)).`,
      ],
    },
  ],
  learn: [
    { to: '/calculators/slo', label: 'SLO and error budget' },
    { to: '/practices/slos', label: 'SLOs' },
    { to: '/practices/alerting', label: 'Alerting people trust' },
  ],
};
