import { monthsUntil } from '../growth/compound';
import { atUsers, type Scenario } from '../scenario/scenario';
import { stageBands, type StageId } from '../scenario/stages';
import { assume, type AssumptionKey, sizingAssumptions, type AssumedValues } from './assumptions';
import { type Carried, type LimitId, type LimitRule, limitRules } from './limits';
import { sizeSystem } from './sizeSystem';

/** Users the last stage, which has no end, is sized for. */
const lastStageUsers = 10_000_000;

/** A limit of an architecture, the users at which load reaches it, and when. */
export interface BreakingPoint {
  readonly id: LimitId;
  readonly component: string;
  /** Monthly active users; low and high are the ends of a 90 % interval. */
  readonly users: { readonly low: number; readonly mid: number; readonly high: number };
  /** Months from now at the scenario's growth; null when growth never gets there. */
  readonly month: { readonly low: number; readonly mid: number; readonly high: number } | null;
  /** True when its interval reaches below the first one's high end: it may be the one that breaks first. */
  readonly mayBeFirst: boolean;
  readonly why: string;
  readonly guide: string;
  readonly fix: string;
}

/** Users a stage's architecture is sized for: the end of its band. */
export function usersBuiltFor(stage: StageId): number {
  const band = stageBands.find(({ id }) => id === stage)!;
  return Math.min(band.to, lastStageUsers);
}

/**
 * What breaks first as users grow, on the architecture of a stage sized for the end of its band.
 *
 * Every limit comes with a range: each assumption it rests on is moved to the ends of its own 90 %
 * interval, and the changes of $\ln(\text{users})$ are added as independent errors are,
 * $\sqrt{\sum_i (\ln u_i - \ln u)^2}$. Limits are in order of their middle; those whose ranges
 * overlap with the first cannot be told apart and are marked.
 *
 * @param scenario the reader's product today
 * @param stage whose architecture carries it
 * @param own assumptions the reader knows better; they keep no range
 * @returns limits that users load, earliest first
 * @example breaksFirst(resolveScenario('prototype'))[0]?.component // 'Memory of the machine'
 */
export function breaksFirst(
  scenario: Scenario,
  stage: StageId = scenario.stage,
  own: Partial<AssumedValues> = {},
): readonly BreakingPoint[] {
  const a = assume(own);
  const size = sizeSystem({ ...atUsers(scenario, usersBuiltFor(stage)), stage }, own);
  const points = (Object.entries(limitRules) as [LimitId, LimitRule][])
    .filter(([, rule]) => rule.stages.includes(stage))
    .map(([id, rule]) => ({ id, rule, users: usersAt({ scenario, size }, rule, a, own) }))
    .filter(({ users }) => Number.isFinite(users.mid))
    .sort((x, y) => x.users.mid - y.users.mid);
  const first = points[0];
  return points.map(({ id, rule, users }) => ({
    id,
    component: rule.component,
    users,
    month: monthsUntilUsers(scenario, users),
    mayBeFirst: first !== undefined && users.low <= first.users.high,
    why: rule.why,
    guide: rule.guide,
    fix: rule.fix,
  }));
}

function usersAt(
  carried: Carried,
  rule: LimitRule,
  a: AssumedValues,
  own: Partial<AssumedValues>,
): BreakingPoint['users'] {
  const mid = rule.users(carried, a);
  let below = 0;
  let above = 0;
  for (const key of rule.uses) {
    if (key in own) continue;
    const changes = endsOf(key).map((value) => Math.log(rule.users(carried, { ...a, [key]: value }) / mid));
    // No load at all keeps the promise at that end: then it is not load that breaks it.
    const finite = changes.filter(Number.isFinite);
    below += Math.min(0, ...finite) ** 2;
    above += Math.max(0, ...finite) ** 2;
  }
  return { low: mid * Math.exp(-Math.sqrt(below)), mid, high: mid * Math.exp(Math.sqrt(above)) };
}

function endsOf(key: AssumptionKey): number[] {
  const { low, high, value } = sizingAssumptions[key];
  return [low, high].filter((end) => end !== value);
}

/**
 * Months from now until a span of users is reached, at the scenario's growth.
 *
 * @returns months, 0 when passed already; null when growth never gets to the span's end
 */
export function monthsUntilUsers(
  { users: now, monthlyGrowth }: Pick<Scenario, 'users' | 'monthlyGrowth'>,
  users: BreakingPoint['users'],
): BreakingPoint['month'] {
  const month = (limit: number) => monthsUntil(now, limit, monthlyGrowth / 100);
  const high = month(users.high);
  return Number.isFinite(high) ? { low: month(users.low), mid: month(users.mid), high } : null;
}
