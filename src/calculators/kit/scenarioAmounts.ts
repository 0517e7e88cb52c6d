import { scenarioFields } from '../../model/scenario/fields';
import {
  defaultStage,
  figureRules,
  type ProviderId,
  resolveScenario,
  type Scenario,
  type ScenarioFacts,
  type ScenarioFigures,
} from '../../model/scenario/scenario';
import { type StageId, stageOf } from '../../model/scenario/stages';
import { type Amount, midpoint } from './amount';

/** Every number of the scenario, by its key. */
export type ScenarioKey = keyof (ScenarioFacts & ScenarioFigures);
export type ScenarioAmounts = Readonly<Partial<Record<ScenarioKey, Amount>>>;

/** What the reader said about their product, and nothing they did not say. */
export interface ScenarioState {
  /** Stage whose defaults fill the gaps; follows `users` once that is said. */
  readonly stage: StageId;
  readonly provider: ProviderId;
  readonly amounts: ScenarioAmounts;
}

export const defaultScenario: ScenarioState = { stage: defaultStage, provider: 'aws', amounts: {} };

export const scenarioKeys = Object.keys(scenarioFields) as readonly ScenarioKey[];

export function isScenarioKey(key: string): key is ScenarioKey {
  return Object.hasOwn(scenarioFields, key);
}

/** A state whose stage is that of its users, where the reader gave any; amounts in the order of the fields. */
export function scenarioState(stage: StageId, provider: ProviderId, amounts: ScenarioAmounts): ScenarioState {
  const said = scenarioKeys.flatMap((key) =>
    amounts[key] === undefined ? [] : [[key, amounts[key]] as const],
  );
  const users = amounts.users;
  return {
    stage: users === undefined ? stage : stageOf(midpoint(users)),
    provider,
    amounts: Object.fromEntries(said),
  };
}

/** The same state with one number said, or, with `null`, left to the stage again. */
export function withScenarioAmount(
  state: ScenarioState,
  key: ScenarioKey,
  amount: Amount | null,
): ScenarioState {
  const others = Object.entries(state.amounts).filter(([other]) => other !== key);
  const said = amount === null ? others : [...others, [key, amount] as const];
  return scenarioState(state.stage, state.provider, Object.fromEntries(said));
}

/** Whether two states say the same. */
export function sameScenario(a: ScenarioState, b: ScenarioState): boolean {
  return JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));
}

function canonical({ stage, provider, amounts }: ScenarioState) {
  const { amounts: said, ...rest } = scenarioState(stage, provider, amounts);
  return [rest.stage, rest.provider, Object.entries(said)];
}

/** One number for every field: the middle of what the reader said, the stage's default, or what follows from both. */
export function scenarioAtMidpoint(state: ScenarioState): Scenario {
  return scenarioWith(state, {});
}

/** As {@link scenarioAtMidpoint}, with some of the reader's numbers replaced, as a sample or a "what if" does. */
export function scenarioWith(
  state: ScenarioState,
  replaced: Readonly<Partial<Record<ScenarioKey, number>>>,
): Scenario {
  const said = Object.entries(state.amounts).map(([key, amount]) => [
    key,
    wholeIfNeeded(key, midpoint(amount)),
  ]);
  return resolveScenario(state.stage, { ...Object.fromEntries(said), ...replaced }, state.provider);
}

/** A middle or a sample of a range of whole things is a whole thing. */
export function wholeIfNeeded(key: string, value: number): number {
  const field = isScenarioKey(key) ? scenarioFields[key] : undefined;
  return field && 'integer' in field ? Math.round(value) : value;
}

export interface ScenarioFieldState {
  readonly amount: Amount;
  /** Said by the reader, a default of the stage, or computed from other fields. */
  readonly origin: 'yours' | 'stage' | 'computed';
}

/** Every field with the amount that holds and where it comes from. */
export function scenarioFieldStates(state: ScenarioState): Record<ScenarioKey, ScenarioFieldState> {
  const scenario = scenarioAtMidpoint(state);
  const entries = scenarioKeys.map((key): [ScenarioKey, ScenarioFieldState] => {
    const said = state.amounts[key];
    if (said !== undefined) return [key, { amount: said, origin: 'yours' }];
    return [key, { amount: scenario[key], origin: key in figureRules ? 'computed' : 'stage' }];
  });
  return Object.fromEntries(entries) as Record<ScenarioKey, ScenarioFieldState>;
}
