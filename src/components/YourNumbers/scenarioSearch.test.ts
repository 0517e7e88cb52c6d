import { describe, expect, it } from 'vitest';
import { defaultScenario, readScenarioParams, scenarioState } from '../../calculators/kit/scenarioState';
import { figureRules } from '../../model/scenario/scenario';
import { figureOrigins } from '../../calculators/kit/figureOrigins';
import { scenarioSearch } from './scenarioSearch';

describe('scenarioSearch', () => {
  it.each([
    defaultScenario,
    scenarioState('millions', 'azure', {}),
    scenarioState('growth', 'gcp', { users: 7, fileSize: { low: 1, high: 2 } }),
  ])('reads back as the same numbers: %j', (state) => {
    expect(readScenarioParams(new URLSearchParams(scenarioSearch(state)))).toEqual({ state, problems: [] });
  });
});

describe('figureOrigins', () => {
  it('explains every figure that is computed', () => {
    expect(Object.keys(figureOrigins).sort()).toEqual(Object.keys(figureRules).sort());
  });
});
