import { requireNotNegative, requirePositive } from '../statistics/requireNumber';
import type { FunctionCost } from './lambda';
import { priceOf } from './prices';

const STEP_SECONDS = 0.1;
const FREE_REQUESTS = 2_000_000;
const FREE_VCPU_SECONDS = 180_000;
const FREE_GB_SECONDS = 360_000;

export interface CloudRunUse {
  /** Requests a month. */
  readonly requests: number;
  /** Seconds a month in which instances had at least one request, before rounding. */
  readonly instanceSeconds: number;
  /** Stretches of such seconds, each rounded up to 100 ms; as many as requests where none overlap. */
  readonly busyPeriods: number;
  readonly vcpu: number;
  readonly memoryGb: number;
  /** Whether the month's 2 M requests, 180,000 vCPU-s and 360,000 GiB-s come off. */
  readonly freeTier: boolean;
}

export interface CloudRunCost extends FunctionCost {
  /** Seconds billed, each busy period rounded up. */
  readonly billedSeconds: number;
}

/**
 * A month of a Cloud Run service billed by request: an instance costs from the start of its first request to the end
 * of its last, however many it works on at once, in steps of 100 ms.
 *
 * A period ends anywhere within a step, so rounding adds half a step to each; a period is never shorter than one step.
 *
 * @param use requests, seconds and periods in which instances are busy, their size, and whether the free tier comes off
 * @returns USD for vCPU and memory together, for requests and for both; GiB-seconds before the free tier
 * @throws RangeError if a number is out of range
 * @see https://cloud.google.com/run/pricing
 * @example cloudRunCost({ requests: 1e7, instanceSeconds: 1e6, busyPeriods: 0, vcpu: 1, memoryGb: 0.5, freeTier: false }).totalUsd // 24 + 1.25 + 4 = 29.25
 */
export function cloudRunCost(use: CloudRunUse): CloudRunCost {
  const { requests, instanceSeconds, busyPeriods, vcpu, memoryGb, freeTier } = use;
  const amounts = { requests, instanceSeconds, busyPeriods };
  for (const [name, value] of Object.entries(amounts)) requireNotNegative('cloudRunCost', name, value);
  requirePositive('cloudRunCost', 'vcpu', vcpu);
  requirePositive('cloudRunCost', 'memoryGb', memoryGb);
  const billedSeconds = Math.max(
    instanceSeconds + (busyPeriods * STEP_SECONDS) / 2,
    busyPeriods * STEP_SECONDS,
  );
  const beyond = (amount: number, free: number) => Math.max(0, amount - (freeTier ? free : 0));
  const gbSeconds = billedSeconds * memoryGb;
  const computeUsd =
    beyond(billedSeconds * vcpu, FREE_VCPU_SECONDS) * priceOf('gcp-run-cpu').usd +
    beyond(gbSeconds, FREE_GB_SECONDS) * priceOf('gcp-run-memory').usd;
  const requestUsd = (beyond(requests, FREE_REQUESTS) / 1e6) * priceOf('gcp-run-requests').usd;
  return { billedSeconds, gbSeconds, computeUsd, requestUsd, totalUsd: computeUsd + requestUsd };
}
