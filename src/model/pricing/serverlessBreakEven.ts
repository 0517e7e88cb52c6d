import { requireNotNegative } from '../statistics/requireNumber';
import { HOURS_PER_MONTH } from './compute';
import { lambdaGbSeconds } from './lambda';

const FREE_REQUESTS = 1_000_000;
const FREE_GB_SECONDS = 400_000;

export interface ServerlessComparison {
  /** Always-on container that does the same work, USD a month. */
  readonly containerMonthUsd: number;
  readonly durationMs: number;
  readonly memoryMb: number;
  readonly gbSecondUsd: number;
  readonly perMillionUsd: number;
  /** Whether the monthly 1 M requests and 400,000 GB-s come off. */
  readonly freeTier: boolean;
}

export interface ServerlessBreakEven {
  /** Requests a month at which both cost the same; below it the function is the cheaper. Infinity if requests cost nothing. */
  readonly requestsPerMonth: number;
  /** The same as a mean rate over 730 hours, requests/s: check that the container can carry its peak. */
  readonly requestsPerSecond: number;
  /** One more request past the free allowance, USD. */
  readonly perRequestUsd: number;
}

/**
 * Requests a month at which a function costs as much as an always-on container.
 *
 * The function's cost is piecewise linear: each part starts where its free allowance ends. Compare equal capacity: one
 * container may not carry the rate found here.
 *
 * @param comparison container USD a month; ms, MB and rates of the function
 * @returns the break-even, a month and a second
 * @throws RangeError if an argument is out of range
 * @see https://aws.amazon.com/lambda/pricing/ and https://aws.amazon.com/fargate/pricing/
 * @example serverlessBreakEven({ containerMonthUsd: 36.04, durationMs: 100, memoryMb: 512, gbSecondUsd: 1.66667e-5, perMillionUsd: 0.2, freeTier: false }).requestsPerMonth // 34_877_363
 */
export function serverlessBreakEven(comparison: ServerlessComparison): ServerlessBreakEven {
  const { containerMonthUsd, gbSecondUsd, perMillionUsd, freeTier } = comparison;
  for (const [name, value] of Object.entries({ containerMonthUsd, gbSecondUsd, perMillionUsd })) {
    requireNotNegative('serverlessBreakEven', name, value);
  }
  const gbSeconds = lambdaGbSeconds(comparison.durationMs, comparison.memoryMb);
  const parts = [
    { usd: gbSeconds * gbSecondUsd, freeUntil: freeTier ? FREE_GB_SECONDS / gbSeconds : 0 },
    { usd: perMillionUsd / 1e6, freeUntil: freeTier ? FREE_REQUESTS : 0 },
  ]
    .filter((part) => part.usd > 0)
    .sort((a, b) => a.freeUntil - b.freeUntil);
  const requestsPerMonth = whereCostReaches(containerMonthUsd, parts);
  return {
    requestsPerMonth,
    requestsPerSecond: requestsPerMonth / (HOURS_PER_MONTH * 3_600),
    perRequestUsd: parts.reduce((sum, part) => sum + part.usd, 0),
  };
}

/** Where $\sum_i \max(0, n - f_i) u_i$ reaches `target`, for parts in order of $f_i$. */
function whereCostReaches(
  target: number,
  parts: readonly { readonly usd: number; readonly freeUntil: number }[],
): number {
  let slope = 0;
  let offset = 0;
  for (const [index, part] of parts.entries()) {
    slope += part.usd;
    offset += part.usd * part.freeUntil;
    const candidate = (target + offset) / slope;
    if (candidate <= (parts[index + 1]?.freeUntil ?? Infinity)) return candidate;
  }
  return Infinity;
}
