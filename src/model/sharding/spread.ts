import { requireCount } from '../statistics/requireNumber';

/** How evenly keys fall on shards. */
export interface Spread {
  /** Keys on each shard. */
  readonly counts: readonly number[];
  readonly keys: number;
  readonly max: number;
  readonly min: number;
  /** Fullest shard over the mean; 1 is perfectly even. */
  readonly maxOverMean: number;
  /** Standard deviation of the counts over their mean. */
  readonly coefficientOfVariation: number;
  readonly emptyShards: number;
  /** $\sum (\mathrm{count} - \mathrm{mean})^2 / \mathrm{mean}$ against an even spread. */
  readonly chiSquare: number;
  /** What pure chance gives on average: shards − 1. */
  readonly chiSquareExpected: number;
  /** What pure chance exceeds once in a thousand times. */
  readonly chiSquareLimit: number;
  /** True where chance alone explains the unevenness; false means the function is biased for these keys. */
  readonly withinChance: boolean;
}

/**
 * Spread of keys over shards, with a test that tells bias from chance.
 *
 * @param keys - The keys.
 * @param locate - Shard of a key, 0 to `shards − 1`.
 * @param shards - Number of shards, at least 1.
 * @returns Counts and measures of evenness.
 * @throws RangeError where a key lands outside the shards.
 *
 * @example
 * ```ts
 * spread(['a', 'b', 'c', 'd'], (key) => key.charCodeAt(0) % 2, 2).counts; // [2, 2]
 * ```
 */
export function spread<K>(keys: Iterable<K>, locate: (key: K) => number, shards: number): Spread {
  requireCount('spread', 'shards', shards, 1);
  const counts = new Array<number>(shards).fill(0);
  for (const key of keys) {
    const shard = locate(key);
    const count = counts[shard];
    if (count === undefined)
      throw new RangeError(`spread: locate must give 0 to ${shards - 1}, got ${shard}`);
    counts[shard] = count + 1;
  }
  return spreadOfCounts(counts);
}

/**
 * Measures of {@link spread} from counts already taken.
 *
 * @param counts - Keys on each shard, at least one shard.
 * @returns Counts and measures of evenness.
 * @throws RangeError where there are no shards.
 *
 * @example
 * ```ts
 * spreadOfCounts([10, 30]).maxOverMean; // 1.5
 * ```
 */
export function spreadOfCounts(counts: readonly number[]): Spread {
  requireCount('spreadOfCounts', 'counts.length', counts.length, 1);
  const keys = counts.reduce((sum, count) => sum + count, 0);
  const mean = keys / counts.length;
  const squares = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0);
  const max = counts.reduce((a, b) => Math.max(a, b), 0);
  const freedom = counts.length - 1;
  const chiSquare = keys === 0 ? 0 : squares / mean;
  const chiSquareLimit = chiSquareOneInThousand(freedom);
  return {
    counts,
    keys,
    max,
    min: counts.reduce((a, b) => Math.min(a, b), Infinity),
    maxOverMean: keys === 0 ? 1 : max / mean,
    coefficientOfVariation: keys === 0 ? 0 : Math.sqrt(squares / counts.length) / mean,
    emptyShards: counts.filter((count) => count === 0).length,
    chiSquare,
    chiSquareExpected: freedom,
    chiSquareLimit,
    withinChance: chiSquare <= chiSquareLimit,
  };
}

/** 99.9 % quantile of chi-square by Wilson and Hilferty (1931), within 2.5 % from 2 degrees of freedom; exact where there are none. */
function chiSquareOneInThousand(freedom: number): number {
  if (freedom === 0) return 0;
  // Their formula is 4 % low at one degree of freedom, where the quantile is that of a squared normal.
  if (freedom === 1) return 10.8276;
  const spreadTerm = 2 / (9 * freedom);
  return freedom * (1 - spreadTerm + 3.0902 * Math.sqrt(spreadTerm)) ** 3;
}
