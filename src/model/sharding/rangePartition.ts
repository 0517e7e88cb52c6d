import { requireCount } from '../statistics/requireNumber';

/**
 * Range partitioning: shard *i* holds the keys from boundary *i − 1* up to, not including, boundary *i*.
 *
 * @param boundaries - First key of every shard but the first, in strictly ascending order (UTF-16 code units, which
 *   is byte order for ASCII keys).
 * @returns A function from a key to its shard, 0 to `boundaries.length`.
 * @throws RangeError where the boundaries do not ascend.
 *
 * @example
 * ```ts
 * createRangePartition(['h', 'q'])('mallory'); // 1
 * ```
 */
export function createRangePartition(boundaries: readonly string[]): (key: string) => number {
  boundaries.forEach((boundary, i) => {
    const previous = boundaries[i - 1];
    if (previous !== undefined && boundary <= previous) {
      throw new RangeError(
        `createRangePartition: boundaries must ascend, got "${previous}" before "${boundary}"`,
      );
    }
  });
  return (key) => {
    let from = 0;
    let to = boundaries.length;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((boundaries[middle] ?? '') <= key) from = middle + 1;
      else to = middle;
    }
    return from;
  };
}

/**
 * Boundaries that cut a sample of keys into equal shards: how ranges are chosen once there is data.
 *
 * @param sample - Keys seen, in any order, at least as many different ones as shards.
 * @param shards - Number of shards, at least 1.
 * @returns `shards − 1` boundaries for {@link createRangePartition}.
 * @throws RangeError for a bad count or too few keys.
 *
 * @example
 * ```ts
 * boundariesFromSample(['d', 'a', 'c', 'b'], 2); // ['c']
 * ```
 */
export function boundariesFromSample(sample: Iterable<string>, shards: number): string[] {
  requireCount('boundariesFromSample', 'shards', shards, 1);
  const keys = [...new Set(sample)].sort();
  if (keys.length < shards) {
    throw new RangeError(
      `boundariesFromSample: sample must hold at least ${shards} different keys, got ${keys.length}`,
    );
  }
  return Array.from(
    { length: shards - 1 },
    (_, i) => keys[Math.floor(((i + 1) * keys.length) / shards)] ?? '',
  );
}

/** Digits and small letters, in byte order: what most ids and slugs start with. */
const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';

/**
 * Boundaries cut evenly over two-character prefixes of `0-9a-z`: how ranges are chosen before there is data.
 *
 * @param shards - Number of shards, 1 to 1,296.
 * @returns `shards − 1` boundaries for {@link createRangePartition}.
 * @throws RangeError where the number of shards is outside that range.
 *
 * @example
 * ```ts
 * evenBoundaries(2); // ['i0']
 * ```
 */
export function evenBoundaries(shards: number): string[] {
  requireCount('evenBoundaries', 'shards', shards, 1);
  const prefixes = ALPHABET.length ** 2;
  if (shards > prefixes)
    throw new RangeError(`evenBoundaries: shards must be at most ${prefixes}, got ${shards}`);
  return Array.from({ length: shards - 1 }, (_, i) => {
    const prefix = Math.floor(((i + 1) * prefixes) / shards);
    return `${ALPHABET[Math.floor(prefix / ALPHABET.length)] ?? ''}${ALPHABET[prefix % ALPHABET.length] ?? ''}`;
  });
}
