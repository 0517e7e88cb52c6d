import type { Advice } from '../kit/define';
import { formatNumber, withUnit } from '../kit/format';
import type { ShedValues } from './inputs';
import type { ShedResults } from './outputs';

const balancing = { to: '/practices/load-balancing', label: 'Load balancing' };

/** What to do about the answer, the most urgent first. */
export function shedAdvice(v: ShedValues, r: ShedResults): Advice[] {
  const list = [...aboutQueue(v, r), ...aboutRetries(v, r), ...aboutCapacity(v, r), ...aboutBucket(v, r)];
  // What is in order stands last.
  return [...list.filter(({ tone }) => tone !== 'fine'), ...list.filter(({ tone }) => tone === 'fine')];
}

function aboutQueue(v: ShedValues, r: ShedResults): Advice[] {
  if (r.placesForTimeout === null) {
    return [
      {
        tone: 'do',
        text: 'More than 1 request in 100 takes longer than clients wait, with nothing queued at all: raise the timeout or speed the service up before you limit anything.',
      },
    ];
  }
  if (v.places > (r.placesForTimeout ?? 0)) {
    return [
      {
        tone: 'do',
        text: `Shorten the queue to ${withUnit(r.placesForTimeout ?? 0, 'places')}: whoever takes a later one is answered after the client has gone, and the work is wasted.`,
        link: balancing,
      },
    ];
  }
  return [
    {
      tone: 'fine',
      text: `A queue of ${formatNumber(v.places)} keeps the promise under any overload: up to ${formatNumber(r.placesForTimeout ?? 0)} places would.`,
    },
  ];
}

function aboutRetries(v: ShedValues, r: ShedResults): Advice[] {
  if (v.retries === 0 || v.wanted < (r.collapse ?? 0)) return [];
  return [
    {
      tone: 'do',
      text: `Without a limit an overload would not end by itself above ${withUnit(r.collapse ?? 0, 'req/s')}, for ${withUnit(v.retries, 'attempts')} more are made for each failure. Keep the limit, give clients a retry budget, and let them back off with jitter.`,
    },
  ];
}

function aboutCapacity(v: ShedValues, r: ShedResults): Advice[] {
  if ((r.shed ?? 0) < 0.1) return [];
  return [
    {
      tone: 'watch',
      text: `${withUnit(r.shed ?? 0, '%')} refused is ${v.wanted > (r.carries ?? 0) ? 'overload: more workers, or less work for each request' : 'bad luck of bursts: a few more places or workers take it away'}.`,
      link: { to: '/calculators/capacity', label: 'Capacity' },
    },
  ];
}

function aboutBucket(v: ShedValues, r: ShedResults): Advice[] {
  if ((r.refusedAtRandom ?? 0) < 1) return [];
  return [
    {
      tone: 'watch',
      text:
        v.clientRate > v.rate
          ? `A client at ${withUnit(v.clientRate, 'req/s')} is above its rate: a larger bucket only delays the first refusal. Send Retry-After.`
          : `A client within its rate is still refused ${withUnit(r.refusedAtRandom ?? 0, '%')} when its requests come at random: enlarge the bucket.`,
    },
  ];
}
