import { scenarioFields } from '../../model/scenario/fields';
import { isRange } from './amount';
import type { Input } from './define';
import { sameSetting } from './setting';
import { scenarioAtMidpoint, type ScenarioKey, scenarioWith, type ScenarioState } from './scenarioAmounts';

/**
 * Whether a number of the scenario moves an input: found by trying, because `from` is a function. The values tried are
 * the ends of a range, and a tenth and a half more and less.
 */
export function dependsOn(input: Input, scenario: ScenarioState, key: ScenarioKey): boolean {
  if (input.from === undefined) return false;
  const middle = scenarioAtMidpoint(scenario);
  const start = input.from(middle);
  return triedValues(scenario, key, middle[key]).some((value) => {
    const moved = input.from?.(scenarioWith(scenario, { [key]: value }));
    return moved !== undefined && !sameSetting(moved, start);
  });
}

function triedValues(scenario: ScenarioState, key: ScenarioKey, middle: number): number[] {
  const said = scenario.amounts[key];
  const { min, max } = scenarioFields[key];
  const around = [0.5, 0.9, 1.1, 1.5].map((factor) => middle * factor);
  const ends = said !== undefined && isRange(said) ? [said.low, said.high] : [];
  return [...ends, ...around, middle - 1, middle + 1].filter((value) => value >= min && value <= max);
}
