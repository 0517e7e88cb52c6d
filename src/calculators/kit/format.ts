import { type Amount, isRange } from './amount';
import type { Output, TextOutput } from './define';
import { singular, type Unit } from './units';

/** How a number is written. */
export interface NumberFormat {
  /** Significant digits kept of a number below 100; whole numbers keep all of theirs. Default 3. */
  readonly digits?: number;
}

const grouping = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/**
 * Writes a number for people: grouped digits, three significant below 100, none invented.
 *
 * @example formatNumber(1234.5) // '1,235'
 * @example formatNumber(0.012345) // '0.0123'
 */
export function formatNumber(value: number, { digits = 3 }: NumberFormat = {}): string {
  if (!Number.isFinite(value)) return value > 0 ? '∞' : value < 0 ? '−∞' : 'unknown';
  const size = Math.abs(value);
  const sign = value < 0 ? '−' : '';
  if (size === 0) return '0';
  if (size >= 1e15 || size < 1e-6) return sign + scientific(size, digits);
  if (Number.isInteger(value) && digits >= 3) return sign + grouping.format(size);
  const wholeDigits = Math.floor(Math.log10(size)) + 1;
  const decimals = Math.max(0, digits - wholeDigits);
  const [whole = '0', fraction = ''] = size.toFixed(Math.min(decimals, 20)).split('.');
  const kept = fraction.replace(/0+$/, '');
  return sign + grouping.format(Number(whole)) + (kept === '' ? '' : `.${kept}`);
}

function scientific(size: number, digits: number): string {
  const [mantissa = '', exponent = ''] = size.toExponential(Math.max(0, digits - 1)).split('e');
  return `${String(Number(mantissa))}e${exponent.replace('+', '')}`;
}

/**
 * A result as it stands on the page: rounded as its output says, with its unit, or the sentence for a figure that does
 * not exist.
 *
 * @example formatResult(11.2, { label: 'Servers needed', unit: 'servers', round: 'up' }) // '12 servers'
 */
export function formatResult(value: number | null | string, output: Output | TextOutput): string {
  if (typeof value === 'string') return value;
  if (value === null) return ('absent' in output ? output.absent : undefined) ?? 'does not exist';
  const shown = rounded(value, 'round' in output ? output.round : undefined);
  if (shown !== 0 && Math.abs(shown) < ALMOST_ZERO) return `almost ${withUnit(0, output.unit)}`;
  if (output.unit === '%' && shown < 100 && 100 - shown < ALMOST_ZERO) return 'almost 100 %';
  return withUnit(shown, output.unit);
}

/** No answer of a model is right to a millionth: below it the size of a figure says nothing. */
const ALMOST_ZERO = 1e-6;

/** Rounding errors of a sum must not buy another server. */
const SLACK = 1e-9;

function rounded(value: number, round: Output['round']): number {
  const slack = SLACK * Math.max(1, Math.abs(value));
  if (round === 'up') return Math.ceil(value - slack);
  if (round === 'down') return Math.floor(value + slack);
  return round === 'nearest' ? Math.round(value) : value;
}

/** A number with its unit: `12 servers`, `1 server`, `71.4 %`, `$1,234 a month`. */
export function withUnit(value: number, unit: Unit, format: NumberFormat = {}): string {
  const [top = '', bottom] = unit.split('/');
  if (top === 'USD') return money(value) + (bottom === undefined ? '' : ` ${article(bottom)} ${bottom}`);
  if (unit === '%') return `${percent(value, format)} %`;
  if (unit === '') return formatNumber(value, format);
  if (unit === '×') return `${formatNumber(value, format)}×`;
  const text = formatNumber(value, format);
  return `${text} ${text === '1' && bottom === undefined ? singular(unit) : unit}`;
}

function money(value: number): string {
  const size = Math.abs(value);
  const cents = size >= 100 || Number.isInteger(value) ? 0 : 2;
  const text =
    size > 0 && size < 1 ? formatNumber(size) : size < 1e15 ? grouped(size, cents) : formatNumber(size);
  return `${value < 0 ? '−' : ''}$${text}`;
}

function grouped(size: number, decimals: number): string {
  return size.toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** A share just below 100 % keeps the digits that tell it from 100 %: 99.95 % is not 100 %. */
function percent(value: number, format: NumberFormat): string {
  const gap = 100 - value;
  if (!(gap > 0 && gap < 1)) return formatNumber(value, format);
  const decimals = Math.min(12, 1 - Math.floor(Math.log10(gap)));
  return String(Number(value.toFixed(decimals)));
}

function article(noun: string): string {
  return /^(hour|h$|[aeio])/.test(noun) ? 'an' : 'a';
}

/**
 * An amount as people read it, with every digit they typed up to six: `20–40 ms`.
 *
 * @example formatAmount({ low: 20, high: 40 }, 'ms') // '20–40 ms'
 */
export function formatAmount(amount: Amount, unit: Unit): string {
  const format = { digits: 6 };
  if (!isRange(amount)) return withUnit(amount, unit, format);
  if (unit.startsWith('USD')) {
    const [, ...per] = withUnit(amount.high, unit).split(' ');
    return [`${money(amount.low)}–${money(amount.high)}`, ...per].join(' ');
  }
  const [low, high] = [formatNumber(amount.low, format), formatNumber(amount.high, format)];
  const joint = low.startsWith('−') || high.startsWith('−') ? `${low} to ${high}` : `${low}–${high}`;
  return unit === '' ? joint : unit === '×' ? `${joint}×` : `${joint} ${unit}`;
}
