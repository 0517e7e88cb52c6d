import type { Locate } from '../../../model/sharding/partitioners';
import type { Picture } from './layout';
import { shardOrNull } from './tally';

/** Keys shown as dots: more would only be a stain. */
const MAX_DOTS = 160;

/** A sample key on the picture. */
export interface Dot {
  readonly key: string;
  readonly shard: number;
  /** On ring or strip, 0 to 1. */
  readonly place: number;
  /** Whether it came from another shard in the last change. */
  readonly moved: boolean;
}

/** Keys picked at even steps through the set, each where the picture has it. */
export function sampleDots(
  keys: readonly string[],
  picture: Picture,
  locate: Locate,
  before: Locate | null,
): Dot[] {
  const step = Math.max(1, keys.length / MAX_DOTS);
  return Array.from(
    { length: Math.min(keys.length, MAX_DOTS) },
    (_, i) => keys[Math.floor(i * step)] ?? '',
  ).flatMap((key) => {
    const shard = shardOrNull(locate, key);
    if (shard === null) return [];
    return [{ key, shard, place: picture.place(key), moved: before !== null && before(key) !== shard }];
  });
}

/**
 * Grid in which a number of dots fits a box.
 *
 * @example dotGrid(90, 40, 10) // { pitch: 12, columns: 7 }
 */
export function dotGrid(width: number, height: number, dots: number): { pitch: number; columns: number } {
  let pitch = 12;
  while (pitch > 2 && Math.floor(width / pitch) * Math.floor(height / pitch) < dots) pitch -= 0.25;
  return { pitch, columns: Math.max(1, Math.floor(width / pitch)) };
}
