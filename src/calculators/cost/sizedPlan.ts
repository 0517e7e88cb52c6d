import type { BillPlan } from '../../model/pricing/billPlan';
import type { Scenario } from '../../model/scenario/scenario';
import { sizeSystem } from '../../model/system/sizeSystem';

export interface SizedPlan {
  readonly plan: BillPlan;
  /** Busy share of all application workers over the whole month, 0–1. */
  readonly meanUtilisation: number;
}

/** Plans that are kept: the inputs of a page and the curves of its chart ask for the same ones many times over. */
const KEPT_PLANS = 500;
const kept = new Map<string, SizedPlan>();

/**
 * What the architecture of the scenario's stage takes for a month, in quantities of the bill.
 *
 * @param scenario the reader's product
 * @returns plan at the provider of the scenario, all servers on demand
 * @see {@link sizeSystem}
 * @example sizedPlan(resolveScenario('traction')).plan.appServers.count // 2
 */
export function sizedPlan(scenario: Scenario): SizedPlan {
  const key = Object.values(scenario).join(' ');
  const known = kept.get(key);
  if (known) return known;
  if (kept.size >= KEPT_PLANS) kept.clear();
  const sized = planFor(scenario);
  kept.set(key, sized);
  return sized;
}

function planFor(scenario: Scenario): SizedPlan {
  const { application, plan } = sizeSystem(scenario);
  return { plan, meanUtilisation: application.utilisation / scenario.peakToMean };
}
