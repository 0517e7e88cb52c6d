import type { PolicyName } from '../../../model/balancing/policies';
import { simulateFarmSteps } from '../../../model/balancing/simulateFarm';
import type { Estimate } from '../../../model/simulation/estimate';
import { farmRun, longRun, overloaded, type RunLength } from '../farmRun';
import { type BalancingValues, policyTexts } from '../inputs';

/** One policy after a long run. */
export interface PolicyRow {
  readonly policy: PolicyName;
  /** `null` where a queue grows without end. */
  readonly result: {
    readonly p50: Estimate;
    readonly p99: Estimate;
    readonly p999: Estimate;
    readonly imbalance: number;
    readonly lost: number | null;
    readonly lostShare: number | null;
  } | null;
}

/** How far a comparison is: the rows done, and the share of all work. */
export interface Progress {
  readonly rows: readonly PolicyRow[];
  readonly share: number;
}

export const policies = Object.keys(policyTexts) as readonly PolicyName[];

/** Runs every policy on the same farm, one after the other. */
export function* comparePolicies(
  values: BalancingValues,
  length: RunLength = longRun,
): Generator<Progress, readonly PolicyRow[]> {
  const rows: PolicyRow[] = [];
  for (const policy of policies) {
    if (overloaded(values, policy) !== null) {
      rows.push({ policy, result: null });
      continue;
    }
    const steps = simulateFarmSteps(farmRun(values, policy, length));
    let step = steps.next();
    while (step.done !== true) {
      yield { rows: [...rows], share: (rows.length + step.value) / policies.length };
      step = steps.next();
    }
    const { quantile, imbalance, death } = step.value;
    rows.push({
      policy,
      result: {
        p50: quantile(0.5),
        p99: quantile(0.99),
        p999: quantile(0.999),
        imbalance,
        lost: death && death.lost,
        lostShare: death && death.lostShare,
      },
    });
  }
  return rows;
}
