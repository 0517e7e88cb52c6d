import type { Calculator, Input } from './define';
import { parseAmount, type Parsed } from './parse';
import { parseSeries } from './parseSeries';
import { readScenarioParams, SCENARIO_PREFIX, short, writeScenarioParams } from './scenarioParams';
import { queryOf } from './query';
import { dependsOn } from './scenarioDependence';
import { defaultScenario, scenarioAtMidpoint, type ScenarioKey, type ScenarioState } from './scenarioState';
import { sameSetting, serialiseSetting, type Setting } from './setting';
import { startingValue } from './startingValue';

/** All that one calculator's page holds: the reader's numbers and the inputs they changed. */
export interface CalculatorState {
  readonly scenario: ScenarioState;
  /** Only what differs from the starting value. */
  readonly inputs: Readonly<Record<string, Setting>>;
}

export interface ResolvedInput {
  readonly amount: Setting;
  /** Typed here, from the reader's numbers, or a default. */
  readonly origin: 'yours' | 'numbers' | 'default';
}

/** Params that belong to the page and not to the calculator. */
const pageParams = new Set(['seed', 'samples', 'a', 'stage', 'provider']);
/** Params that mail programs and advertisers add to any link. */
const foreignParams = /^(utm_|mtm_|pk_)|^(gclid|fbclid|msclkid|ref|source)$/;

/** Every input with the amount that holds and where it comes from. */
export function resolveInputs(calculator: Calculator, state: CalculatorState): Record<string, ResolvedInput> {
  const scenario = scenarioAtMidpoint(state.scenario);
  const entries = Object.entries(calculator.inputs).map(([key, input]): [string, ResolvedInput] => {
    const said = ownInput(state, key);
    if (said !== undefined) return [key, { amount: said, origin: 'yours' }];
    return [key, { amount: startingValue(input, scenario), origin: originOf(input, state.scenario) }];
  });
  return Object.fromEntries(entries);
}

function originOf(input: Input, scenario: ScenarioState): ResolvedInput['origin'] {
  if (input.from === undefined) return 'default';
  const said = Object.keys(scenario.amounts) as ScenarioKey[];
  if (said.some((key) => dependsOn(input, scenario, key))) return 'numbers';
  const plain = { ...defaultScenario, amounts: scenario.amounts };
  const same = sameSetting(
    startingValue(input, scenarioAtMidpoint(scenario)),
    startingValue(input, scenarioAtMidpoint(plain)),
  );
  return same ? 'default' : 'numbers';
}

function ownInput(state: CalculatorState, key: string): Setting | undefined {
  return Object.hasOwn(state.inputs, key) ? state.inputs[key] : undefined;
}

/**
 * The state that a link describes. The scenario of the link wins over the browser's; keys of earlier versions are
 * understood; what is unknown or not valid gives a sentence and the default.
 *
 * @param calculator whose page it is
 * @param search query of the link, with or without `?`
 * @param browserScenario the reader's own numbers, used where the link has none
 */
export function readCalculatorState(
  calculator: Calculator,
  search: string,
  browserScenario: ScenarioState,
): { state: CalculatorState; problems: string[] } {
  const params = new URLSearchParams(search);
  const { state: linked, problems } = readScenarioParams(params, (key) => hasInput(calculator, key));
  const scenario = linked ?? browserScenario;
  const midpoint = scenarioAtMidpoint(scenario);
  const inputs = new Map<string, Setting>();
  for (const param of new Set(params.keys())) {
    if (param.startsWith(SCENARIO_PREFIX)) continue;
    const key = currentKey(calculator, param);
    if (key === null) {
      if (pageParams.has(param) || foreignParams.test(param)) continue;
      problems.push(`${short(param)} is no input of this calculator, so it was left out.`);
      continue;
    }
    const input = calculator.inputs[key]!;
    const parsed = parseInput(params.get(param) ?? '', input);
    if (!parsed.ok) problems.push(parsed.problem);
    // A key under its present name wins over the same one under an earlier name.
    else if (param === key || !params.has(key)) inputs.set(key, parsed.value);
  }
  const changed = Object.entries(calculator.inputs).flatMap(([key, input]) => {
    const value = inputs.get(key);
    return value === undefined || sameSetting(value, startingValue(input, midpoint))
      ? []
      : [[key, value] as const];
  });
  return { state: { scenario, inputs: Object.fromEntries(changed) }, problems };
}

/** Reads the text of one field. */
export function parseInput(text: string, input: Input): Parsed<Setting> {
  if (input.kind === 'quantity') return parseAmount(text, input);
  if (input.kind === 'series') return parseSeries(text, input);
  if (Object.hasOwn(input.options, text)) return { ok: true, value: text };
  const options = Object.keys(input.options).join(', ');
  return { ok: false, problem: `${input.label} must be one of ${options}, not "${short(text)}".` };
}

function currentKey(calculator: Calculator, param: string): string | null {
  if (hasInput(calculator, param)) return param;
  const renamed = calculator.renamed ?? {};
  return Object.hasOwn(renamed, param) ? (renamed[param] ?? null) : null;
}

function hasInput(calculator: Calculator, key: string): boolean {
  return Object.hasOwn(calculator.inputs, key);
}

/** The query that describes a state: `''` for a fresh page, else `?…` with inputs in their order, then the scenario. */
export function writeCalculatorState(calculator: Calculator, state: CalculatorState): string {
  const params = new URLSearchParams();
  const midpoint = scenarioAtMidpoint(state.scenario);
  for (const [key, input] of Object.entries(calculator.inputs)) {
    const value = ownInput(state, key);
    if (value === undefined || sameSetting(value, startingValue(input, midpoint))) continue;
    params.set(key, serialiseSetting(value));
  }
  writeScenarioParams(state.scenario, params, (key) => hasInput(calculator, key));
  return queryOf(params);
}
