import { requireNotNegative } from '../statistics/requireNumber';
import { SECONDS_PER_DAY } from './trafficDay';

/**
 * A day from measured values over equal steps, such as 24 hourly or 1,440 minutely means: straight from the middle of one
 * step to the middle of the next, the last to the first.
 *
 * @param values requests/s, first step of the day first
 * @returns requests/s at so many seconds since midnight
 * @throws RangeError if there is no value, or one is negative
 * @example trafficCurve([10, 20])(12 * 3_600) // 15: midway from the morning's mean to the evening's
 */
export function trafficCurve(values: readonly number[]): (seconds: number) => number {
  if (values.length === 0) throw new RangeError('trafficCurve: values must be at least 1, got 0');
  for (const value of values) requireNotNegative('trafficCurve', 'value', value);
  return (seconds) => {
    const at = (seconds / SECONDS_PER_DAY) * values.length - 0.5 + values.length;
    const from = Math.floor(at);
    const [before = 0, after = 0] = [values[from % values.length], values[(from + 1) % values.length]];
    return before + (after - before) * (at - from);
  };
}
