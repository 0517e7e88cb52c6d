import { requirePositive } from '../statistics/requireNumber';

export const platformIds = ['lambda', 'azureFunctions', 'cloudRun'] as const;
export type PlatformId = (typeof platformIds)[number];

/** A number a provider or somebody who measured publishes, with where and when it was read. */
export interface PlatformFact {
  readonly value: number;
  readonly source: string;
  readonly url: string;
  /** Day the source was read or written, ISO. */
  readonly date: string;
}

export interface Platform {
  readonly name: string;
  /** Most instances at once until a quota is raised. */
  readonly instances: PlatformFact;
  /** New instances a second, or null where no rate is published. */
  readonly startsPerSecond: PlatformFact | null;
  /** Minutes an idle instance is kept: measured or published, never promised. */
  readonly idleMinutes: PlatformFact;
  /** Most requests one instance works on at once: 1, or what its CPU and the setting allow. */
  readonly requestsPerInstance: PlatformFact;
  /** Most memory of an instance, MB. */
  readonly memoryMb: PlatformFact;
  /** Longest a request may take, s. */
  readonly longestSeconds: PlatformFact;
}

const read = '2026-11-25';
const lambdaScaling = {
  source: 'AWS Lambda developer guide, scaling behaviour',
  url: 'https://docs.aws.amazon.com/lambda/latest/dg/scaling-behavior.html',
  date: read,
};
const lambdaQuotas = {
  source: 'AWS Lambda quotas',
  url: 'https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html',
  date: read,
};
const azureScaling = {
  source: 'Azure Functions, event-driven scaling',
  url: 'https://learn.microsoft.com/en-us/azure/azure-functions/event-driven-scaling',
  date: read,
};
const cloudRunConcurrency = {
  source: 'Cloud Run, maximum concurrent requests',
  url: 'https://docs.cloud.google.com/run/docs/about-concurrency',
  date: read,
};

/** Limits and habits of three function platforms. Quotas can be raised; idle times are measurements, not promises. */
export const platforms: Readonly<Record<PlatformId, Platform>> = {
  lambda: {
    name: 'AWS Lambda',
    instances: {
      value: 1_000,
      ...lambdaQuotas,
      source: `${lambdaQuotas.source}: executions at once, of an account and region`,
    },
    startsPerSecond: { value: 100, ...lambdaScaling },
    idleMinutes: {
      value: 6,
      source: 'M. Shilkov, when does a cold start happen on AWS Lambda: 5 to 7 minutes',
      url: 'https://mikhail.io/serverless/coldstarts/aws/intervals/',
      date: read,
    },
    requestsPerInstance: { value: 1, ...lambdaScaling },
    memoryMb: {
      value: 10_240,
      source: 'AWS Lambda developer guide, memory',
      url: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html',
      date: read,
    },
    longestSeconds: { value: 900, ...lambdaQuotas },
  },
  azureFunctions: {
    name: 'Azure Functions',
    instances: { value: 200, ...azureScaling, source: `${azureScaling.source}: Windows; 100 on Linux` },
    startsPerSecond: { value: 1, ...azureScaling, source: `${azureScaling.source}: HTTP triggers` },
    idleMinutes: {
      value: 20,
      source: 'M. Shilkov, cold starts in Azure Functions: mostly 20 to 30 minutes',
      url: 'https://mikhail.io/serverless/coldstarts/azure/',
      date: read,
    },
    requestsPerInstance: { value: 100, ...azureScaling },
    memoryMb: { value: 1_536, ...azureScaling },
    longestSeconds: {
      value: 600,
      source: 'Azure Functions limits, consumption plan',
      url: 'https://github.com/MicrosoftDocs/azure-docs/blob/main/includes/functions-limits.md',
      date: '2023-05-23',
    },
  },
  cloudRun: {
    name: 'Cloud Run',
    instances: {
      value: 100,
      source: 'Cloud Run, maximum instances: 100 unless set, up to the quota of the region',
      url: 'https://cloud.google.com/run/docs/configuring/max-instances',
      date: read,
    },
    startsPerSecond: null,
    idleMinutes: {
      value: 15,
      source: 'Cloud Run, instance autoscaling: up to 15 minutes',
      url: 'https://cloud.google.com/run/docs/about-instance-autoscaling',
      date: read,
    },
    requestsPerInstance: { value: 80, ...cloudRunConcurrency },
    memoryMb: {
      value: 32_768,
      source: 'Cloud Run, memory limits: 32 GiB, with 8 vCPUs',
      url: 'https://cloud.google.com/run/docs/configuring/services/memory-limits',
      date: read,
    },
    longestSeconds: {
      value: 3_600,
      source: 'Cloud Run, request timeout: 60 minutes at most',
      url: 'https://cloud.google.com/run/docs/configuring/request-timeout',
      date: read,
    },
  },
};

/** Cloud Run starts instances so that they hold 60 % of what they may: https://cloud.google.com/run/docs/about-instance-autoscaling */
const CLOUD_RUN_TARGET = 0.6;
/** A Lambda environment answers 10 requests a second at most, however short they are: see `lambdaScaling`. */
const LAMBDA_REQUESTS_PER_SECOND = 10;

export interface PlatformLoad {
  /** Requests/s. */
  readonly rate: number;
  /** Mean time of a request, s. */
  readonly duration: number;
  /** Requests an instance's CPU works on at once. */
  readonly cpuConcurrency: number;
}

/** Requests one instance holds at once: what its CPU carries, up to the platform's most, and at least 1. */
export function instanceConcurrency(platform: PlatformId, cpuConcurrency: number): number {
  requirePositive('instanceConcurrency', 'cpuConcurrency', cpuConcurrency);
  return Math.max(1, Math.min(platforms[platform].requestsPerInstance.value, Math.floor(cpuConcurrency)));
}

/**
 * Instances a platform runs at a steady rate, as a mean and not rounded: the work in erlangs over what an instance holds. Cloud
 * Run fills instances to 60 % of their concurrency; a Lambda environment also takes no more than 10 requests a second.
 *
 * @param platform which one
 * @param load requests/s, s of each, requests an instance's CPU works on at once
 * @returns instances, at least 0
 * @throws RangeError if a number is out of range
 * @see https://docs.aws.amazon.com/lambda/latest/dg/scaling-behavior.html
 * @example instancesAt('lambda', { rate: 2_000, duration: 0.05, cpuConcurrency: 4 }) // 200: by rate, not the 100 at work
 */
export function instancesAt(platform: PlatformId, { rate, duration, cpuConcurrency }: PlatformLoad): number {
  requirePositive('instancesAt', 'rate', rate);
  requirePositive('instancesAt', 'duration', duration);
  const perInstance = instanceConcurrency(platform, cpuConcurrency);
  const work = rate * duration;
  if (platform === 'lambda') return Math.max(work, rate / LAMBDA_REQUESTS_PER_SECOND);
  return work / (platform === 'cloudRun' && perInstance > 1 ? perInstance * CLOUD_RUN_TARGET : perInstance);
}
