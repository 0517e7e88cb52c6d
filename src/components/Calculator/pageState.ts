import {
  type CalculatorState,
  parseInput,
  readCalculatorState,
  writeCalculatorState,
} from '../../calculators/kit/calculatorState';
import type { Calculator } from '../../calculators/kit/define';
import { linkable, queryOf } from '../../calculators/kit/query';
import { readScenarioParams, type ScenarioState } from '../../calculators/kit/scenarioState';
import type { Setting } from '../../calculators/kit/setting';

/** Starting inputs that a page of prose gives its calculator: numbers, option names, or text such as `20..40`. */
export type Preset = Readonly<Record<string, number | string>>;

/** All that the address of a calculator's page says. */
export interface PageState {
  readonly state: CalculatorState;
  /** Whether the link brought a scenario of its own. */
  readonly linked: boolean;
  readonly seed: number;
  /** The frozen variant when two are compared. */
  readonly variantA: CalculatorState | null;
  /** What the link said that could not be used. */
  readonly problems: readonly string[];
}

const MAX_SEED = 2 ** 31 - 1;

/**
 * Reads the address.
 *
 * @param browserScenario the reader's own numbers
 * @param preset inputs that hold while the address names none
 */
export function readPage(
  calculator: Calculator,
  search: string,
  browserScenario: ScenarioState,
  preset: Preset = {},
): PageState {
  const params = new URLSearchParams(search);
  const { state, problems } = readCalculatorState(calculator, search, browserScenario);
  const linked = readScenarioParams(params, isInputOf(calculator)).state !== null;
  const isBare = Object.keys(state.inputs).length === 0;
  const a = params.get('a');
  return {
    state: isBare ? { ...state, inputs: presetInputs(calculator, preset) } : state,
    linked,
    seed: readSeed(params.get('seed')),
    variantA:
      a === null
        ? null
        : { ...readCalculatorState(calculator, a, state.scenario).state, scenario: state.scenario },
    problems,
  };
}

/**
 * Writes the address. The reader's own numbers stay in the browser: only a scenario that came with a link is kept in it.
 */
export function writePage(
  calculator: Calculator,
  { state, linked, seed, variantA }: Omit<PageState, 'problems'>,
): string {
  const params = new URLSearchParams(writeCalculatorState(calculator, state));
  if (linked) nameStage(calculator, params, state.scenario);
  else dropScenario(calculator, params);
  if (seed !== 1) params.set('seed', String(seed));
  if (variantA !== null) {
    const a = new URLSearchParams(
      writeCalculatorState(calculator, { ...variantA, scenario: state.scenario }),
    );
    dropScenario(calculator, a);
    params.set('a', a.toString());
  }
  return queryOf(params);
}

/**
 * The address to hand on: it carries the scenario even where that is the default, so that all see the same answer, and
 * leaves out a series that is too long for a link.
 */
export function sharedSearch(calculator: Calculator, page: Omit<PageState, 'problems'>): string {
  return linkable(writePage(calculator, { ...page, linked: true }));
}

/** Search of a link that opens the calculator with an example's inputs over the plain starting numbers. */
export function inputsSearch(
  calculator: Calculator,
  inputs: CalculatorState['inputs'],
  scenario: ScenarioState,
): string {
  return sharedSearch(calculator, { state: { scenario, inputs }, linked: true, seed: 1, variantA: null });
}

function presetInputs(calculator: Calculator, preset: Preset): CalculatorState['inputs'] {
  const entries = Object.entries(preset).flatMap(([key, value]): [string, Setting][] => {
    if (!isInputOf(calculator)(key)) return [];
    const parsed = parseInput(String(value), calculator.inputs[key]!);
    return parsed.ok ? [[key, parsed.value]] : [];
  });
  return Object.fromEntries(entries);
}

function isInputOf(calculator: Calculator): (key: string) => boolean {
  return (key) => Object.hasOwn(calculator.inputs, key);
}

/** Fields of the scenario have a prefix; `stage` and `provider` are its own unless an input bears the name. */
function dropScenario(calculator: Calculator, params: URLSearchParams): void {
  for (const key of [...params.keys()]) {
    const plain = (key === 'stage' || key === 'provider') && !isInputOf(calculator)(key);
    if (plain || key.startsWith('s.')) params.delete(key);
  }
}

/** A scenario equal to the default is written as nothing, which another reader's browser would fill with their own. */
function nameStage(calculator: Calculator, params: URLSearchParams, scenario: ScenarioState): void {
  if (readScenarioParams(params, isInputOf(calculator)).state === null) {
    params.set(isInputOf(calculator)('stage') ? 's.stage' : 'stage', scenario.stage);
  }
}

function readSeed(text: string | null): number {
  const seed = Number(text ?? 1);
  return Number.isInteger(seed) && seed >= 1 && seed <= MAX_SEED ? seed : 1;
}
