import { type FarmOutcome, simulateFarm } from '../../model/balancing/simulateFarm';
import { farmRun, overloaded, shortRun } from './farmRun';
import type { BalancingValues } from './inputs';

/** The last answers: results and charts of one state ask for the same one. */
const known = new Map<string, FarmOutcome>();
const KEPT = 4;

/** The short simulation behind the answer; `null` where a queue grows without end. */
export function outcomeOf(v: BalancingValues): FarmOutcome | null {
  if (overloaded(v, v.policy) !== null) return null;
  const id = JSON.stringify(v);
  const kept = known.get(id);
  if (kept) return kept;
  const fresh = simulateFarm(farmRun(v, v.policy, shortRun));
  const oldest = known.keys().next();
  if (known.size >= KEPT && oldest.done !== true) known.delete(oldest.value);
  known.set(id, fresh);
  return fresh;
}
