import { type ScenarioState, writeScenarioParams } from '../../calculators/kit/scenarioState';

/**
 * Query of a link that carries the numbers; the default ones too, by their stage.
 *
 * @example scenarioSearch(defaultScenario) // '?stage=growth'
 */
export function scenarioSearch(state: ScenarioState): string {
  const params = new URLSearchParams();
  writeScenarioParams(state, params);
  if (params.size === 0) params.set('stage', state.stage);
  return `?${params.toString()}`;
}
