import { type Amount, isRange } from './amount';
import { isSeries, type Series, serialiseSeries } from './series';
import { serialiseAmount } from './serialise';

/** What an input can be set to: a number or a range, the name of an option, or a series. */
export type Setting = Amount | string | Series;

/** Whether a setting is a number or a range of numbers. */
export function isAmount(setting: Setting): setting is Amount {
  return typeof setting === 'number' || isRange(setting);
}

/** The text that reads back as exactly this setting. */
export function serialiseSetting(setting: Setting): string {
  if (typeof setting === 'string') return setting;
  return isSeries(setting) ? serialiseSeries(setting) : serialiseAmount(setting);
}

/** Whether two settings say the same. A range is never the same as a number. */
export function sameSetting(a: Setting, b: Setting): boolean {
  if (a === b) return true;
  if (isSeries(a) && isSeries(b)) return a.length === b.length && serialiseSeries(a) === serialiseSeries(b);
  return isRange(a) && isRange(b) && a.low === b.low && a.high === b.high;
}
