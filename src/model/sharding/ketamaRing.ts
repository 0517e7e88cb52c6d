import { type Key, keyBytes } from './hashes/bytes';
import { md5 } from './hashes/md5';
import { requireCount } from '../statistics/requireNumber';

/** A ketama ring: points on a circle of $2^{32}$ and the node each belongs to. */
export interface KetamaRing {
  /** Points in ascending order. */
  readonly points: Uint32Array;
  /** Node of each point, as an index into the node list. */
  readonly owners: Uint32Array;
  /** Index of the node with the first point at or after the key's hash, round the circle. */
  locate(key: Key): number;
}

/**
 * Consistent-hash ring compatible with spymemcached's `KetamaNodeLocator`.
 *
 * Each node has 40 MD5 digests, of `host:port-0` to `host:port-39`, and each digest gives 4 little-endian points: 160 points
 * a node. That still leaves some nodes with well over their share, 17 % more on the fullest of 4 in the case tested here.
 * Source: [`KetamaNodeLocator`](https://github.com/couchbase/spymemcached/blob/master/src/main/java/net/spy/memcached/KetamaNodeLocator.java).
 *
 * @param nodes - Nodes as `host:port`; order matters only to the indices.
 * @param pointsPerNode - Points of each node, rounded down to a multiple of 4, at least 4.
 * @returns The ring.
 * @throws RangeError for an empty list or fewer than 4 points.
 *
 * @example
 * ```ts
 * createKetamaRing(['10.0.0.1:11211', '10.0.0.2:11211']).locate('user-1'); // 0 or 1
 * ```
 */
export function createKetamaRing(nodes: readonly string[], pointsPerNode = 160): KetamaRing {
  requireCount('createKetamaRing', 'nodes', nodes.length, 1);
  const digests = Math.floor(pointsPerNode / 4);
  requireCount('createKetamaRing', 'pointsPerNode / 4', digests, 1);
  const owners = new Map<number, number>();
  nodes.forEach((node, index) => {
    for (let i = 0; i < digests; i++) {
      const view = digestView(keyBytes(`${node}-${i}`));
      // Where two nodes share a point, the later one keeps it, as in the Java TreeMap.
      for (let part = 0; part < 16; part += 4) owners.set(view.getUint32(part, true), index);
    }
  });
  const points = Uint32Array.from(owners.keys()).sort();
  const pointOwners = points.map((point) => owners.get(point) ?? 0);
  return {
    points,
    owners: pointOwners,
    locate: (key) => pointOwners[firstAtOrAfter(points, ketamaHash(key))] ?? 0,
  };
}

/**
 * Ketama hash of a key: the first four bytes of its MD5, little endian.
 *
 * @param key - The key; text is hashed as UTF-8.
 * @returns The place on the circle, 0 to $2^{32}-1$.
 *
 * @example
 * ```ts
 * ketamaHash('26'); // 3979113294
 * ```
 */
export function ketamaHash(key: Key): number {
  return digestView(keyBytes(key)).getUint32(0, true);
}

function digestView(bytes: Uint8Array): DataView {
  const digest = md5(bytes);
  return new DataView(digest.buffer, digest.byteOffset, digest.byteLength);
}

/** Index of the first point not below a hash; 0 past the last, which closes the circle. */
function firstAtOrAfter(points: Uint32Array, hash: number): number {
  let from = 0;
  let to = points.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((points[middle] ?? 0) < hash) from = middle + 1;
    else to = middle;
  }
  return from === points.length ? 0 : from;
}
