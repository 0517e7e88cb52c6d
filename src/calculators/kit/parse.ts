import type { Amount } from './amount';
import { formatNumber } from './format';
import { type Term, readTerm, sharedUnit } from './parseTerm';
import { measureOf, type Unit } from './units';

export { serialiseAmount } from './serialise';

/** The field a text was typed into. */
export interface QuantitySpec {
  readonly label: string;
  readonly unit: Unit;
  /** Smallest and largest value, in `unit`. */
  readonly min: number;
  readonly max: number;
  readonly integer?: boolean;
}

/** A value, or one plain sentence that says what is wrong and how to mend it. */
export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

/** No amount needs more, and a pasted document is not worth reading. */
const MAX_LENGTH = 120;

/**
 * Signs between the two ends of a range, the surest first. A hyphen counts only between a finished number and the
 * next one, so that `1e-3` and `-5` stay numbers.
 */
const rangeSigns = [
  /(?<!\.)\s*\.{2,3}\s*(?!\.)/,
  /(?<=\S)\s*[–—]\s*(?=\S)/,
  /(?<=\S)\s+to\s+(?=\S)/i,
  /(?<=[\d.]|[^\d\s.]{1,12})(?<!\d[eE])(?<!^[$\s]*)\s*-\s*(?=[\d.$])/,
] as const;
const plusMinus = /\s*(?:±|\+\s*\/?\s*-)\s*/;

/**
 * Reads what a person typed into a field: one number or a range, with or without units.
 *
 * `400` · `1.2k` · `3M` · `250ms` · `2 GB` · `15%` · `1,5` · `1,200` · `800..1500` · `20-40 ms` · `100±20` · `100 ± 20 %`.
 * How commas and points are decided stands at {@link plainDigits}; multipliers at {@link readTerm}. A unit or multiplier
 * written only at the end holds for both ends (`20..40 s`, `1..2k`), unless that would put the lower end above the
 * upper (`800..1.5k`, `500..1 s`). A bare number is in the field's unit; `0.7` in a percent field is 0.7 %.
 *
 * @param text as typed
 * @param spec label for the sentence, unit and bounds
 * @returns the amount in `spec.unit`; a range whose ends are equal is one number
 * @example parseAmount('20..40', { label: 'Service time', unit: 'ms', min: 0, max: 1e6 }) // { ok: true, value: { low: 20, high: 40 } }
 */
export function parseAmount(text: string, spec: QuantitySpec): Parsed<Amount> {
  if (text.length > MAX_LENGTH) return failed(`${spec.label} is too long for a number: ${howTo}`);
  const clean = text.normalize('NFKC').replaceAll('−', '-').trim();
  if (clean === '') return failed(`${spec.label} is empty: ${howTo}`);

  const spread = clean.split(plusMinus);
  if (spread.length === 2 && spread[0] !== '') return parseSpread(spread[0]!, spread[1]!, spec);
  for (const sign of rangeSigns) {
    const ends = clean.split(sign);
    if (ends.length === 2 && ends[0] !== '' && ends[1] !== '') return parseEnds(ends[0]!, ends[1]!, spec);
    if (ends.length > 2) return failed(`${spec.label} has more than two ends: ${howTo}`);
  }
  const term = readTerm(clean.replace(/^–/, '-'), spec);
  return term.ok ? bounded(term.value.value, spec) : term;
}

const howTo = 'type a number such as 400 or 1.2k, or a range such as 800..1500.';

function parseEnds(lowText: string, highText: string, spec: QuantitySpec): Parsed<Amount> {
  const low = readTerm(lowText, spec);
  const high = readTerm(highText, spec);
  if (!low.ok) return low;
  if (!high.ok) return high;
  const from = sharedUnit(low.value, high.value, spec);
  const to = high.value.value;
  if (from > to) {
    const [a, b] = [`${formatNumber(from)} ${spec.unit}`, `${formatNumber(to)} ${spec.unit}`];
    return failed(`${spec.label}: ${a} is more than ${b}, so write the lower end first.`);
  }
  return boundedRange(from, to, spec);
}

/** `100±20`: the second number is a distance, or a share of the first when it is written in percent. */
function parseSpread(centreText: string, distanceText: string, spec: QuantitySpec): Parsed<Amount> {
  const centre = readTerm(centreText, spec);
  const relative = /^(.*\d)\s*%$/.exec(distanceText);
  const asShare = relative !== null && measureOf(spec.unit)?.kind !== 'share';
  const distance: Parsed<Term> = asShare
    ? readTerm(relative[1]!, { ...spec, unit: '' })
    : readTerm(distanceText, spec);
  if (!centre.ok) return centre;
  if (!distance.ok) return distance;
  const middle =
    asShare || !distance.value.unit || centre.value.unit
      ? centre.value.value
      : centre.value.number * distance.value.scale;
  const half = asShare
    ? (Math.abs(middle) * distance.value.number) / 100
    : centre.value.unit && !distance.value.unit
      ? distance.value.number * centre.value.scale
      : distance.value.value;
  if (half < 0) return failed(`${spec.label}: the number behind ± must not be negative.`);
  return boundedRange(tidy(middle - half), tidy(middle + half), spec);
}

function boundedRange(low: number, high: number, spec: QuantitySpec): Parsed<Amount> {
  if (low === high) return bounded(low, spec);
  const problem = problemOf(low, spec) ?? problemOf(high, spec);
  return problem === null ? { ok: true, value: { low, high } } : failed(problem);
}

function bounded(value: number, spec: QuantitySpec): Parsed<Amount> {
  const problem = problemOf(value, spec);
  return problem === null ? { ok: true, value } : failed(problem);
}

/** Says what is wrong with a value for a field, or `null` when it fits. */
export function problemOf(value: number, spec: QuantitySpec): string | null {
  const unit = spec.unit === '' ? '' : ` ${spec.unit}`;
  if (Number.isNaN(value)) return `${spec.label} is not a number: ${howTo}`;
  if (value < spec.min)
    return `${spec.label} must be at least ${formatNumber(spec.min, { digits: 12 })}${unit}.`;
  if (value > spec.max)
    return `${spec.label} must be at most ${formatNumber(spec.max, { digits: 12 })}${unit}.`;
  if (spec.integer === true && !Number.isInteger(value)) return `${spec.label} must be a whole number.`;
  return null;
}

/** Takes away what binary arithmetic adds behind the fifteenth digit: 0.1 + 0.2 is 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(15));
}

function failed(problem: string): { ok: false; problem: string } {
  return { ok: false, problem };
}
