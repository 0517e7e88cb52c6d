import { formatNumber } from '../../calculators/kit/format';

/** A span of a figure, low end first. */
interface Span {
  readonly low: number;
  readonly high: number;
}

/** Rounds to two significant digits: more would claim a precision that no assumption here has. */
export function twoDigits(value: number): number {
  return Number(value.toPrecision(2));
}

/**
 * Users as people say them, two digits kept.
 *
 * @example approximateUsers(164_321) // '160,000'
 * @example approximateUsers(1_473_000) // '1.5 million'
 */
export function approximateUsers(users: number): string {
  const rounded = twoDigits(users);
  if (rounded >= 1e9) return `${formatNumber(rounded / 1e9)} billion`;
  return rounded >= 1e6 ? `${formatNumber(rounded / 1e6)} million` : formatNumber(Math.round(rounded));
}

/** A span of users: `82,000–280,000`, `0.9–1.5 million`. */
export function approximateUserSpan({ low, high }: Span): string {
  const [from, to] = [approximateUsers(low), approximateUsers(high)];
  if (from === to) return from;
  const [fromNumber, fromUnit] = from.split(' ');
  return fromUnit !== undefined && fromUnit === to.split(' ')[1] ? `${fromNumber}–${to}` : `${from}–${to}`;
}

/** A span of dollars, two digits kept: `$1,200–1,900`; cents below ten dollars. */
export function approximateMoney({ low, high }: Span): string {
  const [from, to] = [dollars(low), dollars(high)];
  return from === to ? `$${from}` : `$${from}–${to}`;
}

function dollars(value: number): string {
  const rounded = twoDigits(value);
  if (rounded >= 1e6) return `${formatNumber(rounded / 1e6)} million`;
  return rounded >= 10 ? formatNumber(Math.round(rounded)) : formatNumber(rounded, { digits: 2 });
}

/** A span of months from now, in words that fit "reached …". */
export function approximateMonths({ low, mid, high }: Span & { readonly mid: number }): string {
  if (high < 0.5) return 'already';
  const [from, to] = [Math.round(low), Math.round(high)];
  const middle = Math.max(1, Math.round(mid));
  const unit = middle === 1 ? 'month' : 'months';
  return from === to ? `in ${middle} ${unit}` : `in about ${middle} ${unit} (${from}–${to})`;
}

/** GB or TB, two digits kept. */
export function approximateSize(gigabytes: number): string {
  if (gigabytes >= 1_024) return `${formatNumber(twoDigits(gigabytes / 1_024))} TB`;
  if (gigabytes < 1) return `${formatNumber(twoDigits(gigabytes * 1_024))} MB`;
  return `${formatNumber(twoDigits(gigabytes))} GB`;
}
