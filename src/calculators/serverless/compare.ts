import { catalogue } from '../../model/pricing/catalogue';
import { hourlyUsd, ratioOf } from '../../model/pricing/catalogueShape';
import { fargateMonth, HOURS_PER_MONTH } from '../../model/pricing/compute';
import { priceOf } from '../../model/pricing/prices';
import { type ProviderId, SECONDS_PER_MONTH } from '../../model/scenario/scenario';
import {
  breakEvenAtCapacity,
  fleetMonth,
  type FleetMonth,
  type FleetOffer,
} from '../../model/serverless/breakEvenAtCapacity';
import { coldStartShare, responseWithColdStarts } from '../../model/serverless/coldStarts';
import { functionMonth } from '../../model/serverless/functionMonth';
import {
  instanceConcurrency,
  instancesAt,
  type PlatformId,
  platforms,
} from '../../model/serverless/platforms';
import type { ServerlessValues } from './inputs';

const HOURS_PER_DAY = 24;

export const providerOf: Readonly<Record<PlatformId, ProviderId>> = {
  lambda: 'aws',
  azureFunctions: 'azure',
  cloudRun: 'gcp',
};

/** The machine that functions are compared with: the smallest of the provider's general-purpose family. */
export function machineOf(platform: PlatformId) {
  const { server, sustainedUse } = catalogue[providerOf[platform]];
  const size = server.sizes[0]!;
  const hourly = hourlyUsd(size) * (sustainedUse ? ratioOf(sustainedUse) : 1);
  return { name: priceOf(size.parts[0]!.priceId).sku, vcpu: size.vcpu, monthUsd: hourly * HOURS_PER_MONTH };
}

/** USD a month on a platform, gateway included; null where a request does not fit it. */
export function functionUsd(v: ServerlessValues, platform: PlatformId, requests: number): number | null {
  const usd = functionMonth(platform, {
    requests,
    durationMs: v.duration * v.slowdown,
    memoryMb: v.memory,
    vcpu: v.vcpu,
    requestsPerVcpu: v.requestsPerVcpu,
    freeTier: v.freeTier === 'yes',
  });
  return usd === null ? null : usd + (requests / 1e6) * v.gatewayUsd;
}

export type ServerKind = 'containers' | 'machines';

function offerOf(v: ServerlessValues, kind: ServerKind): FleetOffer {
  const machine = machineOf(v.platform);
  const container = fargateMonth({
    vcpu: v.taskVcpu,
    gb: v.taskMemory,
    vcpuHourUsd: priceOf('aws-fargate-vcpu').usd,
    gbHourUsd: priceOf('aws-fargate-memory').usd,
  });
  const [vcpu, monthUsd] =
    kind === 'containers' ? [v.taskVcpu, container.totalUsd] : [machine.vcpu, machine.monthUsd];
  return {
    unitUsd: monthUsd * (1 - v.discount / 100),
    fixedUsd: v.balancerUsd,
    unitConcurrency: vcpu * v.requestsPerVcpu,
    utilisationCeiling: v.utilisationCeiling / 100,
    zones: v.zones,
    zonesLost: v.zonesLost,
    duration: v.duration / 1_000,
    peakToMean: v.peakToMean,
    paidShare: v.paidShare / 100,
  };
}

export function serverMonth(v: ServerlessValues, kind: ServerKind, requests: number): FleetMonth {
  return fleetMonth(requests, offerOf(v, kind));
}

/** Requests a month from which servers cost no more than the chosen functions; null where they never do. */
export function breakEven(v: ServerlessValues, kind: ServerKind): number | null {
  if (functionUsd(v, v.platform, 1) === null) return null;
  return breakEvenAtCapacity((requests) => functionUsd(v, v.platform, requests) ?? 0, offerOf(v, kind));
}

/** Requests one instance works on at once. A Cloud Run instance has the vCPUs of its field, an Azure one has one. */
function cpuConcurrency(v: ServerlessValues): number {
  return v.requestsPerVcpu * (v.platform === 'cloudRun' ? v.vcpu : 1);
}

/** Share of requests that meet a cold start, at so many requests a month. */
export function coldShareAt(v: ServerlessValues, requests: number): number {
  const rate = requests / SECONDS_PER_MONTH;
  const duration = (v.duration * v.slowdown) / 1_000;
  const minutes = v.keepAlive === 0 ? platforms[v.platform].idleMinutes.value : v.keepAlive;
  const perInstance = instanceConcurrency(v.platform, cpuConcurrency(v));
  const steady = coldStartShare({ rate, duration, keepAlive: minutes * 60, perInstance });
  // Each morning and each deploy starts what the peak needs once more.
  const restarted = ((v.deploysPerDay + 1) * peakInstances(v, requests)) / (rate * HOURS_PER_DAY * 3_600);
  return Math.min(1, steady + restarted);
}

export function peakInstances(v: ServerlessValues, requests: number): number {
  const rate = (requests / SECONDS_PER_MONTH) * v.peakToMean;
  const duration = (v.duration * v.slowdown) / 1_000;
  return instancesAt(v.platform, { rate, duration, cpuConcurrency: cpuConcurrency(v) });
}

/** 99th percentile of response, ms, with and without the cold starts. */
export function p99(v: ServerlessValues, coldShare: number): number {
  const response = { duration: (v.duration * v.slowdown) / 1_000, coldStart: v.coldStart / 1_000 };
  return responseWithColdStarts({ ...response, coldShare, quantile: 0.99 }) * 1_000;
}

export function instanceLimit(v: ServerlessValues): number {
  return v.limit === 0 ? platforms[v.platform].instances.value : v.limit;
}
