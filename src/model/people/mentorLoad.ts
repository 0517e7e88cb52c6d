import { findRoot } from '../statistics/findRoot';
import { requireNotNegative, requirePositive, requireProbability } from '../statistics/requireNumber';
import { type Ramp, rampLoss } from './hiringRamp';

/** How a mentor's effort fades: in a straight line from the first day to nothing. */
export interface Mentoring {
  /** Share of the mentor's time on the first day, 0 to 1. */
  readonly start: number;
  /** Time until it has faded; the unit of everything that comes out. 0 = no mentor. */
  readonly length: number;
}

/**
 * Time a mentor has given up to an age of the hire: $m(a - a^2/2M)$.
 *
 * @param mentoring its start and length
 * @param age time since the first day, 0 or more; `Infinity` for all of it
 * @returns time, in the unit of the mentoring
 * @throws RangeError where a value is out of range
 * @example mentorLoss({ start: 0.25, length: 12 }, Infinity) // 1.5 weeks
 */
export function mentorLoss({ start, length }: Mentoring, age: number): number {
  requireProbability('mentorLoss', 'start', start);
  requireNotNegative('mentorLoss', 'length', length);
  if (!(age >= 0)) throw new RangeError(`mentorLoss: age must be at least 0, got ${age}`);
  const until = Math.min(age, length);
  return until === 0 ? 0 : start * (until - until ** 2 / (2 * length));
}

/**
 * Time until a hire has given back what their mentor put in: their output so far equals the mentor's time so far.
 *
 * @param ramp of the hire
 * @param mentoring by the mentor, in the same unit
 * @returns time since the first day; 0 where the hire gives more than they take from the start
 * @throws RangeError where a value is out of range
 * @see F. P. Brooks, The Mythical Man-Month (1975): a late project is made later by the training that new people take
 * @example paybackTime({ start: 0, length: 26 }, { start: 0.25, length: 12 }) // 7.55 weeks
 */
export function paybackTime(ramp: Ramp, mentoring: Mentoring): number {
  const balance = (age: number) => age - rampLoss(ramp, age) - mentorLoss(mentoring, age);
  const whole = ramp.length + mentoring.length;
  if (whole === 0 || mentoring.length === 0 || ramp.length === 0 || ramp.start >= mentoring.start) return 0;
  // Close to the first day the mentor gives more; once both have ended each day counts in full.
  const soon = whole * 1e-9;
  return balance(soon) >= 0 ? 0 : findRoot(balance, soon, 3 * whole);
}

/**
 * Hires a month that a team can take in when everyone new has a mentor of their own.
 *
 * @param mentors people who can be one, 0 or more
 * @param monthsEach that a mentor is bound, above 0
 * @returns hires a month, not rounded
 * @throws RangeError where a value is out of range
 * @example hiresWithMentors(3, 3) // 1
 */
export function hiresWithMentors(mentors: number, monthsEach: number): number {
  requireNotNegative('hiresWithMentors', 'mentors', mentors);
  requirePositive('hiresWithMentors', 'monthsEach', monthsEach);
  return mentors / monthsEach;
}
