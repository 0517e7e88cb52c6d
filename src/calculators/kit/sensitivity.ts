import type { CalculatorState } from './calculatorState';
import type { Calculator, QuantityInput } from './define';
import { numericHeadline } from './drivers';
import { midpointValues } from './evaluate';
import { fitted } from './startingValue';

/** What a tenth less and a tenth more of one input does to the headline. */
export interface Sensitivity {
  readonly key: string;
  readonly label: string;
  /** Headline with the input a tenth lower and a tenth higher; `null` where it does not exist. */
  readonly low: number | null;
  readonly high: number | null;
  /** Distance between the two; infinite where only one of them exists. */
  readonly change: number;
}

const STEP = 0.1;

/** The effect of every input on the headline, one at a time, largest first. Needs no ranges. */
export function sensitivity(calculator: Calculator, state: CalculatorState): Sensitivity[] {
  const values = midpointValues(calculator, state);
  return Object.entries(calculator.inputs)
    .flatMap(([key, input]) => {
      const value = values[key];
      if (input.kind !== 'quantity' || typeof value !== 'number') return [];
      const [less, more] = tenthAround(value, input);
      const low = numericHeadline(calculator, { ...values, [key]: less });
      const high = numericHeadline(calculator, { ...values, [key]: more });
      return [{ key, label: input.label, low, high, change: changeOf(low, high) }];
    })
    .sort((a, b) => b.change - a.change);
}

/** A tenth less and more, within bounds; whole things move by one at least. */
function tenthAround(value: number, input: QuantityInput): [number, number] {
  const step = Math.abs(value) * STEP;
  const whole = input.integer === true ? Math.max(1, Math.round(step)) : step;
  return [fitted(value - whole, input), fitted(value + whole, input)];
}

function changeOf(low: number | null, high: number | null): number {
  if (low === null && high === null) return 0;
  return low === null || high === null ? Infinity : Math.abs(high - low);
}
