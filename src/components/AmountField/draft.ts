import { type Amount, isRange } from '../../calculators/kit/amount';
import { parseAmount, type Parsed, type QuantitySpec, serialiseAmount } from '../../calculators/kit/parse';

/** Text in the making: it stands in the field as typed until the field is left. */
export interface Draft {
  readonly text: string;
  /** The amount the field had right after this text was typed; another amount since then makes the draft old. */
  readonly basis: string;
}

/**
 * What a field shows.
 *
 * @param draft what the reader is typing, if anything
 * @param amount that holds
 * @param typed whether the reader said the amount; computed ones are shown with four digits
 */
export function fieldText(draft: Draft | null, amount: Amount, typed: boolean): string {
  if (draft !== null && draft.basis === serialiseAmount(amount)) return draft.text;
  return serialiseAmount(typed ? amount : shortened(amount));
}

/**
 * A keystroke: the new draft, and what it means.
 *
 * @param amount that holds before, and goes on to hold when the text has a problem
 */
export function typeInto(
  text: string,
  spec: QuantitySpec,
  amount: Amount,
): { draft: Draft; parsed: Parsed<Amount> } {
  const parsed = parseAmount(text, spec);
  return { draft: { text, basis: serialiseAmount(parsed.ok ? parsed.value : amount) }, parsed };
}

/** The problem to show beside the field. */
export function draftProblem(draft: Draft | null, spec: QuantitySpec, amount: Amount): string | null {
  if (draft === null || draft.basis !== serialiseAmount(amount)) return null;
  const parsed = parseAmount(draft.text, spec);
  return parsed.ok ? null : parsed.problem;
}

function shortened(amount: Amount): Amount {
  const short = (value: number) => (Number.isInteger(value) ? value : Number(value.toPrecision(4)));
  return isRange(amount) ? { low: short(amount.low), high: short(amount.high) } : short(amount);
}
