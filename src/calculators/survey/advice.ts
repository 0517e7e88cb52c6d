import type { Advice, Results } from '../kit/define';
import { formatNumber, withUnit } from '../kit/format';
import type { SurveyValues } from './inputs';
import type { surveyOutputs } from './outputs';

type SurveyResults = Results<typeof surveyOutputs>;

/** Share of answers below which who answers weighs more than how many: a rule of thumb. */
const LOW_RESPONSE = 50;
/** Weeks after which the product has changed under an experiment: a rule of thumb. */
const TOO_LONG = 8;
/** Outcomes of either kind in a group, below which the normal approximation is rough: a rule of thumb. */
const FEW = 10;

export function surveyAdvice(v: SurveyValues, r: SurveyResults): readonly Advice[] {
  if (v.mode === 'survey') return [...survey(v, r), ...rest];
  return v.mode === 'share' ? [...share(v, r), ...rest] : [...change(v, r), ...rest];
}

const rest: readonly Advice[] = [
  {
    tone: 'fine',
    text: 'A count says where and how many. Ask five who stopped there why, before you change anything.',
    link: { to: '/people/feedback/interviews', label: 'Interviews' },
  },
];

function survey(v: SurveyValues, r: SurveyResults): Advice[] {
  const list: Advice[] = [];
  if (r.invitations === null) {
    list.push({
      tone: 'do',
      text: `Even if you ask all ${formatNumber(v.population)}, the margin is ±${formatNumber(r.bestMargin ?? 0)} points: accept it, ask inside the product where more answer, or talk to twelve of them instead.`,
      link: { to: '/people/feedback/interviews', label: 'Interviews' },
    });
  }
  if (v.responseRate < LOW_RESPONSE) {
    list.push({
      tone: 'watch',
      text: `${withUnit(100 - v.responseRate, '%')} of those asked do not answer, and the margin says nothing about them. Compare what both do in the product before you believe the figure.`,
      link: { to: '/people/feedback/surveys', label: 'Surveys that mean something' },
    });
  }
  return list;
}

function share(v: SurveyValues, r: SurveyResults): Advice[] {
  const width = (r.observedHigh ?? 0) - (r.observedLow ?? 0);
  if (width <= 2 * v.margin) return [];
  return [
    {
      tone: 'watch',
      text: `The interval is ${formatNumber(width)} points wide: another share within it is no news. Count for longer, or decide on what you saw people do.`,
      link: { to: '/people/feedback', label: 'Reading a funnel' },
    },
  ];
}

function change(v: SurveyValues, r: SurveyResults): Advice[] {
  const list: Advice[] = [];
  if (r.weeks === null || r.weeks > TOO_LONG) {
    list.push({
      tone: 'do',
      text: `That is too long to wait for: test a bolder change, on a step that more people reach, or ship it and watch the next cohorts.`,
      link: { to: '/practices/mvp-and-product-market-fit', label: 'What few users can tell' },
    });
  }
  const rarest = Math.min(v.before, v.after, 100 - v.before, 100 - v.after) / 100;
  if (r.perVariant !== null && r.perVariant * rarest < FEW) {
    list.push({
      tone: 'watch',
      text: `A group would count fewer than ${FEW} of one outcome: the approximation is rough there, so take more users and judge them by an exact test.`,
    });
  }
  list.push({
    tone: 'watch',
    text: 'Fix the number of users before you start and look at the result once: whoever stops at the first good day sees changes that are not there.',
    link: { to: '/practices/feature-flags', label: 'Feature flags' },
  });
  return list;
}
