import { scenarioFields } from '../../model/scenario/fields';
import { intervalDistribution } from '../../model/statistics/intervalDistribution';
import { shuffledBy, stratifiedSample } from '../../model/statistics/latinHypercube';
import type { Random } from '../../model/statistics/random';
import { ranksOfSorted } from '../../model/statistics/spearman';
import { isRange, type Range } from './amount';
import type { Calculator, Inputs, Values } from './define';
import { type CalculatorState, resolveInputs } from './calculatorState';
import { midpointValues } from './evaluate';
import { SCENARIO_PREFIX } from './scenarioParams';
import { dependsOn } from './scenarioDependence';
import { type ScenarioKey, scenarioWith } from './scenarioState';
import type { Setting } from './setting';
import { fitted, startingValue } from './startingValue';

/** One uncertain number: a ranged input, or a ranged field of the scenario that some input starts from. */
export interface Dimension {
  /** `peakRps`, or `s.users` for a field of the scenario. */
  readonly key: string;
  readonly label: string;
  readonly range: Range;
  /** Value at a probability, cut at the bounds of its field and whole where that counts whole things. */
  readonly quantile: (probability: number) => number;
  /** Set for a field of the scenario. */
  readonly field?: ScenarioKey;
}

interface Bounds {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly integer?: boolean;
}

function dimension(key: string, range: Range, bounds: Bounds, field?: ScenarioKey): Dimension {
  const distribution = intervalDistribution(range, bounds);
  const quantile = (probability: number) => fitted(distribution.quantile(probability), bounds);
  return { key, label: bounds.label, range, quantile, ...(field === undefined ? {} : { field }) };
}

/** Everything uncertain in a state, inputs first. */
export function dimensions(calculator: Calculator, state: CalculatorState): Dimension[] {
  const found: Dimension[] = [];
  const resolved = resolveInputs(calculator, state);
  for (const [key, { amount }] of Object.entries(resolved)) {
    const input = calculator.inputs[key]!;
    if (isRange(amount) && input.kind === 'quantity') found.push(dimension(key, amount, input));
  }
  const followers = Object.entries(calculator.inputs).filter(([key]) => resolved[key]?.origin === 'numbers');
  for (const [field, amount] of Object.entries(state.scenario.amounts) as [ScenarioKey, number | Range][]) {
    if (!isRange(amount)) continue;
    if (!followers.some(([, input]) => dependsOn(input, state.scenario, field))) continue;
    found.push(dimension(SCENARIO_PREFIX + field, amount, scenarioFields[field], field));
  }
  return found;
}

/** Keys of everything uncertain in a state: inputs, and `s.users` for fields of the scenario. */
export function rangedInputs(calculator: Calculator, state: CalculatorState): string[] {
  return dimensions(calculator, state).map(({ key }) => key);
}

/** What was drawn for one dimension. */
export interface Column {
  /** Its number in each sample. */
  readonly numbers: Float64Array;
  /** Rank of each among them, see {@link ranksOfSorted}. */
  readonly ranks: Float64Array;
}

/** Draws every dimension, as a Latin hypercube: one number from each slice of its distribution, in random order. */
export function drawColumns(drawn: readonly Dimension[], samples: number, random: Random): Column[] {
  return drawn.map(({ quantile }) => {
    const { ascending, slices } = stratifiedSample(samples, random);
    for (let slice = 0; slice < samples; slice++) ascending[slice] = quantile(ascending[slice]!);
    return { numbers: shuffledBy(slices, ascending), ranks: shuffledBy(slices, ranksOfSorted(ascending)) };
  });
}

/** Makes the values of all inputs from a number for each drawn dimension, in their order. */
export type ValuesOfDraw = (numbers: ArrayLike<number>) => Values<Inputs>;

/**
 * Values of all inputs when each drawn dimension has the number given for it and the rest stay at their middle. Fields
 * of the scenario are set first and the inputs taken from it, so inputs that depend on the same field move together.
 *
 * @returns for the dimensions that are drawn, what makes values of their numbers: all that can be is worked out once
 */
export function valuesOfDraws(
  calculator: Calculator,
  state: CalculatorState,
): (drawn: readonly Dimension[]) => ValuesOfDraw {
  const middle = midpointValues(calculator, state);
  const followers = Object.entries(calculator.inputs).filter(
    ([key, input]) => input.from !== undefined && !Object.hasOwn(state.inputs, key),
  );
  return (drawn) => {
    const fields = drawn.flatMap(({ field }, index) => (field === undefined ? [] : [{ field, index }]));
    const inputs = drawn.flatMap(({ key, field }, index) => (field === undefined ? [{ key, index }] : []));
    return (numbers) => {
      const values: Record<string, Setting> = { ...middle };
      if (fields.length > 0) {
        const amounts = Object.fromEntries(fields.map(({ field, index }) => [field, numbers[index]!]));
        const scenario = scenarioWith(state.scenario, amounts);
        for (const [key, input] of followers) values[key] = startingValue(input, scenario);
      }
      for (const { key, index } of inputs) values[key] = numbers[index]!;
      return values as Values<Inputs>;
    };
  };
}
