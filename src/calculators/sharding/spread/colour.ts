import type { CSSProperties } from 'react';

const GOLDEN = 0.618034;
/** Greens, blues and violets: orange stays the sign of danger. */
const FIRST_HUE = 130;
const HUES = 220;
/** The golden section brings a hue near that of three and five shards before: lightness must then differ. */
const STEPS = [-1, 0.4, -0.4, 1];
/** Eight shards on, hue and lightness are nearly the same: those are paler. */
const PALE_EVERY = 8;

/** Colour of a shard, apart from its neighbours'; the theme sets how light all are. */
export function shardColour(shard: number): CSSProperties {
  const hue = FIRST_HUE + HUES * ((shard * GOLDEN + 0.45) % 1);
  const isPale = Math.floor(shard / PALE_EVERY) % 2 === 1;
  return {
    '--shard-hue': hue.toFixed(0),
    '--shard-step': String(STEPS[shard % STEPS.length]),
    '--shard-chroma': isPale ? '0.04' : '0.11',
  } as CSSProperties;
}
