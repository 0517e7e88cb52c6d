import { requireNotNegative, requirePositive } from '../statistics/requireNumber';

const MB_PER_GB = 1_024;
const MS_PER_SECOND = 1_000;

/** Work a function does, whatever it costs. */
export interface FunctionWork {
  /** Requests a month. */
  readonly requests: number;
  /** Billed time of one request, ms; part of a millisecond counts as one. */
  readonly durationMs: number;
  /** Memory set for the function, MB. */
  readonly memoryMb: number;
}

export interface LambdaRates {
  /** USD a GB-second. */
  readonly gbSecondUsd: number;
  /** USD a million requests. */
  readonly perMillionUsd: number;
  /** Requests a month without charge; default 0. */
  readonly freeRequests?: number;
  /** GB-seconds a month without charge; default 0. */
  readonly freeGbSeconds?: number;
}

export interface FunctionCost {
  /** GB-seconds used, before any free allowance. */
  readonly gbSeconds: number;
  readonly computeUsd: number;
  readonly requestUsd: number;
  readonly totalUsd: number;
}

/**
 * GB-seconds of one AWS Lambda request: duration rounded up to 1 ms, times memory.
 *
 * @param durationMs run time, ms
 * @param memoryMb memory set, MB
 * @returns GB-seconds
 * @throws RangeError if an argument is out of range
 * @see https://aws.amazon.com/lambda/pricing/
 * @example lambdaGbSeconds(100, 512) // 0.05
 */
export function lambdaGbSeconds(durationMs: number, memoryMb: number): number {
  requireNotNegative('lambdaGbSeconds', 'durationMs', durationMs);
  requirePositive('lambdaGbSeconds', 'memoryMb', memoryMb);
  return ((Math.ceil(durationMs) / MS_PER_SECOND) * memoryMb) / MB_PER_GB;
}

/**
 * A month of AWS Lambda: GB-seconds and requests, each less its free allowance.
 *
 * For billions of GB-seconds a month the price falls in tiers: give `gbSeconds` to `tieredCost`.
 *
 * @param use requests a month, ms and MB of each, and the rates
 * @returns GB-seconds used and USD for compute, requests and both
 * @throws RangeError if an argument is out of range
 * @see https://aws.amazon.com/lambda/pricing/ (worked examples)
 * @example lambdaCost({ requests: 3e6, durationMs: 120, memoryMb: 1536, gbSecondUsd: 1.66667e-5, perMillionUsd: 0.2, freeRequests: 1e6, freeGbSeconds: 400_000 }).totalUsd // 2.733338
 */
export function lambdaCost(use: FunctionWork & LambdaRates): FunctionCost {
  const { requests, gbSecondUsd, perMillionUsd, freeRequests = 0, freeGbSeconds = 0 } = use;
  const amounts = { requests, gbSecondUsd, perMillionUsd, freeRequests, freeGbSeconds };
  for (const [name, value] of Object.entries(amounts)) requireNotNegative('lambdaCost', name, value);
  const gbSeconds = requests * lambdaGbSeconds(use.durationMs, use.memoryMb);
  const computeUsd = Math.max(0, gbSeconds - freeGbSeconds) * gbSecondUsd;
  const requestUsd = (Math.max(0, requests - freeRequests) / 1e6) * perMillionUsd;
  return { gbSeconds, computeUsd, requestUsd, totalUsd: computeUsd + requestUsd };
}
