import type { Advice, Results } from '../kit/define';
import { formatNumber, withUnit } from '../kit/format';
import type { TeamValues } from './inputs';
import type { teamOutputs } from './outputs';

type TeamResults = Results<typeof teamOutputs>;

const monitoring = { to: '/practices/monitoring', label: 'Monitoring' };
/** Shifts over the limit that are bad luck and not the rule: a rule of thumb. */
const OFTEN = 5;
/** A dip of output that is felt: a rule of thumb. */
const FELT = 0.97;

export function teamAdvice(v: TeamValues, r: TeamResults): readonly Advice[] {
  return [...pages(v, r), ...rotation(v, r), ...interruptions(v, r), ...hiring(v, r), ...rest];
}

const rest: readonly Advice[] = [
  {
    tone: 'fine',
    text: 'Whoever is on call needs a page that leads somewhere: each runbook begins with what stops the bleeding.',
    link: { to: '/runbooks', label: 'Runbooks' },
  },
];

function pages(v: TeamValues, r: TeamResults): Advice[] {
  if ((r.overLimit ?? 0) <= OFTEN) return [];
  return [
    {
      tone: 'do',
      text: `${withUnit(r.overLimit ?? 0, '%')} of shifts bring more than ${withUnit(v.shiftLimit, 'pages')}, and more people do not mend that: fewer pages do. Delete those without an action, and page on burn rates instead of causes.`,
      link: { to: '/calculators/slo', label: 'SLO and error budget' },
    },
  ];
}

function rotation(v: TeamValues, r: TeamResults): Advice[] {
  const list: Advice[] = [];
  if (r.fairSize !== null && r.fairSize > v.people) {
    list.push({
      tone: 'watch',
      text: `Until you are ${formatNumber(r.fairSize)}: share the rotation with a second team, carry one pager instead of two, or be on call in office hours only where the objective bears it.`,
      link: monitoring,
    });
  }
  if ((r.nightsWoken ?? 0) > v.nightLimit) {
    list.push({
      tone: 'do',
      text: `${formatNumber(r.nightsWoken ?? 0)} broken nights a month each: turn what can wait until morning into tickets, and give back the hours.`,
      link: monitoring,
    });
  }
  if (v.people <= v.atOnce * v.sites) {
    list.push({
      tone: 'do',
      text: 'Everybody is on call all the time: the first illness or holiday leaves a pager without a person.',
    });
  }
  return list;
}

function interruptions(v: TeamValues, r: TeamResults): Advice[] {
  if ((r.interruptShare ?? 0) <= v.interruptBudget) return [];
  return [
    {
      tone: 'watch',
      text: `Interruptions take ${withUnit(r.interruptShare ?? 0, '%')} of the time, over the budget of ${withUnit(v.interruptBudget, '%')}: give them to one person a week, so that the others are left alone, and mend what causes most of them first.`,
      link: monitoring,
    },
  ];
}

function hiring(v: TeamValues, r: TeamResults): Advice[] {
  const list: Advice[] = [];
  if (v.target > v.people && v.hiresPerMonth > (r.hiresLimit ?? 0)) {
    list.push({
      tone: 'do',
      text: `${formatNumber(r.mentorsBusy ?? 0)} mentors would be busy at once and ${formatNumber((v.people * v.mentorable) / 100)} can be: hire ${formatNumber(r.hiresLimit ?? 0)} a month at first, and faster as the first can mentor.`,
    });
  }
  if ((r.lowestOutput ?? 0) < FELT * v.people && v.target > v.people) {
    list.push({
      tone: 'watch',
      text: `Output falls to that of ${formatNumber(r.lowestOutput ?? 0)} people before it grows: do not start on the eve of a launch.`,
    });
  }
  if (r.monthsToTarget === null) {
    list.push({
      tone: 'do',
      text: 'As many leave as come: learn why they leave before you hire faster. Each of them takes a whole ramp along.',
    });
  }
  return list;
}
