import { spreadOfCounts } from '../../../model/sharding/spread';
import { formatNumber } from '../../kit/format';

/** Fewer keys a shard than this and the chi-square test says nothing (the usual rule of thumb). */
const KEYS_PER_SHARD = 5;

/** Whether a spread is fair, in plain words. */
export interface SpreadVerdict {
  readonly tone: 'fine' | 'bad' | 'unknown';
  readonly text: string;
}

/**
 * Tells bias from chance by the chi-square test.
 *
 * @param counts different keys on each shard
 * @param onRing whether the function has a ring, which has a reason of its own to be uneven
 */
export function spreadVerdict(counts: readonly number[], onRing = false): SpreadVerdict {
  const { keys, chiSquare, chiSquareExpected, chiSquareLimit, withinChance } = spreadOfCounts(counts);
  if (counts.length === 1)
    return { tone: 'fine', text: 'One shard holds everything: there is nothing to spread.' };
  if (keys < KEYS_PER_SHARD * counts.length) {
    return {
      tone: 'unknown',
      text: `Too few keys to tell bias from chance: ${formatNumber(keys)} on ${formatNumber(counts.length)} shards, where at least ${KEYS_PER_SHARD} a shard are needed.`,
    };
  }
  const figures = `chi-square ${formatNumber(chiSquare)}, where chance gives about ${formatNumber(chiSquareExpected)} and more than ${formatNumber(chiSquareLimit)} once in a thousand times`;
  if (!withinChance)
    return {
      tone: 'bad',
      text: `This spread is worse than chance (${figures}). ${onRing ? 'The arcs of the ring are unequal, and more keys' : 'More keys of this kind'} will not even it out.`,
    };
  if (chiSquare < chiSquareExpected / 4)
    return {
      tone: 'fine',
      text: `This spread is more even than chance (${figures}): these keys suit the function, as numbers in sequence often do.`,
    };
  return { tone: 'fine', text: `This spread is what chance gives (${figures}).` };
}
