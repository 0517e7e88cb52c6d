import { requireNotNegative, requirePositive } from '../statistics/requireNumber';

export const dayShapes = ['office', 'evening', 'flat', 'flashSale'] as const;
export type DayShape = (typeof dayShapes)[number];

const HOUR = 3_600;
export const SECONDS_PER_DAY = 24 * HOUR;
const SALE_AT = 12 * HOUR;
const SALE_RISES = 60;
/** The rush halves every quarter of an hour: most who wait for an opening come at once. */
const SALE_HALVES = 15 * 60;

/**
 * How far the load stands between night and peak at each full hour, 0–1. Rules of thumb of their kind, not
 * measurements: a day of a tool people use at work, and one of a product they use at home.
 */
const hourly: Readonly<Record<'office' | 'evening', readonly number[]>> = {
  office: [
    0, 0, 0, 0, 0, 0.02, 0.08, 0.3, 0.7, 0.95, 1, 0.95, 0.75, 0.8, 0.95, 0.95, 0.85, 0.6, 0.35, 0.2, 0.15,
    0.1, 0.05, 0.02,
  ],
  evening: [
    0.3, 0.15, 0.05, 0.02, 0, 0.02, 0.1, 0.25, 0.35, 0.4, 0.42, 0.45, 0.55, 0.5, 0.45, 0.45, 0.5, 0.6, 0.75,
    0.9, 1, 0.98, 0.85, 0.55,
  ],
};

/** Between full hours along a straight line; the day repeats. */
function between(hours: readonly number[], seconds: number): number {
  const at = (seconds / HOUR) % hours.length;
  const hour = Math.floor(at);
  const [from = 0, to = 0] = [hours[hour], hours[(hour + 1) % hours.length]];
  return from + (to - from) * (at - hour);
}

function height(shape: DayShape, seconds: number): number {
  if (shape === 'flat') return 1;
  if (shape !== 'flashSale') return between(hourly[shape], seconds);
  // An evening at a third of the rush, and at noon the doors open.
  const calm = between(hourly.evening, seconds) / 3;
  const since = seconds - SALE_AT;
  if (since < 0) return calm;
  if (since < SALE_RISES) return calm + (1 - calm) * (since / SALE_RISES);
  return Math.max(calm, 2 ** (-(since - SALE_RISES) / SALE_HALVES));
}

export interface TrafficDay {
  readonly shape: DayShape;
  /** Requests/s in the busiest moment. */
  readonly peak: number;
  /** Load at night over the peak, 0–1. */
  readonly nightShare: number;
}

/**
 * Requests/s at a time of day, from one of four shapes: `office` peaks before noon, `evening` at eight, `flat` is always
 * at its peak, and `flashSale` jumps to it at noon within a minute.
 *
 * @param day shape, requests/s at peak, share of it left at night
 * @param seconds since midnight; the day repeats
 * @returns requests/s
 * @throws RangeError if a number is out of range
 * @example trafficAt({ shape: 'office', peak: 200, nightShare: 0.1 }, 10 * 3_600) // 200
 */
export function trafficAt({ shape, peak, nightShare }: TrafficDay, seconds: number): number {
  requirePositive('trafficAt', 'peak', peak);
  requireNotNegative('trafficAt', 'nightShare', nightShare);
  requireNotNegative('trafficAt', 'seconds', seconds);
  if (nightShare > 1) throw new RangeError(`trafficAt: nightShare must be at most 1, got ${nightShare}`);
  const time = seconds % SECONDS_PER_DAY;
  return peak * (nightShare + (1 - nightShare) * height(shape, time));
}
