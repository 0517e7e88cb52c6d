import {
  resolveScenario,
  type Scenario,
  type ScenarioFacts,
  SECONDS_PER_MONTH,
  stageFacts,
} from '../../model/scenario/scenario';
import { type StageId, stageOf } from '../../model/scenario/stages';
import type { CostValues } from './inputs';

/** Close enough to be the same number after it has been multiplied and divided. */
const SAME = 1e-9;

/**
 * The reader's product with another number of users. Everything per user and per request is kept. A habit that is that
 * of today's stage (peak over mean, workers, target, zones) becomes that of the stage to look at; one the reader changed
 * is kept.
 *
 * @param values inputs of the calculator
 * @param users monthly active users then
 * @param stage whose architecture and habits are taken
 */
export function productOf(values: CostValues, users: number, stage: StageId = stageOf(users)): Scenario {
  const today = stageFacts(stageOf(values.users));
  const then = stageFacts(stage);
  const habit = (key: keyof ScenarioFacts, value: number) =>
    Math.abs(value / today[key] - 1) <= SAME || value === today[key] ? then[key] : value;

  const growth = users / values.users;
  const meanRate = values.requestsPerMonth / SECONDS_PER_MONTH;
  const peakToMean = habit('peakToMean', values.peakRps / meanRate);
  const peakRequestRate = meanRate * growth * peakToMean;
  const perPeak = peakRequestRate / values.peakRps;
  return resolveScenario(
    stage,
    {
      users,
      peakToMean,
      dailyActiveShare: values.dailyActiveShare,
      serviceTime: values.serviceTime,
      workersPerServer: habit('workersPerServer', values.workersPerServer),
      latencyTarget: habit('latencyTarget', values.latencyTarget),
      zones: habit('zones', values.zones),
      zonesLost: habit('zonesLost', values.zonesLost),
      peakRequestRate,
      requestsPerMonth: values.requestsPerMonth * growth,
      databaseReadRate: values.databaseReadRate * perPeak,
      databaseWriteRate: values.databaseWriteRate * perPeak,
      databaseSize: values.databaseGb * growth,
      fileSize: values.objectGb * growth,
      egressPerMonth: values.egressGb * growth,
      logsPerMonth: values.logsGb * growth,
    },
    values.provider,
  );
}
