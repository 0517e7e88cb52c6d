const digits = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });
const grouped = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/**
 * A number in a sentence: three digits kept of small ones, all of whole ones.
 *
 * @example numberText(46.2963) // '46.3'
 * @example numberText(25_120) // '25,120'
 */
export function numberText(value: number): string {
  return Math.abs(value) < 1_000 ? digits.format(value) : grouped.format(value);
}

/** GB, or TB from 1,024 GB on. */
export function sizeText(gigabytes: number): string {
  return gigabytes < 1_024 ? `${numberText(gigabytes)} GB` : `${numberText(gigabytes / 1_024)} TB`;
}

/** Seconds as people say them: `50 seconds`, `26 minutes`, `2.8 hours`. */
export function durationText(seconds: number): string {
  if (seconds < 90) return plural(Math.max(1, Math.round(seconds)), 'second');
  if (seconds < 90 * 60) return plural(Math.round(seconds / 60), 'minute');
  return plural(Number((seconds / 3_600).toPrecision(2)), 'hour');
}

function plural(value: number, noun: string): string {
  return `${numberText(value)} ${noun}${value === 1 ? '' : 's'}`;
}
