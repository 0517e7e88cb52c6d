import { type Key, keyBytes } from './hashes/bytes';
import { murmur3x64 } from './hashes/murmur3x64';
import { requireCount } from '../statistics/requireNumber';

/**
 * Rendezvous (highest random weight) hashing: each node scores the key, the highest score owns it.
 *
 * Only the keys of a lost node move, and they spread over all the others. There is no standard hash for it; this one
 * mixes 32 bits of MurmurHash3 x64 128 of the key XOR those of the node's name with MurmurHash3's 32-bit finaliser.
 * A lookup costs one mix for each node. Source: [Thaler and Ravishankar, 1998](https://doi.org/10.1109/90.663936).
 *
 * @param nodes - Names of the nodes; equal scores go to the earlier one.
 * @returns A function from a key to the index of its node.
 * @throws RangeError for an empty list.
 *
 * @example
 * ```ts
 * createRendezvous(['a', 'b', 'c'])('user-42'); // 0, 1 or 2
 * ```
 */
export function createRendezvous(nodes: readonly string[]): (key: Key) => number {
  requireCount('createRendezvous', 'nodes', nodes.length, 1);
  const seeds = Int32Array.from(nodes, (node) => murmur3x64(keyBytes(node), 'unsigned').low);
  return (key) => {
    const hash = murmur3x64(keyBytes(key), 'unsigned').low;
    let best = 0;
    let bestScore = -1;
    seeds.forEach((seed, node) => {
      const score = mix32(hash ^ seed);
      if (score > bestScore) {
        best = node;
        bestScore = score;
      }
    });
    return best;
  };
}

/** MurmurHash3's 32-bit finaliser. */
function mix32(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
