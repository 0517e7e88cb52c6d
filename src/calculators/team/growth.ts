import type { Ramp } from '../../model/people/hiringRamp';
import type { Mentoring } from '../../model/people/mentorLoad';
import type { GrowingTeam } from '../../model/people/teamGrowth';
import type { TeamValues } from './inputs';

/** Weeks of a month of 365.25 / 12 days. */
export const WEEKS_A_MONTH = 365.25 / 12 / 7;

export function growingTeam(v: TeamValues): GrowingTeam {
  return { people: v.people, hiresPerMonth: v.hiresPerMonth, attritionPerYear: v.attrition / 100 };
}

/** Months. */
export function rampOf(v: TeamValues): Ramp {
  return { start: v.firstDayOutput / 100, length: v.rampMonths };
}

/** Months. */
export function mentoringOf(v: TeamValues): Mentoring {
  return { start: v.mentorShare / 100, length: v.mentorMonths };
}
