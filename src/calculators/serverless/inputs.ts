import { catalogue } from '../../model/pricing/catalogue';
import { HOURS_PER_MONTH } from '../../model/pricing/compute';
import { priceOf } from '../../model/pricing/prices';
import { type ProviderId, type Scenario, SECONDS_PER_MONTH } from '../../model/scenario/scenario';
import type { PlatformId } from '../../model/serverless/platforms';
import { choice, inFold, quantity, type Values } from '../kit/define';

const platformOf: Readonly<Record<ProviderId, PlatformId>> = {
  aws: 'lambda',
  azure: 'azureFunctions',
  gcp: 'cloudRun',
};

function balancerMonthUsd({ provider }: Scenario): number {
  const [hour] = catalogue[provider].loadBalancer.tiers;
  return hour?.priceId ? priceOf(hour.priceId).usd * HOURS_PER_MONTH : 0;
}

const load = {
  platform: choice({
    label: 'Functions on',
    options: { lambda: 'AWS Lambda', azureFunctions: 'Azure Functions', cloudRun: 'Cloud Run' },
    primary: true,
    from: (s) => platformOf[s.provider],
    help: 'Compared with machines of the same provider. The other two stand in the table and the bars.',
  }),
  requestsPerMonth: quantity({
    label: 'Requests a month',
    unit: 'requests',
    min: 1,
    max: 1e12,
    primary: true,
    from: (s) => s.requestsPerMonth,
    help: 'All requests of a 730-hour month.',
  }),
  peakToMean: quantity({
    label: 'Peak over mean',
    unit: '×',
    min: 1,
    max: 1_000,
    primary: true,
    from: (s) => s.peakRequestRate / (s.requestsPerMonth / SECONDS_PER_MONTH),
    help: 'The busiest minute over the mean of the month. Servers are bought for the peak, functions for the mean.',
  }),
  duration: quantity({
    label: 'Time of a request',
    unit: 'ms',
    min: 0.01,
    max: 600_000,
    primary: true,
    from: (s) => s.serviceTime,
    help: 'Mean time a server is busy with one request when nothing queues.',
  }),
  memory: quantity({
    label: 'Memory of a function',
    unit: 'MB',
    min: 128,
    max: 32_768,
    primary: true,
    default: 512,
    help: 'What is set, or used on Azure. On Lambda it also sets the CPU: 1,769 MB are one vCPU.',
  }),
  requestsPerVcpu: quantity({
    label: 'Requests a vCPU works on at once',
    unit: 'requests',
    min: 0.1,
    max: 1_000,
    primary: true,
    default: 4,
    help: 'Rule of thumb: 4 where requests mostly wait for a database, 1 where they compute.',
  }),
};

const functions = inFold('Functions', {
  slowdown: quantity({
    label: 'Function time over server time',
    unit: '×',
    min: 0.1,
    max: 20,
    default: 1,
    help: 'Work that computes takes longer on a fraction of a vCPU: measure it at the memory you set.',
  }),
  vcpu: quantity({
    label: 'vCPUs of a Cloud Run instance',
    unit: 'vCPU',
    min: 1,
    max: 8,
    integer: true,
    default: 1,
    help: 'Billed apart from memory. Its requests at once follow from the field above, 80 at most.',
  }),
  freeTier: choice({
    label: 'Free allowance',
    options: { yes: 'comes off', no: 'already used' },
    default: 'yes',
    help: 'A million requests and 400,000 GB-s on AWS and Azure; 2 million, 180,000 vCPU-s and 360,000 GiB-s on Cloud Run.',
  }),
  gatewayUsd: quantity({
    label: 'Gateway a million requests',
    unit: 'USD',
    min: 0,
    max: 100,
    default: 0,
    help: 'What your gateway charges. Function URLs and Cloud Run need none.',
  }),
});

const coldStarts = inFold('Cold starts and limits', {
  coldStart: quantity({
    label: 'A cold start takes',
    unit: 'ms',
    min: 0,
    max: 120_000,
    default: 800,
    help: 'Rule of thumb. Lambda reports yours as Init Duration; AWS sees 100 ms to over a second.',
  }),
  keepAlive: quantity({
    label: 'Idle instance kept for',
    unit: 'min',
    min: 0,
    max: 1_440,
    default: 0,
    help: '0 takes what was measured: 6 minutes on Lambda, 20 on Azure, up to 15 on Cloud Run. None is promised.',
  }),
  deploysPerDay: quantity({
    label: 'Deploys a day',
    unit: 'deploys',
    min: 0,
    max: 1_000,
    default: 1,
    help: 'Each replaces all instances at once.',
  }),
  limit: quantity({
    label: 'Instance limit',
    unit: 'instances',
    min: 0,
    max: 1e6,
    integer: true,
    default: 0,
    help: '0 takes the limit before any increase: 1,000 on Lambda, 200 on Azure, 100 on Cloud Run.',
  }),
});

const servers = inFold('Servers', {
  utilisationCeiling: quantity({
    label: 'Utilisation ceiling',
    unit: '%',
    min: 1,
    max: 99,
    default: 70,
    help: 'Share of a server that may be busy at peak. Rule of thumb: 70 %.',
  }),
  zones: quantity({
    label: 'Availability zones',
    unit: 'zones',
    min: 1,
    max: 6,
    integer: true,
    from: (s) => s.zones,
    help: 'Functions run in several zones at no extra price; servers must be bought for it.',
  }),
  zonesLost: quantity({
    label: 'Zones that may fail',
    unit: 'zones',
    min: 0,
    max: 5,
    integer: true,
    from: (s) => s.zonesLost,
    help: 'Zones that may be lost at peak. Fewer than the zones you have.',
  }),
  taskVcpu: quantity({
    label: 'vCPUs of a container',
    unit: 'vCPU',
    min: 0.25,
    max: 16,
    default: 1,
    help: 'Fargate sells 0.25 to 16 vCPU.',
  }),
  taskMemory: quantity({
    label: 'Memory of a container',
    unit: 'GB',
    min: 0.5,
    max: 120,
    default: 2,
    help: 'Fargate sells 2 to 8 GB with one vCPU.',
  }),
  paidShare: quantity({
    label: 'Server hours paid',
    unit: '%',
    min: 1,
    max: 100,
    default: 100,
    help: 'Of a fleet sized for the peak that runs all month. The autoscaling calculator says how many go.',
  }),
  discount: quantity({
    label: 'Discount on servers',
    unit: '%',
    min: 0,
    max: 95,
    default: 0,
    help: 'Commitments and contracts, on containers and machines alike.',
  }),
  balancerUsd: quantity({
    label: 'Load balancer',
    unit: 'USD/month',
    min: 0,
    max: 1e5,
    from: balancerMonthUsd,
    help: 'Its hours at list price; functions bring their own.',
  }),
});

export const serverlessInputs = { ...load, ...functions, ...coldStarts, ...servers };

export type ServerlessValues = Values<typeof serverlessInputs>;
