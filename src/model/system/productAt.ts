import {
  figureRules,
  type ProviderId,
  resolveScenario,
  type Scenario,
  type ScenarioFigures,
  type ScenarioOverrides,
  stageFacts,
} from '../scenario/scenario';
import { type StageId, stageOf } from '../scenario/stages';

/**
 * The reader's product at another size, with the habits of the stage it would then be in: what the
 * reader said is kept, every fact they left open is that of the stage, and figures they measured
 * grow with the users.
 *
 * Unlike `atUsers` it lets the stage fill the gaps anew: a product ten times as large is less
 * spiky and runs in more zones.
 *
 * @param said the reader's own facts and measured figures
 * @param users monthly active users to look at, above 0
 * @param stage whose habits fill the gaps; the stage of those users unless given
 * @param home stage the reader's figures were measured in, where they did not say how many users they have
 * @throws RangeError when `users` is not above 0
 * @example productAt({ zones: 3 }, 500_000).peakToMean // 3, as is usual at that size
 */
export function productAt(
  said: ScenarioOverrides,
  users: number,
  stage: StageId = stageOf(users),
  provider: ProviderId = 'aws',
  home: StageId = stage,
): Scenario {
  if (!(users > 0)) throw new RangeError(`productAt: users must be above 0, got ${users}`);
  const growth = users / (said.users ?? stageFacts(home).users);
  const scaled = Object.entries(said).map(([key, value]) => [
    key,
    key in figureRules ? value * growth : value,
  ]);
  const overrides = Object.fromEntries(scaled) as ScenarioOverrides & Partial<ScenarioFigures>;
  return resolveScenario(stage, { ...overrides, users }, provider);
}
