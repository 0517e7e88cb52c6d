import type { Parsed, QuantitySpec } from './parse';
import { plainDigits } from './parseNumber';
import { measureOf, unitAdvice } from './units';

/** One number with whatever stands behind it. */
export interface Term {
  /** In the field's unit. */
  readonly value: number;
  /** As typed, multiplier included, unit not. */
  readonly number: number;
  /** As typed without the multiplier. */
  readonly bare: number;
  readonly multiplier: number;
  /** Whether a unit was written, and what one of it is in the field's unit. */
  readonly unit: boolean;
  readonly scale: number;
}

const powers: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['K', 3],
  ['thousand', 3],
  ['M', 6],
  ['mn', 6],
  ['million', 6],
  ['G', 9],
  ['bn', 9],
  ['B', 9],
  ['billion', 9],
  ['T', 12],
  ['trillion', 12],
]);

/** Sign, dollar sign, number, and whatever stands behind it. */
const typedTerm =
  /^([+-]?)\s*(\$?)\s*((?:\d+(?:[.,'’_\s]\d+)*[.]?|[.,]\d+)(?:e[+-]?\d{1,4})?)\s*([^\d.,].*)?$/is;

/**
 * Reads one number with an optional multiplier and unit: `1.2k req/s`, `$3M`, `-5 %`.
 *
 * `k` and `K` are thousand, `M` million, `G`, `B` and `bn` billion, `T` trillion. A small `m` is minutes in a time
 * field and refused elsewhere: milli to some, million to others. In a size field a bare `M`, `G` or `T` is refused as
 * well (megabytes, or millions of gigabytes?), and so are `Mb` and `Gb` (bits, or bytes?).
 */
export function readTerm(text: string, spec: QuantitySpec): Parsed<Term> {
  const match = typedTerm.exec(text.trim());
  const digits = match && plainDigits(match[3]!);
  if (!match || digits === null) return failed(notANumber(text, spec));

  const tail = (match[4] ?? '').trim();
  const isSize = measureOf(spec.unit)?.kind.split('/')[0] === 'size';
  const suffix = readSuffix(tail, isSize, spec);
  if (!suffix.ok) return suffix;
  const { power, unitText } = suffix.value;
  const written = unitText !== '' ? unitText : match[2]!;
  const scale = written === '' ? 1 : scaleTo(written, spec);
  if (scale === null) return failed(unitProblem(written, spec));

  const sign = match[1] === '-' ? -1 : 1;
  const bare = sign * Number(digits);
  // The power joins the decimal text, so that 1.1k is 1100 and not 1100.0000000000002.
  const number = sign * Number(withPower(digits, power));
  const value = scale === 1 ? number : Number((number * scale).toPrecision(15));
  return {
    ok: true,
    value: { value: value + 0, number, bare, multiplier: 10 ** power, unit: written !== '', scale },
  };
}

function withPower(digits: string, power: number): string {
  const [mantissa, exponent = '0'] = digits.split(/e/i);
  return `${mantissa}e${Number(exponent) + power}`;
}

function readSuffix(
  tail: string,
  isSize: boolean,
  spec: QuantitySpec,
): Parsed<{ power: number; unitText: string }> {
  if (tail === '' || scaleTo(tail, spec) !== null) return { ok: true, value: { power: 0, unitText: tail } };
  const [, letters = '', rest = ''] =
    /^(thousand|million|billion|trillion|mn|bn|[kKMGBT])(?![a-z])\s*(.*)$/is.exec(tail) ?? [];
  const power = powers.get(letters) ?? powers.get(letters.toLowerCase());
  if (power === undefined || letters === 'm') {
    if (tail === 'm') return failed(`${spec.label}: a small m is not read; write 3M for three million.`);
    return { ok: true, value: { power: 0, unitText: tail } };
  }
  if (isSize && rest === '' && /^[KMGBT]$/.test(letters)) {
    return failed(
      `${spec.label} is a size: write ${letters === 'B' ? 'GB' : `${letters}B`} instead of ${letters}.`,
    );
  }
  return { ok: true, value: { power, unitText: rest } };
}

/** How many of the field's unit one of the written unit is; `null` when it measures something else. */
function scaleTo(written: string, spec: QuantitySpec): number | null {
  if (written.length > 40) return null;
  if (written === spec.unit) return 1;
  const own = measureOf(spec.unit);
  const other = measureOf(written, spec.unit);
  if (!own || !other) return null;
  // "$5" and "5 USD" in a field of USD a month, "20" operations in one of operations/s: the rest is understood.
  if (own.kind !== other.kind)
    return own.kind.split('/')[0] === other.kind &&
      other.factor === 1 &&
      other.kind !== 'size' &&
      other.kind !== 'time'
      ? 1
      : null;
  return other.factor / own.factor;
}

/**
 * The lower end of a range in the field's unit, with the unit and multiplier of the upper end where the lower has none
 * and stays below it.
 */
export function sharedUnit(low: Term, high: Term, spec: QuantitySpec): number {
  const scale = !low.unit && high.unit ? high.scale : low.scale;
  const multiplier = low.multiplier === 1 ? high.multiplier : low.multiplier;
  const candidates = [
    low.bare * multiplier * scale,
    low.bare * low.multiplier * scale,
    low.bare * multiplier * low.scale,
  ];
  const fitting =
    low.multiplier === multiplier && low.scale === scale
      ? undefined
      : candidates.find((value) => value < high.value && value >= spec.min);
  return fitting === undefined ? low.value : Number(fitting.toPrecision(15));
}

function notANumber(text: string, spec: QuantitySpec): string {
  return `${spec.label}: "${excerpt(text)}" is not a number; type one such as 400 or 1.2k, or a range such as 800..1500.`;
}

function unitProblem(written: string, spec: QuantitySpec): string {
  const { name, units } = unitAdvice(spec.unit);
  return `${spec.label} is ${name}: type ${units}, not ${excerpt(written)}.`;
}

/** What the reader typed, short enough for a sentence and without characters that a terminal would obey. */
function excerpt(text: string): string {
  const visible = text.replace(/\p{C}+/gu, ' ').trim();
  return visible.length > 24 ? `${Array.from(visible).slice(0, 23).join('')}…` : visible;
}

function failed(problem: string): { ok: false; problem: string } {
  return { ok: false, problem };
}
