import { azureFunctionsCost } from '../pricing/azureFunctions';
import { cloudRunCost } from '../pricing/cloudRun';
import { HOURS_PER_MONTH } from '../pricing/compute';
import { lambdaGbSeconds } from '../pricing/lambda';
import { priceOf } from '../pricing/prices';
import { type PriceTier, tieredCost } from '../pricing/tiers';
import { requireNotNegative, requirePositive } from '../statistics/requireNumber';
import { instanceConcurrency, instancesAt, type PlatformId, platforms } from './platforms';

const SECONDS_PER_MONTH = HOURS_PER_MONTH * 3_600;
const MB_PER_GB = 1_024;
const FREE_REQUESTS = 1_000_000;
const FREE_GB_SECONDS = 400_000;

const lambdaTiers: readonly PriceTier[] = [
  [6e9, priceOf('aws-lambda-x86-duration').usd],
  [9e9, priceOf('aws-lambda-x86-duration-2').usd],
  [null, priceOf('aws-lambda-x86-duration-3').usd],
];

/** A month's work as a function platform meters it. */
export interface FunctionLoad {
  /** Requests a month. */
  readonly requests: number;
  /** Time of one request, ms. */
  readonly durationMs: number;
  /** Memory of an instance, MB. */
  readonly memoryMb: number;
  /** vCPUs of an instance, where they are chosen apart from memory (Cloud Run). */
  readonly vcpu: number;
  /** Requests one vCPU works on at once. */
  readonly requestsPerVcpu: number;
  readonly freeTier: boolean;
}

/**
 * What a month of requests costs on a function platform, at list prices.
 *
 * Lambda bills GB-seconds in tiers, Azure Functions executions of at least 100 ms and 128 MB, Cloud Run the time in
 * which an instance has any request. For the last, requests spread evenly over as many instances as the platform
 * runs: with $a$ requests at once over $n$ instances each is busy for $1 - e^{-a/n}$ of the time.
 *
 * @param platform which one
 * @param load requests a month and what each takes
 * @returns USD, or null where an instance cannot have that much memory or take that long
 * @throws RangeError if a number is out of range
 * @see https://aws.amazon.com/lambda/pricing/ and https://cloud.google.com/run/pricing
 * @example functionMonth('lambda', { requests: 1e8, durationMs: 100, memoryMb: 512, vcpu: 1, requestsPerVcpu: 4, freeTier: false }) // 103.33
 */
export function functionMonth(platform: PlatformId, load: FunctionLoad): number | null {
  requireNotNegative('functionMonth', 'requests', load.requests);
  requirePositive('functionMonth', 'memoryMb', load.memoryMb);
  const { memoryMb, longestSeconds } = platforms[platform];
  if (load.memoryMb > memoryMb.value || load.durationMs > longestSeconds.value * 1_000) return null;
  if (load.requests === 0) return 0;
  return meters[platform](load);
}

const meters: Readonly<Record<PlatformId, (load: FunctionLoad) => number>> = {
  lambda({ requests, durationMs, memoryMb, freeTier }) {
    const gbSeconds = requests * lambdaGbSeconds(durationMs, memoryMb);
    const beyond = Math.max(0, requests - (freeTier ? FREE_REQUESTS : 0)) / 1e6;
    return (
      tieredCost(gbSeconds, lambdaTiers, freeTier ? FREE_GB_SECONDS : 0).total +
      beyond * priceOf('aws-lambda-requests').usd
    );
  },
  azureFunctions({ requests, durationMs, memoryMb, freeTier }) {
    return azureFunctionsCost({ executions: requests, durationMs, memoryMb, freeGrant: freeTier }).totalUsd;
  },
  cloudRun({ requests, durationMs, memoryMb, vcpu, requestsPerVcpu, freeTier }) {
    const cpuConcurrency = requestsPerVcpu * vcpu;
    const rate = requests / SECONDS_PER_MONTH;
    const duration = durationMs / 1_000;
    const perInstance = instanceConcurrency('cloudRun', cpuConcurrency);
    const work = rate * duration;
    // One request at a time leaves nothing to share; otherwise an instance is busy while it has any request.
    const each = work / Math.max(1, instancesAt('cloudRun', { rate, duration, cpuConcurrency }));
    const shared = perInstance > 1;
    const busy = shared ? Math.max(work / perInstance, (work / each) * -Math.expm1(-each)) : work;
    return cloudRunCost({
      requests,
      instanceSeconds: busy * SECONDS_PER_MONTH,
      busyPeriods: requests * (shared ? Math.exp(-each) : 1),
      vcpu,
      memoryGb: memoryMb / MB_PER_GB,
      freeTier,
    }).totalUsd;
  },
};
