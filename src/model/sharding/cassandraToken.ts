import { type Key, keyBytes } from './hashes/bytes';
import { murmur3x64 } from './hashes/murmur3x64';
import { Word64 } from './hashes/word64';
import { requireCount } from '../statistics/requireNumber';

/**
 * Token `Murmur3Partitioner` gives a partition key, in Cassandra and ScyllaDB.
 *
 * Two rules come on top of the hash: an empty key has the minimum token $-2^{63}$, and a hash of $-2^{63}$ becomes
 * $2^{63}-1$, so that no other key has the minimum
 * ([`Murmur3Partitioner.getToken`](https://github.com/apache/cassandra/blob/trunk/src/java/org/apache/cassandra/dht/Murmur3Partitioner.java)).
 *
 * @param partitionKey - The serialised key: text as UTF-8, `bigint` as 8 bytes big endian (`bytesFromInteger`).
 * @returns The signed 64-bit token, as CQL's `token()` prints it.
 *
 * @example
 * ```ts
 * cassandraToken('user-42'); // 5562752747223120546n
 * ```
 */
export function cassandraToken(partitionKey: Key): bigint {
  return tokenWord(keyBytes(partitionKey)).toSigned();
}

function tokenWord(bytes: Uint8Array): Word64 {
  if (bytes.length === 0) return new Word64(0x80000000, 0);
  const hash = murmur3x64(bytes, 'signed');
  const isMinimum = hash.high === -0x80000000 && hash.low === 0;
  return isMinimum ? hash.set(0x7fffffff, -1) : hash;
}

/** Where each node's tokens stand, and which node owns a key. */
export interface CassandraRing {
  /** Node, from 0, of the first token at or after the key's. */
  locate(key: Key): number;
  /** Share of the token space each node owns. */
  readonly ownership: readonly number[];
}

/**
 * Token ring of equal nodes, each with several tokens (`num_tokens`, 16 by default since Cassandra 4.0).
 *
 * Real clusters draw their tokens at random, or with an allocator that evens them out; here token *i* of node *n* is
 * the hash of `node-n-token-i`, so that a picture repeats. The imbalance is what random tokens give.
 *
 * @param nodes - Number of nodes, at least 1.
 * @param tokensPerNode - Tokens of each node, at least 1.
 * @returns The ring.
 * @throws RangeError for a bad count.
 *
 * @example
 * ```ts
 * createCassandraRing(3).locate('user-42'); // 0, 1 or 2
 * ```
 */
export function createCassandraRing(nodes: number, tokensPerNode = 16): CassandraRing {
  requireCount('createCassandraRing', 'nodes', nodes, 1);
  requireCount('createCassandraRing', 'tokensPerNode', tokensPerNode, 1);
  const points = Array.from({ length: nodes * tokensPerNode }, (_, i) => {
    const node = Math.floor(i / tokensPerNode);
    return { node, at: unsignedTop(tokenWord(keyBytes(`node-${node}-token-${i % tokensPerNode}`))) };
  }).sort((a, b) => a.at - b.at);
  const positions = Float64Array.from(points, ({ at }) => at);
  const owners = points.map(({ node }) => node);

  const ownership = new Array<number>(nodes).fill(0);
  owners.forEach((node, i) => {
    const previous = i === 0 ? (positions[positions.length - 1] ?? 0) - 2 ** 53 : (positions[i - 1] ?? 0);
    ownership[node] = (ownership[node] ?? 0) + ((positions[i] ?? 0) - previous) / 2 ** 53;
  });
  return {
    ownership,
    locate: (key) => owners[firstAtOrAfter(positions, unsignedTop(tokenWord(keyBytes(key))))] ?? 0,
  };
}

/** Order-preserving top 53 bits of a token, from 0 at the minimum. */
function unsignedTop({ high, low }: Word64): number {
  return ((high ^ 0x80000000) >>> 0) * 2 ** 21 + (low >>> 11);
}

function firstAtOrAfter(positions: Float64Array, at: number): number {
  let from = 0;
  let to = positions.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((positions[middle] ?? 0) < at) from = middle + 1;
    else to = middle;
  }
  return from === positions.length ? 0 : from;
}
