import { requireCount } from '../statistics/requireNumber';

/** A consistent hash ring with the places of all keys on it. */
export interface HashRing {
  /** Server of each point, in the order of the ring. */
  readonly owners: Int32Array;
  /** For each key, the first point at or after it. */
  readonly homes: Int32Array;
}

/**
 * A ring of many points for each server, and keys on it, all placed by one hash.
 *
 * @param servers servers, at least 1
 * @param keys keys, numbered from 0; at least 1
 * @param pointsPerServer points that each server has, at least 1; with 160 the fullest of 10 owns about 1.1 times its share
 * @returns the ring, the same for the same numbers
 * @throws RangeError if a parameter is out of range
 * @see D. Karger et al., Consistent hashing and random trees (1997), https://doi.org/10.1145/258533.258660
 * @example createHashRing(3, 10).owners.length // 480
 */
export function createHashRing(servers: number, keys: number, pointsPerServer = 160): HashRing {
  requireCount('createHashRing', 'servers', servers, 1);
  requireCount('createHashRing', 'keys', keys, 1);
  requireCount('createHashRing', 'pointsPerServer', pointsPerServer, 1);
  const id = `${servers} ${keys} ${pointsPerServer}`;
  if (last?.id !== id) last = { id, ring: makeRing(servers, keys, pointsPerServer) };
  return last.ring;
}

/** The last ring made: a page asks for the same one at each keystroke, and all policies of a comparison. */
let last: { readonly id: string; readonly ring: HashRing } | null = null;

function makeRing(servers: number, keys: number, pointsPerServer: number): HashRing {
  const count = servers * pointsPerServer;
  // Place and owner in one number, so that a numeric sort keeps them together.
  const points = Float64Array.from({ length: count }, (_, i) => mix(i) * count + i).sort();
  const owners = Int32Array.from(points, (point) => Math.floor((point % count) / pointsPerServer));
  const places = points.map((point) => Math.floor(point / count));
  const homes = Int32Array.from({ length: keys }, (_, key) => firstAtOrAfter(places, mix(key ^ 0x5bd1e995)));
  return { owners, homes };
}

/** MurmurHash3's finaliser: close numbers land far apart. */
function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function firstAtOrAfter(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low === sorted.length ? 0 : low;
}
