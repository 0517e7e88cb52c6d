export * from './scenarioAmounts';
export { scenarioFromJson, scenarioToJson } from './scenarioFile';
export { readScenarioParams, writeScenarioParams } from './scenarioParams';
