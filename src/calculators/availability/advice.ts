import { spreadOverZones } from '../../model/reliability/zones';
import type { Advice, Results } from '../kit/define';
import { formatNumber, withUnit } from '../kit/format';
import { causesOf, shares } from './causes';
import type { AvailabilityValues } from './inputs';
import type { availabilityOutputs } from './outputs';

type AvailabilityResults = Results<typeof availabilityOutputs>;

/** A dead server that keeps its share of requests for longer than this is felt: a rule of thumb. */
const SLOW_DETECTION = 20;
const balancing = { to: '/practices/load-balancing', label: 'Load balancing' };
const backendDown = {
  to: '/runbooks/haproxy/haproxy-backend-down',
  label: 'A server behind HAProxy is down',
};

export function availabilityAdvice(v: AvailabilityValues, r: AvailabilityResults): readonly Advice[] {
  return [...target(v, r), ...zones(v), ...biggest(v), ...check(v, r), ...rest];
}

const rest: readonly Advice[] = [
  {
    tone: 'fine',
    text: 'When a server is down: what to look at, in order.',
    link: backendDown,
  },
  {
    tone: 'fine',
    text: 'Next: what of this somebody hears of, and when.',
    link: { to: '/calculators/slo', label: 'SLO and error budget' },
  },
];

function target(v: AvailabilityValues, r: AvailabilityResults): Advice[] {
  if ((r.budgetUsed ?? 0) <= 100) return [];
  return [
    {
      tone: 'do',
      text: `An average year spends ${formatNumber((r.budgetUsed ?? 0) / 100)} times the budget of ${withUnit(v.objective, '%')}. Mend what costs most, ${r.costsMost}, or promise less.`,
    },
  ];
}

function zones(v: AvailabilityValues): Advice[] {
  if (v.needed === v.servers) {
    return [
      {
        tone: 'do',
        text: 'All servers must be up, so every server more makes it worse, and so does every release that takes one out. Add a spare.',
        link: { to: '/calculators/capacity', label: 'Capacity' },
      },
    ];
  }
  if (v.zones === 1) return [];
  const [fullest = 0] = spreadOverZones(v.servers, v.zones);
  const left = v.servers - fullest;
  if (left >= v.needed) return [];
  return [
    {
      tone: 'watch',
      text: `Losing a zone leaves ${formatNumber(left)} of the ${formatNumber(v.needed)} servers that must be up: the zones share the load, they do not protect it.`,
      link: { to: '/calculators/capacity', label: 'Capacity' },
    },
  ];
}

function biggest(v: AvailabilityValues): Advice[] {
  const list = shares(causesOf(v, v.commonShare / 100));
  const total = list.reduce((sum, { share }) => sum + share, 0);
  const [first] = [...list].sort((a, b) => b.share - a.share);
  if (total === 0 || first === undefined || first.share < total / 2) return [];
  const texts: Record<string, Advice> = {
    'all servers at once': {
      tone: 'do',
      text: 'Most of the downtime takes all servers together: more of them will not help. Release to one first and wait, keep the way back short, stagger certificates and settings.',
      link: { to: '/runbooks/nginx/nginx-bad-deploy', label: 'A release breaks the site' },
    },
    'other parts': {
      tone: 'do',
      text: 'Most of the downtime comes from the parts every request needs. Need fewer of them: answer from a cache while one is down, queue what can wait, give the database a standby.',
      link: { to: '/practices/replicas-and-sharding', label: 'Read replicas and sharding' },
    },
    'failures not yet noticed': {
      tone: 'do',
      text: 'Most of what users lose, they lose before the health check notices. Check more often, or let the balancer repeat a failed request on another server.',
      link: balancing,
    },
    zones: {
      tone: 'do',
      text: 'Most of the downtime comes from lost zones: spread the servers so that those left are enough.',
      link: balancing,
    },
    'servers by themselves': {
      tone: 'do',
      text: 'Most of the downtime is too few servers up. One more, or a faster restart, changes most.',
      link: balancing,
    },
  };
  return [texts[first.label]!];
}

function check(v: AvailabilityValues, r: AvailabilityResults): Advice[] {
  const list: Advice[] = [];
  if ((r.detectionWorst ?? 0) > SLOW_DETECTION) {
    list.push({
      tone: 'watch',
      text: `A dead server keeps its share of requests for up to ${formatNumber(r.detectionWorst ?? 0)} s. Three checks 2 s apart notice in 8 (HAProxy’s defaults); what costs most here is the interval times the number of checks.`,
      link: balancing,
    });
  }
  if (v.failures === 1) {
    list.push({
      tone: 'watch',
      text: 'One failed check takes a server out: a lost packet or a pause of the garbage collector will. Ask for two or three.',
      link: backendDown,
    });
  }
  if (v.timeout > v.interval && v.failsBy === 'hanging') {
    list.push({
      tone: 'watch',
      text: 'The timeout is longer than the interval: the next check waits for it, and some balancers refuse the setting.',
    });
  }
  return list;
}
