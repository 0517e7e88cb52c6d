import { downtimeMinutesPerYear } from '../../model/reliability/availability';
import { requestsLost } from '../../model/reliability/healthCheck';
import { defineCalculator } from '../kit/define';
import { formatNumber, withUnit } from '../kit/format';
import { availabilityAdvice } from './advice';
import { causesOf, serverAvailability, shares, timesOf, together } from './causes';
import { availabilityExamples } from './examples';
import { availabilityInputs, type AvailabilityValues } from './inputs';
import { availabilityOutputs } from './outputs';

const DAYS_A_YEAR = 365.25;
const SECONDS_A_DAY = 86_400;
/** Servers beyond those needed that the chart goes through. */
const MORE_SERVERS = 8;

export default defineCalculator({
  slug: 'availability',
  title: 'Availability',
  question:
    'How much downtime do my servers, zones and other parts add up to, and how soon is a dead server noticed?',
  inputs: availabilityInputs,
  outputs: availabilityOutputs,
  compute(v) {
    requireEnough(v);
    const commonShare = v.commonShare / 100;
    const causes = causesOf(v, commonShare);
    const all = together(causes);
    const { detection, outMean, outWorst } = timesOf(v);
    const load = { requestsPerSecond: v.peakRps, servers: v.servers };
    const year = downtimeMinutesPerYear(all.unavailability);
    return {
      availability: 100 * all.availability,
      downtimeYear: year,
      downtimeMonth: year / 12,
      costsMost: mostOf(causes),
      budgetUsed: (100 * all.unavailability) / (1 - v.objective / 100),
      detectionWorst: detection.worst,
      detectionMean: detection.mean,
      outMean,
      outWorst,
      lostWorst: requestsLost(load, detection.worst),
      lostMean: requestsLost(load, detection.mean),
      independentYear: downtimeMinutesPerYear(together(causesOf(v, 0)).unavailability),
      serverAvailability: 100 * serverAvailability(v),
      failuresYear: (v.servers * DAYS_A_YEAR) / (v.betweenFailures + outMean / SECONDS_A_DAY),
    };
  },
  headline: 'downtimeYear',
  answer(v, r) {
    const where = v.zones === 1 ? 'one zone' : `${v.zones} zones`;
    const need =
      v.servers === 1 ? `One server in ${where} must be up` : `${needed(v)} in ${where} must be up`;
    return `${need}: with all other parts that is ${withUnit(r.availability ?? 0, '%')}, ${downtime(r.downtimeYear ?? 0)} down a year, most of it from ${r.costsMost}. A dead server gets requests for up to ${formatNumber(r.detectionWorst ?? 0)} s.`;
  },
  charts: [
    {
      kind: 'bars',
      id: 'causes',
      title: 'Downtime by cause, each on its own',
      category: 'Cause',
      y: { label: 'Downtime a year', unit: 'min' },
      bars(v) {
        const list = shares(causesOf(v, v.commonShare / 100));
        const most = Math.max(...list.map(({ share }) => share));
        return list.map(({ label, share }) => ({
          label,
          value: downtimeMinutesPerYear(share),
          role: share === most && share > 0 ? ('main' as const) : ('muted' as const),
        }));
      },
      marks: (v) => [
        {
          axis: 'y',
          at: downtimeMinutesPerYear(1 - v.objective / 100),
          label: `${withUnit(v.objective, '%')} allows`,
          role: 'limit',
        },
      ],
    },
    {
      kind: 'line',
      id: 'servers',
      title: 'Downtime of the servers alone, against how many there are',
      x: { label: 'Servers', unit: 'servers' },
      y: { label: 'Downtime a year', unit: 'min', scale: 'log' },
      grid: (v) => Array.from({ length: MORE_SERVERS + 1 }, (_, i) => v.needed + i),
      curves: [
        {
          id: 'common',
          label: 'as they fail',
          role: 'main',
          curve: (v) => tierCurve(v, v.commonShare / 100),
        },
        {
          id: 'independent',
          label: 'if each failed by itself',
          role: 'muted',
          curve: (v) => tierCurve(v, 0),
        },
      ],
      marks: (v) =>
        v.servers <= v.needed + MORE_SERVERS
          ? [{ axis: 'x', at: v.servers, label: 'yours', role: 'now' }]
          : [],
    },
  ],
  advice: availabilityAdvice,
  examples: availabilityExamples,
  monotone: [
    { input: 'betweenFailures', output: 'downtimeYear', direction: 'down' },
    { input: 'otherParts', output: 'downtimeYear', direction: 'up' },
    { input: 'interval', output: 'detectionWorst', direction: 'up' },
    { input: 'failures', output: 'detectionWorst', direction: 'up' },
    { input: 'repair', output: 'outMean', direction: 'up' },
    { input: 'needed', output: 'availability', direction: 'down' },
  ],
});

function needed({ servers, needed: count }: AvailabilityValues): string {
  if (count === servers) return `All ${withUnit(servers, 'servers')}`;
  return `${count === 1 ? 'One' : formatNumber(count)} of ${withUnit(servers, 'servers')}`;
}

const downtime = (minutes: number) =>
  minutes < 120 ? `${formatNumber(minutes)} min` : `${formatNumber(minutes / 60)} h`;

function requireEnough({ servers, needed }: AvailabilityValues): void {
  if (needed > servers) {
    throw new RangeError(
      `${formatNumber(needed)} servers must be up and there are ${formatNumber(servers)}: add servers, or say how many carry the load.`,
    );
  }
}

function mostOf(causes: ReturnType<typeof causesOf>): string {
  const [first] = [...shares(causes)].sort((a, b) => b.share - a.share);
  return first!.share > 0 ? first!.label : 'nothing: no part ever fails';
}

/** Minutes a year in which too few servers are up; zones and common causes included, other parts not. */
function tierCurve(v: AvailabilityValues, commonShare: number) {
  return (servers: number): number | null => {
    const { servers: tier, common } = causesOf(v, commonShare, Math.round(servers));
    const down = tier.unavailability + tier.availability * common.unavailability;
    return down > 0 ? downtimeMinutesPerYear(Math.min(1, down)) : null;
  };
}
