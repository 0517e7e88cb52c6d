/** Units a quantity can be shown in. A value is always kept in its own unit; text may use any unit of the same kind. */
export type Unit = string;

/** What a unit measures and how much of the kind's base unit one of it is. */
export interface Measure {
  /** `time`, `size`, `share`, `money`, `factor`, a counted noun such as `user`, or two of them as `size/time`. */
  readonly kind: string;
  /** Base units in one unit: seconds, bytes, percent points, US dollars, pieces. */
  readonly factor: number;
}

const HOUR = 3_600;
/** Billing month of 730 hours, so that twelve of them are 365 days. */
const MONTH = 730 * HOUR;

const time = (factor: number): Measure => ({ kind: 'time', factor });
const size = (factor: number): Measure => ({ kind: 'size', factor });
const count = (noun: string): Measure => ({ kind: noun, factor: 1 });

/**
 * Exact spellings first; a spelling that is not here is tried again in lower case. Sizes step by
 * 1,024, as cloud bills count them; bits step by 1,000, as network links are sold.
 */
const measures: ReadonlyMap<string, Measure> = new Map([
  ...spellings(time(1e-9), 'ns'),
  ...spellings(time(1e-6), 'µs', 'us', 'μs'),
  ...spellings(time(1e-3), 'ms', 'msec', 'millisecond', 'milliseconds'),
  ...spellings(time(1), 's', 'sec', 'secs', 'second', 'seconds'),
  ...spellings(time(60), 'min', 'mins', 'minute', 'minutes', 'm'),
  ...spellings(time(HOUR), 'h', 'hr', 'hrs', 'hour', 'hours'),
  ...spellings(time(24 * HOUR), 'd', 'day', 'days'),
  ...spellings(time(7 * 24 * HOUR), 'week', 'weeks'),
  ...spellings(time(MONTH), 'month', 'months', 'mo'),
  ...spellings(time(12 * MONTH), 'year', 'years', 'yr'),
  ...spellings(size(1), 'B', 'b', 'byte', 'bytes'),
  ...spellings(size(2 ** 10), 'KB', 'kb', 'KiB', 'kib'),
  ...spellings(size(2 ** 20), 'MB', 'mb', 'MiB', 'mib'),
  ...spellings(size(2 ** 30), 'GB', 'gb', 'GiB', 'gib'),
  ...spellings(size(2 ** 40), 'TB', 'tb', 'TiB', 'tib'),
  ...spellings(size(2 ** 50), 'PB', 'pb', 'PiB', 'pib'),
  ...spellings(size(1e3 / 8), 'kbit'),
  ...spellings(size(1e6 / 8), 'Mbit', 'mbit'),
  ...spellings(size(1e9 / 8), 'Gbit', 'gbit'),
  ...spellings({ kind: 'share', factor: 1 }, '%', 'percent', 'per cent', 'pct'),
  ...spellings({ kind: 'money', factor: 1 }, 'USD', 'usd', '$', 'dollar', 'dollars'),
  ...spellings({ kind: 'factor', factor: 1 }, '×', 'x', 'times', 'fold'),
  ...spellings(count('request'), 'req', 'reqs', 'request', 'requests', 'r'),
  ...spellings(count('query'), 'query', 'queries', 'q'),
  ...spellings(count('operation'), 'op', 'ops', 'operation', 'operations'),
]);

/** Short forms of whole rates. */
const rates: ReadonlyMap<string, string> = new Map([
  ['rps', 'req/s'],
  ['qps', 'queries/s'],
  ['mbps', 'Mbit/s'],
  ['gbps', 'Gbit/s'],
  ['kbps', 'kbit/s'],
]);

/** A capital with a small b means bits to some and bytes to others: neither is guessed. */
const bitsOrBytes = new Set(['Kb', 'Mb', 'Gb', 'Tb', 'Pb']);

function spellings(measure: Measure, ...texts: string[]): [string, Measure][] {
  return texts.map((text) => [text, measure]);
}

/**
 * What a unit measures, or `null` when the text is no unit known here.
 *
 * @param unit a unit as a field declares it or a reader types it: `ms`, `GB`, `req/s`, `USD per month`
 * @param ownUnit unit of the field: its nouns (`servers`, `tenants`) are known although no table lists them
 * @example measureOf('MB/s') // { kind: 'size/time', factor: 1048576 }
 */
export function measureOf(unit: string, ownUnit: Unit = unit): Measure | null {
  const text = rates.get(unit.toLowerCase()) ?? unit;
  const [top = '', bottom, ...rest] = text.split(/\s*\/\s*|\s+(?:per|an?)\s+/i);
  if (rest.length > 0) return null;
  const above = simpleMeasure(top, ownUnit);
  if (bottom === undefined || above === null) return above;
  const below = simpleMeasure(bottom, ownUnit);
  return below && { kind: `${above.kind}/${below.kind}`, factor: above.factor / below.factor };
}

function simpleMeasure(text: string, ownUnit: Unit): Measure | null {
  const word = text.trim();
  if (bitsOrBytes.has(word)) return null;
  const known = measures.get(word) ?? measures.get(word.toLowerCase());
  if (known) return known;
  const noun = singular(word.toLowerCase());
  const own = ownUnit.toLowerCase().split('/').map(singular);
  return own.includes(noun) ? count(noun) : null;
}

/** One of what a unit counts many of: `servers` gives `server`, `queries` gives `query`. */
export function singular(unit: Unit): string {
  if (unit.endsWith('ies')) return `${unit.slice(0, -3)}y`;
  return /[^s]s$/.test(unit) && unit.length > 2 ? unit.slice(0, -1) : unit;
}

const kinds: ReadonlyMap<string, { name: string; units: string }> = new Map([
  ['time', { name: 'a time', units: 'ms, s or min' }],
  ['size', { name: 'a size', units: 'MB, GB or TB' }],
  ['share', { name: 'a percentage', units: '% or no unit' }],
  ['money', { name: 'an amount of money', units: 'USD or no unit' }],
  ['factor', { name: 'a factor', units: '× or no unit' }],
]);

/** How to write a quantity of this unit, for a sentence beside a field. */
export function unitAdvice(unit: Unit): { name: string; units: string } {
  const kind = measureOf(unit)?.kind ?? '';
  const known = kinds.get(kind);
  // Months and years are times that nobody types in milliseconds.
  if (kind === 'time' && /month|day|year|hour|^h$/.test(unit))
    return { name: 'a time', units: `${unit} or another time` };
  return (
    known ?? {
      name: unit === '' ? 'a plain number' : `counted in ${unit}`,
      units: unit === '' ? 'no unit' : `${unit} or no unit`,
    }
  );
}
