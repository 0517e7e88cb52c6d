import {
  requireCount,
  requireNotNegative,
  requirePositive,
  requireProbability,
} from '../statistics/requireNumber';

/** What has to move, and how fast it may. */
export interface Transfer {
  /** Data to move, in GB ($10^9$ bytes). */
  readonly gigabytes: number;
  /** Speed of one stream, in MB/s ($10^6$ bytes). */
  readonly megabytesPerSecond: number;
  /** Streams at once, where they do not share a bottleneck. */
  readonly streams?: number;
  /** Share of that speed the copy may use, above 0 to 1, so that users keep the rest. */
  readonly throttle?: number;
  /** New and changed data in the moved part during the copy, in MB/s, which has to be copied too. */
  readonly changeMegabytesPerSecond?: number;
}

/**
 * Hours to move data to new shards.
 *
 * Data over the net speed: streams times speed times throttle, less what changes meanwhile.
 *
 * @param transfer - Amount, speeds and limits.
 * @returns Hours; `Infinity` where the data changes as fast as it is copied.
 * @throws RangeError for values that make no sense.
 *
 * @example
 * ```ts
 * transferTime({ gigabytes: 720, megabytesPerSecond: 50, streams: 4, throttle: 0.5 }); // 2
 * ```
 */
export function transferTime({
  gigabytes,
  megabytesPerSecond,
  streams = 1,
  throttle = 1,
  changeMegabytesPerSecond = 0,
}: Transfer): number {
  requireNotNegative('transferTime', 'gigabytes', gigabytes);
  requirePositive('transferTime', 'megabytesPerSecond', megabytesPerSecond);
  requireCount('transferTime', 'streams', streams, 1);
  requirePositive('transferTime', 'throttle', throttle);
  requireProbability('transferTime', 'throttle', throttle);
  requireNotNegative('transferTime', 'changeMegabytesPerSecond', changeMegabytesPerSecond);
  if (gigabytes === 0) return 0;
  const netSpeed = megabytesPerSecond * streams * throttle - changeMegabytesPerSecond;
  return netSpeed <= 0 ? Infinity : (gigabytes * 1000) / netSpeed / 3600;
}
