import { type CalculatorState, resolveInputs } from '../../calculators/kit/calculatorState';
import type { Calculator, Output, Outputs, Results, TextOutput } from '../../calculators/kit/define';
import { inputText } from '../../calculators/kit/exports';
import { sameSetting } from '../../calculators/kit/setting';
import { formatResult, withUnit } from '../../calculators/kit/format';

/** One figure of two variants. */
export interface ComparedFigure {
  readonly key: string;
  readonly label: string;
  readonly primary: boolean;
  readonly a: string;
  readonly b: string;
  /** B against A in words and figures; empty when they are equal. */
  readonly difference: string;
  readonly verdict: 'better' | 'worse' | null;
}

/** Every figure of A beside that of B. */
export function compareFigures(
  { outputs }: Calculator,
  a: Results<Outputs> | null,
  b: Results<Outputs> | null,
): ComparedFigure[] {
  return Object.entries(outputs).map(([key, output]) => {
    const [before, after] = [a?.[key] ?? null, b?.[key] ?? null];
    return {
      key,
      label: output.label,
      primary: output.primary === true,
      a: a === null ? 'no answer' : formatResult(before, output),
      b: b === null ? 'no answer' : formatResult(after, output),
      difference: a === null || b === null ? '' : differenceText(before, after, output),
      verdict: verdictOf(before, after, output),
    };
  });
}

/** The inputs in which the two variants differ. */
export function compareInputs(
  calculator: Calculator,
  a: CalculatorState,
  b: CalculatorState,
): { readonly key: string; readonly label: string; readonly a: string; readonly b: string }[] {
  const [before, after] = [resolveInputs(calculator, a), resolveInputs(calculator, b)];
  return Object.entries(calculator.inputs)
    .filter(([key]) => !sameSetting(before[key]!.amount, after[key]!.amount))
    .map(([key, input]) => ({
      key,
      label: input.label,
      a: inputText(before[key]!.amount, input),
      b: inputText(after[key]!.amount, input),
    }));
}

type Figure = number | string | null;

function differenceText(a: Figure, b: Figure, output: Output | TextOutput): string {
  if (formatResult(a, output) === formatResult(b, output)) return '';
  if (typeof a !== 'number' || typeof b !== 'number') return 'changed';
  const change = b - a;
  const sign = change > 0 ? '+' : '−';
  const relative = a === 0 || output.unit === '%' ? '' : ` (${sign}${percent(Math.abs(change / a))})`;
  const unit = output.unit === '%' ? 'points' : output.unit;
  return `${sign}${withUnit(Math.abs(change), unit)}${relative}`;
}

function verdictOf(a: Figure, b: Figure, output: Output | TextOutput): ComparedFigure['verdict'] {
  if (!('better' in output) || output.better === undefined || typeof a === 'string' || typeof b === 'string')
    return null;
  if (a === b || formatResult(a, output) === formatResult(b, output)) return null;
  // A figure that does not exist says different things for different outputs: no verdict on it.
  if (a === null || b === null) return null;
  return b < a === (output.better === 'lower') ? 'better' : 'worse';
}

function percent(share: number): string {
  const digits = share < 0.1 ? 1 : 0;
  // The space does not break: a lone percent sign on the next line is hard to read.
  return `${(share * 100).toFixed(digits)}\u00a0%`;
}
