import { scenarioFields } from '../../model/scenario/fields';
import { type ProviderId, providerIds } from '../../model/scenario/scenario';
import { type StageId, stageIds } from '../../model/scenario/stages';
import { type Amount, isRange } from './amount';
import { parseAmount, type Parsed, serialiseAmount } from './parse';
import { short } from './scenarioParams';
import { defaultScenario, isScenarioKey, scenarioState, type ScenarioState } from './scenarioAmounts';

const FORMAT = 1;
/** A file of all fields has some 2 kB; a larger one is something else. */
const MAX_LENGTH = 100_000;
const parts = ['loadline', 'stage', 'provider', 'numbers'];

/**
 * The scenario as a file to keep or hand on: `{ "loadline": 1, "stage", "provider", "numbers": { "users": 250000, "monthlyGrowth": "5..10" } }`.
 */
export function scenarioToJson(state: ScenarioState): string {
  const { stage, provider, amounts } = scenarioState(state.stage, state.provider, state.amounts);
  const numbers = Object.entries(amounts).map(([key, amount]) => [
    key,
    isRange(amount) ? serialiseAmount(amount) : amount,
  ]);
  return `${JSON.stringify({ loadline: FORMAT, stage, provider, numbers: Object.fromEntries(numbers) }, null, 2)}\n`;
}

/**
 * Reads such a file, wherever it comes from.
 *
 * @returns the state, or one sentence that names the first part that does not fit
 */
export function scenarioFromJson(text: string): Parsed<ScenarioState> {
  if (text.length > MAX_LENGTH) return failed('The file is too large for a scenario.');
  const file = parseObject(text);
  if (file === null) return failed('The file is not a scenario: it is no JSON object.');
  if (file.get('loadline') !== FORMAT) {
    return failed(`The file is not a scenario of this version: "loadline" must be ${FORMAT}.`);
  }
  const stranger = [...file.keys()].find((key) => !parts.includes(key));
  if (stranger !== undefined) return failed(`"${short(stranger)}" is no part of a scenario: remove it.`);

  const stage = option<StageId>('stage', file.get('stage') ?? defaultScenario.stage, stageIds);
  if (!stage.ok) return stage;
  const provider = option<ProviderId>(
    'provider',
    file.get('provider') ?? defaultScenario.provider,
    providerIds,
  );
  if (!provider.ok) return provider;
  const amounts = readNumbers(file.get('numbers') ?? {});
  return amounts.ok
    ? { ok: true, value: scenarioState(stage.value, provider.value, amounts.value) }
    : amounts;
}

function readNumbers(numbers: unknown): Parsed<Partial<Record<string, Amount>>> {
  const entries = entriesOf(numbers);
  if (entries === null) return failed('"numbers" must be an object such as { "users": 250000 }.');
  const amounts: [string, Amount][] = [];
  for (const [key, value] of entries) {
    if (!isScenarioKey(key))
      return failed(`"${short(key)}" is none of the numbers of a scenario: remove it.`);
    if (typeof value !== 'number' && typeof value !== 'string') {
      return failed(
        `${scenarioFields[key].label} ("${key}") must be a number or a text such as "800..1500".`,
      );
    }
    const parsed = parseAmount(String(value), scenarioFields[key]);
    if (!parsed.ok) return failed(`"${key}": ${parsed.problem}`);
    amounts.push([key, parsed.value]);
  }
  return { ok: true, value: Object.fromEntries(amounts) };
}

function option<Option extends string>(
  name: string,
  value: unknown,
  options: readonly Option[],
): Parsed<Option> {
  const found = options.find((candidate) => candidate === value);
  return found === undefined
    ? failed(`"${name}" must be one of ${options.join(', ')}.`)
    : { ok: true, value: found };
}

function parseObject(text: string): Map<string, unknown> | null {
  try {
    const entries = entriesOf(JSON.parse(text));
    return entries && new Map(entries);
  } catch {
    // A text that is no JSON is an answer, not a fault of the program.
    return null;
  }
}

function entriesOf(value: unknown): [string, unknown][] | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : null;
}

function failed(problem: string): { ok: false; problem: string } {
  return { ok: false, problem };
}
