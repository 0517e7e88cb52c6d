import { type Certainty, smallestRise } from '../../model/feedback/experimentSize';
import type { Survey } from '../../model/feedback/surveySize';
import type { SurveyValues } from './inputs';

/** The survey as the model takes it, in shares of one. */
export function surveyOf(v: SurveyValues): Survey {
  return { population: v.population, share: v.expectedShare / 100, confidence: v.confidence / 100 };
}

export function certaintyOf(v: SurveyValues): Certainty {
  return { confidence: v.confidence / 100, power: v.power / 100 };
}

/** Points of rise that show when each of two groups has so many users; `null` where none would. */
export function riseSeen(v: SurveyValues, usersInGroup: number): number | null {
  const rise = 100 * smallestRise(v.before / 100, usersInGroup, certaintyOf(v));
  return Number.isFinite(rise) ? rise : null;
}

/** Users of each group after the weeks that the reader would wait. */
export function usersAfterWait(v: SurveyValues): number {
  return (v.usersPerWeek * v.weeksToRun) / 2;
}
