import { type Amount, isRange } from '../../calculators/kit/amount';
import { parseAmount, type Parsed, type QuantitySpec, serialiseAmount } from '../../calculators/kit/parse';
import { parseSeries } from '../../calculators/kit/parseSeries';
import { fieldSeries, type Series, type SeriesSpec, serialiseSeries } from '../../calculators/kit/series';

/** Text in the making: it stands in the field as typed until the field is left. */
export interface Draft {
  readonly text: string;
  /** The value the field had right after this text was typed; another value since then makes the draft old. */
  readonly basis: string;
}

/** How the text of one field is read and written. */
export interface Wording<T> {
  readonly parse: (text: string) => Parsed<T>;
  /** Tells two values apart. */
  readonly serialise: (value: T) => string;
  /** What the field shows; a computed value is shortened. */
  readonly show: (value: T, typed: boolean) => string;
}

/** Digits that a computed value is shown with. */
const SHOWN_DIGITS = 4;

export function amountWording(spec: QuantitySpec): Wording<Amount> {
  return {
    parse: (text) => parseAmount(text, spec),
    serialise: serialiseAmount,
    show: (amount, typed) => serialiseAmount(typed ? amount : shortened(amount)),
  };
}

export function seriesWording(spec: SeriesSpec): Wording<Series> {
  return {
    parse: (text) => parseSeries(text, spec),
    serialise: serialiseSeries,
    show: (series, typed) => fieldSeries(series, typed ? undefined : SHOWN_DIGITS),
  };
}

/**
 * What a field shows.
 *
 * @param draft what the reader is typing, if anything
 * @param value that holds
 * @param typed whether the reader said the value
 */
export function fieldText<T>(draft: Draft | null, wording: Wording<T>, value: T, typed: boolean): string {
  if (draft !== null && draft.basis === wording.serialise(value)) return draft.text;
  return wording.show(value, typed);
}

/**
 * A keystroke: the new draft, and what it means.
 *
 * @param value that holds before, and goes on to hold when the text has a problem
 */
export function typeInto<T>(
  text: string,
  wording: Wording<T>,
  value: T,
): { draft: Draft; parsed: Parsed<T> } {
  const parsed = wording.parse(text);
  return { draft: { text, basis: wording.serialise(parsed.ok ? parsed.value : value) }, parsed };
}

/** The problem to show beside the field. */
export function draftProblem<T>(draft: Draft | null, wording: Wording<T>, value: T): string | null {
  if (draft === null || draft.basis !== wording.serialise(value)) return null;
  const parsed = wording.parse(draft.text);
  return parsed.ok ? null : parsed.problem;
}

function shortened(amount: Amount): Amount {
  const short = (value: number) =>
    Number.isInteger(value) ? value : Number(value.toPrecision(SHOWN_DIGITS));
  return isRange(amount) ? { low: short(amount.low), high: short(amount.high) } : short(amount);
}
