import { SECONDS_PER_MONTH } from '../../model/scenario/scenario';
import { platforms } from '../../model/serverless/platforms';
import { defineCalculator, type Results } from '../kit/define';
import { formatNumber, withUnit } from '../kit/format';
import { serverlessAdvice } from './advice';
import { serverlessCharts } from './charts';
import {
  breakEven,
  coldShareAt,
  functionUsd,
  instanceLimit,
  p99,
  peakInstances,
  serverMonth,
} from './compare';
import { serverlessExamples } from './examples';
import { serverlessInputs, type ServerlessValues } from './inputs';
import { serverlessOutputs } from './outputs';

type ServerlessResults = Results<typeof serverlessOutputs>;

export default defineCalculator({
  slug: 'serverless',
  title: 'Serverless or servers',
  question: 'From which load are servers cheaper than functions, and what do cold starts cost?',
  inputs: serverlessInputs,
  outputs: serverlessOutputs,
  headline: 'functionUsd',
  compute(v) {
    const requests = v.requestsPerMonth;
    const own = functionUsd(v, v.platform, requests);
    const containers = serverMonth(v, 'containers', requests);
    const machines = serverMonth(v, 'machines', requests);
    const containersBreakEven = breakEven(v, 'containers');
    const machinesBreakEven = breakEven(v, 'machines');
    const first = earlier(containersBreakEven, machinesBreakEven);
    const share = coldShareAt(v, requests);
    const peak = peakInstances(v, requests);
    const limit = instanceLimit(v);
    const starts = platforms[v.platform].startsPerSecond;
    const paid = functionUsd({ ...v, freeTier: 'no' }, v.platform, requests);
    const used = functionUsd({ ...v, freeTier: 'yes' }, v.platform, requests);
    const withCold = p99(v, share);
    return {
      functionUsd: own,
      containersUsd: containers.usd,
      machinesUsd: machines.usd,
      breakEven: first,
      cheapest: cheapest(v, own, containers.usd, machines.usd),
      coldShare: share * 100,
      breakEvenRate: first === null ? null : first / SECONDS_PER_MONTH,
      containersBreakEven,
      machinesBreakEven,
      containers: containers.units,
      machines: machines.units,
      machineUse: machines.meanUtilisation * 100,
      perMillion: own === null ? null : (own / requests) * 1e6,
      freeUsd: paid === null || used === null ? null : Math.max(0, paid - used),
      lambdaUsd: functionUsd(v, 'lambda', requests),
      azureFunctionsUsd: functionUsd(v, 'azureFunctions', requests),
      cloudRunUsd: functionUsd(v, 'cloudRun', requests),
      p99: withCold,
      addedP99: Math.max(0, withCold - p99(v, 0)),
      coldPerDay: (share * requests * 24) / 730,
      peakInstances: peak,
      limitUse: (peak / limit) * 100,
      limitRate: ((requests / SECONDS_PER_MONTH) * v.peakToMean * limit) / peak,
      rampSeconds: starts === null ? null : peak / starts.value,
    };
  },
  answer(v, r) {
    const load = `${roughly(v.requestsPerMonth)} requests a month cost`;
    const fleet = `${withUnit(r.containersUsd ?? 0, 'USD')} on ${withUnit(r.containers ?? 1, 'containers')} and ${withUnit(r.machinesUsd ?? 0, 'USD')} on ${withUnit(r.machines ?? 1, 'machines')}`;
    const { name } = platforms[v.platform];
    if (r.functionUsd === null) return `A request does not fit ${name}: ${load} ${fleet}.`;
    return `${upperFirst(load)} ${withUnit(r.functionUsd, 'USD')} on ${name}, ${fleet}. ${crossing(v, r)}`;
  },
  charts: serverlessCharts,
  advice: serverlessAdvice,
  examples: serverlessExamples,
  monotone: [
    { input: 'requestsPerMonth', output: 'machinesUsd', direction: 'up' },
    { input: 'requestsPerMonth', output: 'functionUsd', direction: 'up' },
    { input: 'peakToMean', output: 'machinesUsd', direction: 'up' },
    { input: 'duration', output: 'lambdaUsd', direction: 'up' },
    { input: 'memory', output: 'lambdaUsd', direction: 'up' },
    { input: 'keepAlive', output: 'coldShare', direction: 'down' },
    { input: 'coldStart', output: 'addedP99', direction: 'up' },
    { input: 'discount', output: 'containersUsd', direction: 'down' },
  ],
});

/** Three digits of a count: no month is known better. */
const roughly = (count: number) => formatNumber(Number(count.toPrecision(3)));

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function earlier(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}

function cheapest(
  v: ServerlessValues,
  functions: number | null,
  containers: number,
  machines: number,
): string {
  const servers = containers < machines ? 'containers' : 'machines';
  return functions !== null && functions <= Math.min(containers, machines)
    ? platforms[v.platform].name
    : servers;
}

function crossing(v: ServerlessValues, r: ServerlessResults): string {
  if (r.breakEven === null) {
    return v.peakToMean > 1
      ? `With a peak of ${formatNumber(v.peakToMean)} times the mean functions stay cheaper at every load.`
      : 'Functions stay cheaper at every load.';
  }
  const at = `${roughly(r.breakEven)} requests a month`;
  return `Servers that carry the peak first cost less at ${at}, ${formatNumber(r.breakEvenRate ?? 0)} a second on average.`;
}
