import { lruHitRatio } from '../caching/che';
import type { Scenario } from '../scenario/scenario';
import type { AssumedValues } from './assumptions';

const KB_PER_GB = 1_024 * 1_024;

export interface CacheSize {
  /** GB the cache holds. */
  readonly memory: number;
  /** Share of lookups it answers, 0–1. */
  readonly hitRatio: number;
  /** Share of all database reads it answers, 0–1: some may not be cached at all. */
  readonly readsServed: number;
}

/** A stage without a cache. */
export const noCache: CacheSize = { memory: 0, hitRatio: 0, readsServed: 0 };

/**
 * A cache with room for the objects of one day's active users, and what it then answers.
 *
 * The day's users set the size because tomorrow's ask for mostly the same; the hit ratio follows from
 * Che's approximation for an LRU cache under Zipf popularity.
 *
 * @see {@link lruHitRatio}
 */
export function sizeCache(scenario: Scenario, a: AssumedValues): CacheSize {
  const objects = Math.ceil(scenario.users * a.objectsPerUser);
  const cacheObjects = Math.max(1, objects * (scenario.dailyActiveShare / 100));
  const { hitRatio } = lruHitRatio({ objects, cacheObjects, exponent: a.popularityExponent });
  return {
    memory: (cacheObjects * a.objectSize) / KB_PER_GB,
    hitRatio,
    readsServed: hitRatio * a.cacheableReads,
  };
}
