import { scenarioFields } from '../../model/scenario/fields';
import { type ProviderId, providerIds } from '../../model/scenario/scenario';
import { type StageId, stageIds } from '../../model/scenario/stages';
import type { Amount } from './amount';
import { parseAmount, serialiseAmount } from './parse';
import { defaultScenario, isScenarioKey, scenarioState, type ScenarioState } from './scenarioAmounts';

/** Fields of the scenario stand in a link as `s.users=250000`, apart from the inputs of a calculator. */
export const SCENARIO_PREFIX = 's.';

/** Reads keys that a calculator has taken for an input of its own only in their long form, `s.provider`. */
export type IsTaken = (key: string) => boolean;
const nothingTaken: IsTaken = () => false;

/**
 * The scenario that a link carries: `?stage=growth&provider=aws&s.users=250000&s.monthlyGrowth=5..10`.
 *
 * @param params of the link
 * @param isTaken keys that mean something else on this page
 * @returns the state, `null` when the link says nothing valid about it, and a sentence for each part that is not valid
 */
export function readScenarioParams(
  params: URLSearchParams,
  isTaken: IsTaken = nothingTaken,
): { state: ScenarioState | null; problems: string[] } {
  const problems: string[] = [];
  const stage = readOption('stage', stageIds, params, isTaken, problems);
  const provider = readOption('provider', providerIds, params, isTaken, problems);
  const amounts: [string, Amount][] = [];
  for (const param of new Set(params.keys())) {
    const key = param.slice(SCENARIO_PREFIX.length);
    if (!param.startsWith(SCENARIO_PREFIX) || key === 'stage' || key === 'provider') continue;
    if (!isScenarioKey(key)) {
      problems.push(`${short(param)} is none of the numbers here, so it was left out.`);
      continue;
    }
    const parsed = parseAmount(params.get(param) ?? '', scenarioFields[key]);
    if (parsed.ok) amounts.push([key, parsed.value]);
    else problems.push(parsed.problem);
  }
  const isEmpty = stage === null && provider === null && amounts.length === 0;
  const state = scenarioState(
    stage ?? defaultScenario.stage,
    provider ?? defaultScenario.provider,
    Object.fromEntries(amounts),
  );
  return { state: isEmpty ? null : state, problems };
}

function readOption<Option extends StageId | ProviderId>(
  key: string,
  options: readonly Option[],
  params: URLSearchParams,
  isTaken: IsTaken,
  problems: string[],
): Option | null {
  const text = params.get(SCENARIO_PREFIX + key) ?? (isTaken(key) ? null : params.get(key));
  if (text === null) return null;
  const option = options.find((candidate) => candidate === text);
  if (option === undefined)
    problems.push(`${key} must be one of ${options.join(', ')}, not "${short(text)}".`);
  return option ?? null;
}

/** Writes what the state says into `params`; nothing for the default scenario. */
export function writeScenarioParams(
  state: ScenarioState,
  params: URLSearchParams,
  isTaken: IsTaken = nothingTaken,
): void {
  const { stage, provider, amounts } = scenarioState(state.stage, state.provider, state.amounts);
  const name = (key: string) => (isTaken(key) ? SCENARIO_PREFIX + key : key);
  if (stage !== defaultScenario.stage && amounts.users === undefined) params.set(name('stage'), stage);
  if (provider !== defaultScenario.provider) params.set(name('provider'), provider);
  for (const [key, amount] of Object.entries(amounts))
    params.set(SCENARIO_PREFIX + key, serialiseAmount(amount));
}

/** Text of a reader, short and without control characters, for a sentence. */
export function short(text: string): string {
  const visible = text
    .slice(0, 200)
    .replace(/\p{C}+/gu, ' ')
    .trim();
  return visible.length > 40 ? `${Array.from(visible).slice(0, 39).join('')}…` : visible;
}
