import { requireNotNegative, requireProbability } from '../statistics/requireNumber';

/** Database load behind a cache. */
export interface DatabaseLoad {
  /** Reads/s that miss the cache. */
  readonly databaseReads: number;
  /** Those reads and all writes, queries/s. */
  readonly databaseTotal: number;
  /** Load over today's if the cache is lost or starts empty; `Infinity` where there is no load today. */
  readonly loadFactorIfCacheLost: number;
}

/**
 * Database load that a cache leaves: reads times $1 - h$, and every write.
 *
 * @param traffic - Reads/s and writes/s that applications send; hit ratio, 0 to 1.
 * @returns Load in queries/s, and the factor by which it jumps without the cache.
 * @throws RangeError where a value is out of range.
 *
 * @example
 * ```ts
 * databaseLoad({ readsPerSecond: 40_000, writesPerSecond: 2000, hitRatio: 0.92 }).databaseTotal; // 5200
 * ```
 */
export function databaseLoad({
  readsPerSecond,
  writesPerSecond,
  hitRatio,
}: {
  readonly readsPerSecond: number;
  readonly writesPerSecond: number;
  readonly hitRatio: number;
}): DatabaseLoad {
  requireNotNegative('databaseLoad', 'readsPerSecond', readsPerSecond);
  requireNotNegative('databaseLoad', 'writesPerSecond', writesPerSecond);
  requireProbability('databaseLoad', 'hitRatio', hitRatio);
  const databaseReads = readsPerSecond * (1 - hitRatio);
  const databaseTotal = databaseReads + writesPerSecond;
  const all = readsPerSecond + writesPerSecond;
  return {
    databaseReads,
    databaseTotal,
    loadFactorIfCacheLost: all === databaseTotal ? 1 : all / databaseTotal,
  };
}

/**
 * Effect of a change in hit ratio on database reads: the load follows the misses, not the hits.
 *
 * @param change - Reads/s that applications send; hit ratios before and after, 0 to 1.
 * @returns Database reads/s before and after, and their ratio (1 where neither ratio misses).
 * @throws RangeError where a value is out of range.
 *
 * @example
 * ```ts
 * hitRatioChange({ readsPerSecond: 40_000, from: 0.98, to: 0.96 }).multiplier; // 2
 * ```
 */
export function hitRatioChange({
  readsPerSecond,
  from,
  to,
}: {
  readonly readsPerSecond: number;
  readonly from: number;
  readonly to: number;
}): { readsBefore: number; readsAfter: number; multiplier: number } {
  requireNotNegative('hitRatioChange', 'readsPerSecond', readsPerSecond);
  requireProbability('hitRatioChange', 'from', from);
  requireProbability('hitRatioChange', 'to', to);
  return {
    readsBefore: readsPerSecond * (1 - from),
    readsAfter: readsPerSecond * (1 - to),
    multiplier: from === to ? 1 : (1 - to) / (1 - from),
  };
}
