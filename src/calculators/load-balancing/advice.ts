import type { Advice } from '../kit/define';
import { formatNumber } from '../kit/format';
import { overloaded, overloadedAfterDeath } from './farmRun';
import type { BalancingValues } from './inputs';
import type { BalancingResults } from './outputs';

const guide = { to: '/practices/load-balancing', label: 'Load balancing' } as const;
const capacity = { to: '/calculators/capacity', label: 'Capacity' } as const;
const runbook = {
  to: '/runbooks/haproxy/haproxy-backend-down',
  label: 'Runbook: a backend is down',
} as const;

/** A p99 this much above the one of a shared queue is worth a change of policy. */
const WORTH_IT = 1.15;

export function balancingAdvice(v: BalancingValues, r: BalancingResults): readonly Advice[] {
  return [...overloadAdvice(v), ...policyAdvice(v, r), ...deathAdvice(v, r), ...runAdvice(v, r)];
}

function overloadAdvice(v: BalancingValues): Advice[] {
  switch (overloaded(v, v.policy)) {
    case 'fleet':
      return [
        {
          tone: 'do',
          text: 'The servers cannot carry this load under any policy: add servers first.',
          link: capacity,
        },
      ];
    case 'slow server':
      return [
        {
          tone: 'do',
          text: `An equal share keeps the slow server ${formatNumber(v.utilisation * v.slowFactor)} % busy: its queue grows without end while the others have room. Choose by requests in flight, or take it out.`,
          link: guide,
        },
      ];
    case 'keys':
      return [
        {
          tone: 'do',
          text: 'Popular keys overload their servers, and the bound lets those hold everything in flight. Lower the bound towards 1.25.',
          link: { to: '/calculators/sharding', label: 'Sharding: hot keys' },
        },
      ];
    case null:
      return [];
  }
}

function policyAdvice(v: BalancingValues, r: BalancingResults): Advice[] {
  if (r.p99 === null || r.sharedP99 === null) return [];
  const over = r.p99 / r.sharedP99;
  const looks = v.policy === 'leastConnections' || v.policy === 'twoChoices';
  if (over < WORTH_IT) {
    return [
      {
        tone: 'fine',
        text: `The p99 is ${formatNumber(r.p99)} ms where one queue for all workers has ${formatNumber(r.sharedP99)} ms: at this load no cleverer choice is worth having.`,
      },
    ];
  }
  const text = `The p99 is ${formatNumber(over)} times that of one queue for all workers.`;
  if (!looks) {
    return [
      {
        tone: 'do',
        text: `${text} Choose the server with the fewest requests in flight, or the better of two random ones: one line of configuration. The table below has them side by side.`,
        link: guide,
      },
    ];
  }
  return [
    {
      tone: 'watch',
      text: `${text} What is left comes from few workers behind each queue: more workers for each server help, and so do requests of more equal length.`,
      link: { to: '/practices/queues', label: 'Queues' },
    },
  ];
}

function deathAdvice(v: BalancingValues, r: BalancingResults): Advice[] {
  if (r.lost === null || r.lostShare === null) return [];
  const list: Advice[] = [];
  const fairShare = 100 / v.servers;
  if (v.death === 'refuses' && r.lostShare > 1.5 * fairShare) {
    list.push({
      tone: 'do',
      text: `The server that fails fastest wins: ${formatNumber(r.lostShare)} % of requests go to it until it is out, where its share is ${formatNumber(fairShare)} %. Count errors, and eject a server for them at once.`,
      link: guide,
    });
  } else if (r.lost >= 1) {
    const isShare = r.lostShare > 0.5 * fairShare;
    list.push({
      tone: 'watch',
      text: `A death costs ${formatNumber(Math.round(r.lost))} requests. ${isShare ? 'Halve the time to detection and it costs half; one' : 'One'} retry on another server saves those that may be repeated.`,
      link: runbook,
    });
  }
  if (overloadedAfterDeath(v, v.policy)) {
    list.push({
      tone: 'do',
      text: 'The servers that are left cannot carry the load: one death takes the rest with it.',
      link: capacity,
    });
  }
  return list;
}

function runAdvice(v: BalancingValues, r: BalancingResults): Advice[] {
  if (r.p99 === null) return [];
  if (v.utilisation <= 92 && (r.p99Error ?? 0) < 0.2 * r.p99) return [];
  return [
    {
      tone: 'watch',
      text: `${formatNumber(r.simulated ?? 0)} requests are few for a system this full: queues need longer than that to fill, and the true figures are worse. Trust the long run below.`,
    },
  ];
}
