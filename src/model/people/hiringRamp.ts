import { requireNotNegative, requireProbability } from '../statistics/requireNumber';

/** How a new colleague's output grows: in a straight line from the first day to that of the others. */
export interface Ramp {
  /** Output on the first day, as a share of a colleague's, 0 to 1. */
  readonly start: number;
  /** Time until it equals a colleague's; the unit of everything that comes out. 0 = at once. */
  readonly length: number;
}

/**
 * Output after some time, as a share of an established colleague's.
 *
 * A straight line is our simplification: a survey of 80 engineers and managers gives only the end, three to nine months.
 *
 * @param ramp its start and length
 * @param age time since the first day, 0 or more
 * @returns a share, 0 to 1
 * @throws RangeError where a value is out of range
 * @see T. A. Dror, "Engineer onboarding: the ugly truth about ramp-up time", https://hackernoon.com/engineer-onboarding-the-ugly-truth-about-ramp-up-time-7e323t9j
 * @example outputAt({ start: 0.1, length: 6 }, 3) // 0.55
 */
export function outputAt(ramp: Ramp, age: number): number {
  requireRamp('outputAt', ramp);
  requireNotNegative('outputAt', 'age', age);
  return age >= ramp.length ? 1 : ramp.start + ((1 - ramp.start) * age) / ramp.length;
}

/**
 * Output lost up to an age against an established colleague: the area above the line, $(1-s)(a - a^2/2R)$.
 *
 * @param ramp its start and length
 * @param age time since the first day, 0 or more; `Infinity` for the whole ramp
 * @returns time, in the unit of the ramp
 * @throws RangeError where a value is out of range
 * @example rampLoss({ start: 0, length: 26 }, Infinity) // 13 weeks
 */
export function rampLoss(ramp: Ramp, age: number): number {
  requireRamp('rampLoss', ramp);
  if (!(age >= 0)) throw new RangeError(`rampLoss: age must be at least 0, got ${age}`);
  const until = Math.min(age, ramp.length);
  return until === 0 ? 0 : (1 - ramp.start) * (until - until ** 2 / (2 * ramp.length));
}

function requireRamp(caller: string, { start, length }: Ramp): void {
  requireProbability(caller, 'start', start);
  requireNotNegative(caller, 'length', length);
}
