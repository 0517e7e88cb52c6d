import { type StageId, stageOf } from './stages';

const SECONDS_PER_DAY = 86_400;
/** A billing month is 730 hours, the length every cloud provider's own examples use. */
export const SECONDS_PER_MONTH = 730 * 3_600;
const KB_PER_GB = 1_024 * 1_024;
const MB_PER_GB = 1_024;

export const providerIds = ['aws', 'azure', 'gcp'] as const;
export type ProviderId = (typeof providerIds)[number];

/** Facts a reader knows about their own product. Percentages are percent, 0–100. */
export interface ScenarioFacts {
  /** Monthly active users. */
  readonly users: number;
  /** Growth of users, percent a month. */
  readonly monthlyGrowth: number;
  /** Months to plan ahead. */
  readonly horizonMonths: number;
  /** Share of monthly users who come on a given day, percent. */
  readonly dailyActiveShare: number;
  /** Requests to the application servers that one active user makes in a day. */
  readonly requestsPerActiveDay: number;
  /** Busiest minute's request rate over the day's mean. */
  readonly peakToMean: number;
  /** Mean time a worker is busy with one request, ms. */
  readonly serviceTime: number;
  /** Requests one application server works on at once (worker processes or threads). */
  readonly workersPerServer: number;
  /** The 95th percentile of response time promised to users, ms. */
  readonly latencyTarget: number;
  /** Availability zones the application runs in. */
  readonly zones: number;
  /** Zones that may be lost at peak without breaking the promise. */
  readonly zonesLost: number;
  /** Database queries one request makes. */
  readonly queriesPerRequest: number;
  /** Share of those queries that only read, percent. */
  readonly readShare: number;
  /** Database size per monthly user, indexes included, MB. */
  readonly databasePerUser: number;
  /** Files kept per monthly user, MB. */
  readonly filesPerUser: number;
  /** Bytes sent to the reader per request, KB. */
  readonly responseSize: number;
  /** Log volume per request, KB. */
  readonly logPerRequest: number;
  /** Revenue per monthly active user, paying or not, USD a month. */
  readonly revenuePerUser: number;
}

/** Figures that follow from the facts, each of which a reader may replace by a measurement. */
export interface ScenarioFigures {
  /** Requests/s in the busiest minute. */
  readonly peakRequestRate: number;
  /** Requests in a billing month of 730 hours. */
  readonly requestsPerMonth: number;
  /** Database reads/s at peak, before any cache. */
  readonly databaseReadRate: number;
  /** Database writes/s at peak. */
  readonly databaseWriteRate: number;
  /** Database size, GB. */
  readonly databaseSize: number;
  /** Files kept, GB. */
  readonly fileSize: number;
  /** Data sent to the internet in a month, GB. */
  readonly egressPerMonth: number;
  /** Logs written in a month, GB. */
  readonly logsPerMonth: number;
}

/** The reader's product in numbers: what every calculator starts from. */
export interface Scenario extends ScenarioFacts, ScenarioFigures {
  readonly stage: StageId;
  readonly provider: ProviderId;
}

export type ScenarioOverrides = Partial<ScenarioFacts & ScenarioFigures>;

type PerStage = readonly [number, number, number, number, number];

/**
 * Starting facts per stage, smallest stage first. Rules of thumb, not measurements: a reader
 * replaces them field by field. Small products are spikier and grow faster than large ones.
 */
const perStage = {
  users: [500, 5_000, 50_000, 500_000, 5_000_000],
  monthlyGrowth: [20, 15, 10, 6, 3],
  horizonMonths: [12, 12, 12, 12, 12],
  dailyActiveShare: [20, 20, 20, 20, 20],
  requestsPerActiveDay: [50, 50, 50, 50, 50],
  peakToMean: [10, 6, 4, 3, 3],
  serviceTime: [50, 50, 50, 50, 50],
  workersPerServer: [4, 4, 8, 8, 8],
  latencyTarget: [500, 400, 300, 200, 200],
  zones: [1, 1, 2, 3, 3],
  zonesLost: [0, 0, 1, 1, 1],
  queriesPerRequest: [4, 4, 4, 4, 4],
  readShare: [90, 90, 90, 90, 90],
  databasePerUser: [2, 2, 2, 2, 2],
  filesPerUser: [10, 10, 10, 10, 10],
  responseSize: [40, 40, 40, 40, 40],
  logPerRequest: [1, 1, 1, 1, 1],
  revenuePerUser: [0, 0.5, 0.5, 0.5, 0.5],
} as const satisfies Record<keyof ScenarioFacts, PerStage>;

const stageIndex = { prototype: 0, traction: 1, growth: 2, scale: 3, millions: 4 } as const satisfies Record<
  StageId,
  number
>;

/** The stage a new reader starts from, until they say otherwise. */
export const defaultStage = 'growth' satisfies StageId;

/** Facts a stage starts with. */
export function stageFacts(stage: StageId): ScenarioFacts {
  const entries = Object.entries(perStage).map(([key, values]) => [key, values[stageIndex[stage]]]);
  return Object.fromEntries(entries) as unknown as ScenarioFacts;
}

/** How each figure follows from the facts; the order is the order of computation. */
export const figureRules = {
  peakRequestRate: (f: ScenarioFacts) =>
    ((f.users * (f.dailyActiveShare / 100) * f.requestsPerActiveDay) / SECONDS_PER_DAY) * f.peakToMean,
  requestsPerMonth: (f: ScenarioFacts & Pick<ScenarioFigures, 'peakRequestRate'>) =>
    (f.peakRequestRate / f.peakToMean) * SECONDS_PER_MONTH,
  databaseReadRate: (f: ScenarioFacts & Pick<ScenarioFigures, 'peakRequestRate'>) =>
    f.peakRequestRate * f.queriesPerRequest * (f.readShare / 100),
  databaseWriteRate: (f: ScenarioFacts & Pick<ScenarioFigures, 'peakRequestRate'>) =>
    f.peakRequestRate * f.queriesPerRequest * (1 - f.readShare / 100),
  databaseSize: (f: ScenarioFacts) => (f.users * f.databasePerUser) / MB_PER_GB,
  fileSize: (f: ScenarioFacts) => (f.users * f.filesPerUser) / MB_PER_GB,
  egressPerMonth: (f: ScenarioFacts & Pick<ScenarioFigures, 'requestsPerMonth'>) =>
    (f.requestsPerMonth * f.responseSize) / KB_PER_GB,
  logsPerMonth: (f: ScenarioFacts & Pick<ScenarioFigures, 'requestsPerMonth'>) =>
    (f.requestsPerMonth * f.logPerRequest) / KB_PER_GB,
} as const;

/**
 * A whole scenario from what the reader said: their own facts, the stage's for the rest, and the
 * figures that follow, unless a measured figure replaces them.
 *
 * Growth in the scenario's size belongs to {@link atUsers}; here `users` decides nothing but sizes.
 *
 * @param stage whose defaults fill the gaps
 * @param overrides facts or measured figures of the reader
 * @param provider cloud provider whose prices are used
 * @example resolveScenario('growth', { users: 80_000 }).peakRequestRate // 37.04
 */
export function resolveScenario(
  stage: StageId = defaultStage,
  overrides: ScenarioOverrides = {},
  provider: ProviderId = 'aws',
): Scenario {
  const facts = { ...stageFacts(stage), ...overrides };
  const resolved: Record<string, number> = { ...facts };
  for (const [key, rule] of Object.entries(figureRules)) {
    resolved[key] = overrides[key as keyof ScenarioFigures] ?? rule(resolved as never);
  }
  return { ...(resolved as unknown as ScenarioFacts & ScenarioFigures), stage, provider };
}

/**
 * The same product at another size: everything per user, per request and per day is kept, and every
 * figure, measured or not, is scaled with the users.
 *
 * @param scenario today
 * @param users monthly active users then, above 0
 */
export function atUsers(scenario: Scenario, users: number): Scenario {
  if (!(users > 0)) throw new RangeError(`atUsers: users must be above 0, got ${users}`);
  const scale = users / scenario.users;
  const figures = Object.fromEntries(
    Object.keys(figureRules).map((key) => [key, scenario[key as keyof ScenarioFigures] * scale]),
  );
  return { ...scenario, ...figures, users, stage: stageOf(users) };
}

/** The same product after some months at its own growth rate. */
export function afterMonths(scenario: Scenario, months: number): Scenario {
  return atUsers(scenario, scenario.users * (1 + scenario.monthlyGrowth / 100) ** months);
}
