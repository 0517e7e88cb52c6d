import { midpoint } from './amount';
import type { Calculator, Inputs, Outputs, Results, Values } from './define';
import { type CalculatorState, resolveInputs } from './calculatorState';
import { isAmount } from './setting';
import { fitted } from './startingValue';

/** A calculator's answer for one state. */
export interface Evaluation {
  readonly values: Values<Inputs>;
  /** `null` when there is no answer; `problem` then says why. */
  readonly results: Results<Outputs> | null;
  readonly problem: string | null;
}

/** The values at the middle of every range. */
export function midpointValues(calculator: Calculator, state: CalculatorState): Values<Inputs> {
  const entries = Object.entries(resolveInputs(calculator, state)).map(([key, { amount }]) => {
    const input = calculator.inputs[key]!;
    if (input.kind !== 'quantity' || !isAmount(amount)) return [key, amount];
    return [key, fitted(midpoint(amount), input)];
  });
  return Object.fromEntries(entries) as Values<Inputs>;
}

/** The answer at the middle of every range. */
export function evaluate(calculator: Calculator, state: CalculatorState): Evaluation {
  return evaluateValues(calculator, midpointValues(calculator, state));
}

/**
 * The answer for given values. A RangeError of `compute` is an answer to the reader ("three zones cannot lose four"),
 * any other error a fault of the program, which is let through.
 */
export function evaluateValues(calculator: Calculator, values: Values<Inputs>): Evaluation {
  try {
    return { values, results: calculator.compute(values), problem: null };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { values, results: null, problem: error.message };
  }
}
