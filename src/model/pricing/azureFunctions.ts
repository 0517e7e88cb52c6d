import { requireNotNegative, requirePositive } from '../statistics/requireNumber';
import type { FunctionCost } from './lambda';
import { priceOf } from './prices';

const MEMORY_STEP_MB = 128;
const LEAST_DURATION_MS = 100;
/** The meter counts MB-milliseconds; a GB-second is 1,024 MB for 1,000 ms. */
const MB_MS_PER_GB_SECOND = 1_024_000;
const FREE_EXECUTIONS = 1_000_000;
const FREE_GB_SECONDS = 400_000;

export interface AzureFunctionsUse {
  /** Executions a month. */
  readonly executions: number;
  /** Run time of one execution, ms; billed as 100 ms at least. */
  readonly durationMs: number;
  /** Memory used, MB; billed in steps of 128 MB, rounded up. */
  readonly memoryMb: number;
  /** Whether the monthly grant (1 M executions, 400,000 GB-s) comes off. */
  readonly freeGrant: boolean;
  /** USD a GB-second; the price table's by default. */
  readonly gbSecondUsd?: number;
  /** USD a million executions; the price table's by default. */
  readonly perMillionUsd?: number;
}

/**
 * A month of Azure Functions on the consumption plan, with its minimum of 100 ms and 128 MB.
 *
 * @param use executions a month, ms and MB of each, the grant, and rates if not the table's
 * @returns GB-seconds used before the grant, and USD for compute, executions and both
 * @throws RangeError if an argument is out of range
 * @see https://learn.microsoft.com/azure/azure-functions/functions-consumption-costs
 * @example azureFunctionsCost({ executions: 5e6, durationMs: 300, memoryMb: 160, freeGrant: true }).gbSeconds // 375000
 */
export function azureFunctionsCost(use: AzureFunctionsUse): FunctionCost {
  const { executions, durationMs, memoryMb, freeGrant } = use;
  const gbSecondUsd = use.gbSecondUsd ?? priceOf('azure-functions-duration').usd;
  const perMillionUsd = use.perMillionUsd ?? priceOf('azure-functions-executions').usd;
  const amounts = { executions, durationMs, gbSecondUsd, perMillionUsd };
  for (const [name, value] of Object.entries(amounts)) requireNotNegative('azureFunctionsCost', name, value);
  requirePositive('azureFunctionsCost', 'memoryMb', memoryMb);
  const billedMs = Math.max(LEAST_DURATION_MS, Math.ceil(durationMs));
  const billedMb = Math.ceil(memoryMb / MEMORY_STEP_MB) * MEMORY_STEP_MB;
  const gbSeconds = (executions * billedMs * billedMb) / MB_MS_PER_GB_SECOND;
  const computeUsd = Math.max(0, gbSeconds - (freeGrant ? FREE_GB_SECONDS : 0)) * gbSecondUsd;
  const requestUsd = (Math.max(0, executions - (freeGrant ? FREE_EXECUTIONS : 0)) / 1e6) * perMillionUsd;
  return { gbSeconds, computeUsd, requestUsd, totalUsd: computeUsd + requestUsd };
}
