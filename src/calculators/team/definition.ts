import { rampLoss } from '../../model/people/hiringRamp';
import { interruptShare } from '../../model/people/interruptLoad';
import { hiresWithMentors, mentorLoss, paybackTime } from '../../model/people/mentorLoad';
import { personLoad, shiftLoad } from '../../model/people/onCallLoad';
import { monthsToSize, outputAfter, peopleAfter } from '../../model/people/teamGrowth';
import { defineCalculator } from '../kit/define';
import { formatNumber, withUnit } from '../kit/format';
import { teamAdvice } from './advice';
import { teamExamples } from './examples';
import { growingTeam, mentoringOf, rampOf, WEEKS_A_MONTH } from './growth';
import { teamInputs, type TeamValues } from './inputs';
import { teamOutputs } from './outputs';
import { fairRotation, interruptsOf, rotationBounds } from './rotation';

const MONTHS_SHOWN = 24;
const boundWords: Readonly<Record<string, string>> = {
  'weeks with a pager': 'number of weeks with a pager',
  'broken nights': 'number of broken nights',
  'interrupt budget': 'interrupt budget',
};
/** A bound that no number of people meets is drawn at this many times the team. */
const OFF_THE_CHART = 10;

export default defineCalculator({
  slug: 'team',
  title: 'Team and on-call',
  question: 'Is our on-call fair, and what does growing the team cost before it pays?',
  inputs: teamInputs,
  outputs: teamOutputs,
  compute(v) {
    const shift = shiftLoad(v.pagesPerWeek, { hours: v.shiftHours, limit: v.shiftLimit });
    const person = personLoad({ ...v, nightShare: v.nightShare / 100 });
    const fair = fairRotation(v);
    const months = monthsToSize(growingTeam(v), v.target);
    const [ramp, mentoring] = [rampOf(v), mentoringOf(v)];
    const output = outputCurve(v);
    return {
      fairSize: Number.isFinite(fair.people) ? fair.people : null,
      binds: fair.label,
      pagesPerShift: shift.pages,
      overLimit: 100 * shift.chanceOverLimit,
      weeksShare: 100 * person.weeksShare,
      nightsOnCall: person.nightsOnCall,
      nightsWoken: person.nightsWoken,
      incidentHours: v.pagesPerWeek * v.hoursPerPage,
      interruptShare: 100 * interruptShare(interruptsOf(v), v.people),
      monthsToTarget: Number.isFinite(months) ? months : null,
      lowestOutput: Math.min(...Array.from({ length: MONTHS_SHOWN + 1 }, (_, month) => output(month))),
      weeksLostHire: WEEKS_A_MONTH * rampLoss(ramp, Infinity),
      weeksLostMentor: WEEKS_A_MONTH * mentorLoss(mentoring, Infinity),
      payback: WEEKS_A_MONTH * paybackTime(ramp, mentoring),
      mentorsBusy: v.hiresPerMonth * v.mentorMonths,
      hiresLimit: hiresWithMentors((v.people * v.mentorable) / 100, v.mentorMonths),
    };
  },
  headline: ({ mode }) => (mode === 'onCall' ? 'fairSize' : 'monthsToTarget'),
  answer(v, r) {
    if (v.mode === 'hiring') {
      const size = withUnit(v.target, 'people');
      const reached =
        r.monthsToTarget === null
          ? `At this pace the team never has ${size}: as many leave as come.`
          : v.target <= v.people
            ? `The team has its ${size}.`
            : `The team has ${size} after ${formatNumber(r.monthsToTarget)} months.`;
      return `${reached} Each hire costs ${formatNumber(r.weeksLostHire ?? 0)} weeks of their own and ${formatNumber(r.weeksLostMentor ?? 0)} of a mentor’s before they count in full.`;
    }
    const verdict =
      r.fairSize === null
        ? `No rotation is fair: other interruptions alone take more than ${withUnit(v.interruptBudget, '%')} of the time.`
        : r.fairSize > v.people
          ? `A fair rotation takes ${withUnit(r.fairSize, 'people')} and you have ${formatNumber(v.people)}; what decides is the ${boundWords[r.binds]}.`
          : `${withUnit(v.people, 'people')} are enough for a fair rotation, which takes ${formatNumber(r.fairSize)}.`;
    return `${verdict} A shift brings more than ${withUnit(v.shiftLimit, 'pages')} in ${withUnit(r.overLimit ?? 0, '%')} of cases.`;
  },
  charts: [
    {
      kind: 'bars',
      id: 'bounds',
      title: 'People that each bound asks for',
      category: 'Bound',
      y: { label: 'People', unit: 'people' },
      bars(v) {
        const fair = fairRotation(v);
        return rotationBounds(v).map(({ label, people }) => ({
          label,
          value: Math.min(people, OFF_THE_CHART * v.people),
          role: label === fair.label ? ('main' as const) : ('muted' as const),
        }));
      },
      marks: (v) => [{ axis: 'y', at: v.people, label: 'you have', role: 'now' }],
    },
    {
      kind: 'line',
      id: 'shifts',
      title: 'Shifts over the limit, against pages a week',
      x: { label: 'Pages a week', unit: 'pages' },
      y: { label: 'Shifts over the limit', unit: '%' },
      grid: (v) => Array.from({ length: 41 }, (_, i) => (Math.max(14, 2 * v.pagesPerWeek) * i) / 40),
      curves: [
        {
          id: 'over',
          label: 'shifts over the limit',
          role: 'main',
          curve: (v) => (pages) =>
            100 * shiftLoad(pages, { hours: v.shiftHours, limit: v.shiftLimit }).chanceOverLimit,
        },
      ],
      marks: (v) => [{ axis: 'x', at: v.pagesPerWeek, label: 'today', role: 'now' }],
    },
    {
      kind: 'line',
      id: 'growth',
      title: 'People, and the work they get done, while the team grows',
      x: { label: 'Months from now', unit: 'months' },
      y: { label: 'People', unit: 'people' },
      grid: () => Array.from({ length: MONTHS_SHOWN * 2 + 1 }, (_, i) => i / 2),
      curves: [
        { id: 'output', label: 'output, in established people', role: 'main', curve: outputCurve },
        { id: 'people', label: 'people', role: 'second', curve: peopleCurve },
      ],
      marks: (v) => [{ axis: 'y', at: v.target, label: 'you want', role: 'then' }],
    },
  ],
  advice: teamAdvice,
  examples: teamExamples,
  monotone: [
    { input: 'pagesPerWeek', output: 'overLimit', direction: 'up' },
    { input: 'pagesPerWeek', output: 'fairSize', direction: 'up' },
    { input: 'people', output: 'nightsWoken', direction: 'down' },
    { input: 'shiftLimit', output: 'overLimit', direction: 'down' },
    { input: 'hiresPerMonth', output: 'monthsToTarget', direction: 'down' },
    { input: 'attrition', output: 'monthsToTarget', direction: 'up' },
    { input: 'rampMonths', output: 'weeksLostHire', direction: 'up' },
  ],
});

/** Work done after some months, in established colleagues; a team that only trains gets none done. */
function outputCurve(v: TeamValues) {
  const plan = { target: v.target, ramp: rampOf(v), mentoring: mentoringOf(v) };
  return (months: number): number => Math.max(0, outputAfter(growingTeam(v), plan, months));
}

/** People after some months: at the target hiring replaces who leaves. */
function peopleCurve(v: TeamValues) {
  const team = growingTeam(v);
  const reached = monthsToSize(team, v.target);
  return (months: number): number =>
    months <= reached ? peopleAfter(team, months) : Math.max(v.people, v.target);
}
