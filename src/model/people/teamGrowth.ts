import { requireNotNegative, requirePositive } from '../statistics/requireNumber';
import { type Ramp, rampLoss } from './hiringRamp';
import { type Mentoring, mentorLoss } from './mentorLoad';

/** A team that hires at an even pace while people leave it. */
export interface GrowingTeam {
  readonly people: number;
  readonly hiresPerMonth: number;
  /** Share of the people that leave in a year, 0 to below 1. */
  readonly attritionPerYear: number;
}

/** The rate at which people leave, a month: a tenth in a year is 0.88 % a month. */
function leavingRate(attritionPerYear: number): number {
  if (!(attritionPerYear >= 0 && attritionPerYear < 1)) {
    throw new RangeError(
      `teamGrowth: attritionPerYear must be at least 0 and below 1, got ${attritionPerYear}`,
    );
  }
  return -Math.log1p(-attritionPerYear) / 12;
}

/**
 * People after some months: $N' = h - \delta N$, so $h/\delta + (N_0 - h/\delta)\,e^{-\delta t}$.
 *
 * @param team people now, hires a month, attrition a year
 * @param months from now, 0 or more
 * @returns people, not rounded
 * @throws RangeError where a value is out of range
 * @example peopleAfter({ people: 6, hiresPerMonth: 1, attritionPerYear: 0.1 }, 12) // 16.8
 */
export function peopleAfter(team: GrowingTeam, months: number): number {
  requireTeam('peopleAfter', team);
  requireNotNegative('peopleAfter', 'months', months);
  const rate = leavingRate(team.attritionPerYear);
  if (rate === 0) return team.people + team.hiresPerMonth * months;
  return team.people * Math.exp(-rate * months) + (team.hiresPerMonth / rate) * -Math.expm1(-rate * months);
}

/**
 * Months until a team has a given size.
 *
 * @param team people now, hires a month, attrition a year
 * @param target people wanted, above 0
 * @returns months; 0 where it has it already, `Infinity` where as many leave as come before that
 * @throws RangeError where a value is out of range
 * @example monthsToSize({ people: 6, hiresPerMonth: 1, attritionPerYear: 0.1 }, 12) // 6.5
 */
export function monthsToSize(team: GrowingTeam, target: number): number {
  requireTeam('monthsToSize', team);
  requirePositive('monthsToSize', 'target', target);
  const { people, hiresPerMonth, attritionPerYear } = team;
  if (people >= target) return 0;
  const rate = leavingRate(attritionPerYear);
  const slack = hiresPerMonth - rate * target;
  if (slack <= 0) return Infinity;
  if (rate === 0) return (target - people) / hiresPerMonth;
  return Math.log1p((rate * (target - people)) / slack) / rate;
}

/**
 * Work that a growing team gets done, in established colleagues: its people less what those still learning and their
 * mentors do not.
 *
 * Hiring goes on at its pace until the target, and then replaces who leaves. Those who leave are taken to be established.
 *
 * @param team people now, hires a month, attrition a year
 * @param plan target size; ramp of a hire and mentoring, both in months
 * @param months from now, 0 or more
 * @returns established colleagues, not rounded; may fall below the people there are now
 * @throws RangeError where a value is out of range
 * @example outputAfter({ people: 6, hiresPerMonth: 1, attritionPerYear: 0 },
 *   { target: 12, ramp: { start: 0, length: 6 }, mentoring: { start: 0, length: 0 } }, 6) // 9: six more people, half of six months lost by each
 */
export function outputAfter(
  team: GrowingTeam,
  plan: { readonly target: number; readonly ramp: Ramp; readonly mentoring: Mentoring },
  months: number,
): number {
  const reached = monthsToSize(team, plan.target);
  const lost = (age: number) => rampLoss(plan.ramp, age) + mentorLoss(plan.mentoring, age);
  if (months <= reached) return peopleAfter(team, months) - team.hiresPerMonth * lost(months);
  const size = Math.max(team.people, plan.target);
  const replaced = leavingRate(team.attritionPerYear) * size;
  const since = months - reached;
  return size - team.hiresPerMonth * (lost(months) - lost(since)) - replaced * lost(since);
}

function requireTeam(caller: string, { people, hiresPerMonth }: GrowingTeam): void {
  requirePositive(caller, 'people', people);
  requireNotNegative(caller, 'hiresPerMonth', hiresPerMonth);
}
