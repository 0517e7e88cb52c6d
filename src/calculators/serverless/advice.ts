import { priceOf } from '../../model/pricing/prices';
import { SECONDS_PER_MONTH } from '../../model/scenario/scenario';
import { platforms } from '../../model/serverless/platforms';
import type { Advice, Results } from '../kit/define';
import { formatNumber, withUnit } from '../kit/format';
import { instanceLimit } from './compare';
import type { ServerlessValues } from './inputs';
import type { serverlessOutputs } from './outputs';

type ServerlessResults = Results<typeof serverlessOutputs>;

/** https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html */
const LAMBDA_MB_PER_VCPU = 1_769;
const MB_PER_GB = 1_024;
const MANY_INSTANCES = 80;

export function serverlessAdvice(v: ServerlessValues, r: ServerlessResults): readonly Advice[] {
  return [...limitAdvice(v, r), ...costAdvice(r), ...coldAdvice(v, r), ...shapeAdvice(v, r), next];
}

const next: Advice = {
  tone: 'fine',
  text: 'Size the servers against your latency target before you compare for good.',
  link: { to: '/calculators/capacity', label: 'Capacity' },
};

function limitAdvice(v: ServerlessValues, r: ServerlessResults): Advice[] {
  const use = r.limitUse ?? 0;
  if (use < 70) return [];
  const limit = `${formatNumber(instanceLimit(v))} instances of ${platforms[v.platform].name}`;
  const queues = { to: '/practices/queues', label: 'Queues' };
  return use > 100
    ? [
        {
          tone: 'do',
          text: `The peak needs ${formatNumber(Math.ceil(r.peakInstances ?? 0))} instances, the limit is ${limit}: requests above it are refused. Have it raised, or let a queue take what need not be answered at once.`,
          link: queues,
        },
      ]
    : [
        {
          tone: 'watch',
          text: `The peak uses ${formatNumber(use)} % of ${limit}. Ask for more before you need it: an increase takes days.`,
          link: queues,
        },
      ];
}

function costAdvice(r: ServerlessResults): Advice[] {
  const servers = Math.min(r.containersUsd ?? 0, r.machinesUsd ?? 0);
  if (r.functionUsd === null || r.functionUsd < servers * 1.2) return [];
  return [
    {
      tone: 'do',
      text: `Functions cost ${withUnit(r.functionUsd - servers, 'USD/month')} more than servers that carry the same peak. Move the busiest route first and keep the rare ones where they are.`,
      link: { to: '/practices/load-balancing', label: 'Load balancing' },
    },
  ];
}

function coldAdvice(v: ServerlessValues, r: ServerlessResults): Advice[] {
  if ((r.coldShare ?? 0) < 1 || (r.addedP99 ?? 0) < 1) return [];
  const gb = v.memory / MB_PER_GB;
  const ready = withUnit(gb * priceOf('aws-lambda-provisioned').usd * SECONDS_PER_MONTH, 'USD/month');
  const warm =
    v.platform === 'lambda'
      ? ` On Lambda one environment kept ready costs ${ready}, before its requests.`
      : '';
  return [
    {
      tone: 'watch',
      text: `More than one request in a hundred meets a cold start, so the p99 holds it. Keep an instance ready, or load less at start.${warm}`,
      link: { to: '/practices/monitoring', label: 'Monitoring' },
    },
  ];
}

function shapeAdvice(v: ServerlessValues, r: ServerlessResults): Advice[] {
  const list: Advice[] = [];
  const vcpu = v.memory / LAMBDA_MB_PER_VCPU;
  if (v.platform === 'lambda' && vcpu < 1 && v.slowdown <= 1) {
    list.push({
      tone: 'watch',
      text: `${formatNumber(v.memory)} MB on Lambda are ${formatNumber(vcpu)} of a vCPU. Work that computes takes longer there than on a server: measure it and type the factor.`,
    });
  }
  if ((r.peakInstances ?? 0) > MANY_INSTANCES) {
    list.push({
      tone: 'watch',
      text: `${formatNumber(Math.ceil(r.peakInstances ?? 0))} instances open as many database connections at least: put a pooler before the database.`,
      link: {
        to: '/runbooks/postgres/postgres-connections-exhausted',
        label: 'Runbook: connections exhausted',
      },
    });
  }
  return list;
}
