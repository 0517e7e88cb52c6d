import type { Advice } from '../kit/define';
import { formatNumber, withUnit } from '../kit/format';
import type { CacheValues } from './inputs';
import type { CacheResults } from './outputs';

const caching = { to: '/practices/caching', label: 'Caching' };

const whenFull: Advice = {
  tone: 'watch',
  text: 'A full Redis refuses writes unless maxmemory-policy lets it evict: set both limits before the day it fills.',
  link: { to: '/runbooks/redis/redis-memory-full', label: 'Runbook: Redis is full' },
};

/** What to do about the answer, the most urgent first. */
export function cacheAdvice(v: CacheValues, r: CacheResults): Advice[] {
  const list: readonly Advice[] = [
    ...aboutFlush(v, r),
    ...aboutStampede(v, r),
    ...aboutHitRatio(v, r),
    ...aboutCost(r),
    ...(v.store === 'redis' ? [whenFull] : []),
  ];
  // What is in order stands last.
  return [...list.filter(({ tone }) => tone !== 'fine'), ...list.filter(({ tone }) => tone === 'fine')];
}

function aboutFlush(v: CacheValues, r: CacheResults): Advice[] {
  const empty = r.loadAfterFlush ?? 0;
  if ((r.databaseLoad ?? 0) > v.databaseLimit) {
    return [
      {
        tone: 'do',
        text: `Even with a warm cache the database gets ${withUnit(r.databaseLoad ?? 0, 'queries/s')} and carries ${formatNumber(v.databaseLimit)}: give it replicas or more cores.`,
        link: { to: '/practices/replicas-and-sharding', label: 'Read replicas and sharding' },
      },
    ];
  }
  if (empty > v.databaseLimit) {
    return [
      {
        tone: 'do',
        text: `An empty cache sends ${withUnit(empty, 'queries/s')} to a database that carries ${formatNumber(v.databaseLimit)}. Cap the refills at what it carries, keep a replica of the cache, and rehearse the cold start.`,
        link: caching,
      },
    ];
  }
  return [
    {
      tone: 'fine',
      text: 'The database carries the whole load if the cache is lost: here it saves money and time, and is no part of your availability.',
    },
  ];
}

function aboutHitRatio(v: CacheValues, r: CacheResults): Advice[] {
  const list: Advice[] = [];
  if (r.limits === 'time to live') {
    list.push({
      tone: 'watch',
      text: `Expiry decides, not memory: ${withUnit(r.liveMemory ?? 0, 'GB')} hold all that is ever alive. A longer life with deletion on write hits more; more memory does not.`,
      link: caching,
    });
  }
  const gain = (r.hitRatioLfu ?? 0) - (r.hitRatioLru ?? 0);
  if (v.policy === 'lru' && v.store === 'redis' && gain > 5) {
    list.push({
      tone: 'watch',
      text: `Popularity that does not change would gain up to ${formatNumber(gain)} points under allkeys-lfu. Try it and compare the misses: real popularity moves.`,
    });
  }
  if (v.policy === 'lfu' && v.store === 'memcached') {
    list.push({ tone: 'watch', text: 'Memcached evicts by recency only: read the LRU figure.' });
  }
  if ((r.overhead ?? 0) > 40) {
    list.push({
      tone: 'watch',
      text: `${formatNumber(r.overhead ?? 0)} % of the memory is overhead of the server: store small values together, as fields of one hash.`,
    });
  }
  return list;
}

function aboutStampede(v: CacheValues, r: CacheResults): Advice[] {
  const list: Advice[] = [];
  if ((r.herd ?? 1) > 10) {
    list.push({
      tone: 'do',
      text: `When the hottest object expires, ${formatNumber(Math.round(r.herd ?? 1))} computations start at once. Let one request refill: a lock, or XFetch for keys read this often.`,
      link: caching,
    });
  }
  if (v.jitter === 0 && (r.burst ?? 0) > 0.1 * v.databaseLimit && v.ttl > 0) {
    list.push({
      tone: 'do',
      text: `Entries stored together expire together and miss ${withUnit(r.burst ?? 0, 'queries/s')}: vary each life by 10 %.`,
      link: caching,
    });
  }
  return list;
}

function aboutCost(r: CacheResults): Advice[] {
  const [cache, database] = [r.monthlyCost ?? 0, r.databaseCost ?? 0];
  const dearer = cache > database;
  return [
    {
      tone: dearer ? 'watch' : 'fine',
      text: dearer
        ? `The cache costs ${withUnit(cache, 'USD/month')}, the database cores it spares ${withUnit(database, 'USD/month')}: cache for speed or for the peak, or not yet.`
        : `The cache costs ${withUnit(cache, 'USD/month')} and spares database cores worth ${withUnit(database, 'USD/month')}.`,
      link: { to: '/calculators/cost', label: 'Cost' },
    },
  ];
}
