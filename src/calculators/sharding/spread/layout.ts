import { cassandraToken } from '../../../model/sharding/cassandraToken';
import { createKetamaRing, ketamaHash } from '../../../model/sharding/ketamaRing';
import { mongodbChunk } from '../../../model/sharding/mongodbHashed';
import type { Locate, PartitionerName } from '../../../model/sharding/partitioners';
import {
  rebalanceSlots,
  redisClusterSlots,
  redisKeySlot,
  redisSlotOwners,
} from '../../../model/sharding/redisCluster';
import { layoutId, locateIn } from '../layouts';

/** A stretch of a ring or strip that belongs to one shard; places run from 0 to 1. */
export interface Segment {
  readonly owner: number;
  readonly from: number;
  readonly to: number;
}

/** What a partition function looks like with so many shards. */
export interface Picture {
  /** `ring`: points on a circle; `strip`: numbered slots; `buckets`: a shard is computed straight from the hash. */
  readonly kind: 'ring' | 'strip' | 'buckets';
  /** What one place on the strip is called, and how many there are; 0 on a ring. */
  readonly unit: string;
  readonly places: number;
  readonly segments: readonly Segment[];
  /** Where a key lies on ring or strip, 0 to 1; 0 for buckets. */
  readonly place: (key: string) => number;
}

/** Choice of the reader: function, shards, and the number before the last change, if keys just moved. */
export interface SpreadChoice {
  readonly partitioner: PartitionerName;
  readonly shards: number;
  readonly previous: number | null;
}

/** Ranges of the hash space that stand for MongoDB's chunks, as in `partitioners.mongodb`. */
const MONGODB_CHUNKS = 8_192;
/** Tokens of a node, as in `partitioners.cassandra`. */
const CASSANDRA_TOKENS = 16;

/** Shard of a key after the last change. */
export function locateAfter({ partitioner, shards, previous }: SpreadChoice): Locate {
  return locateIn(layoutId(partitioner, shards, previous));
}

/** Shard of a key before the last change; `null` when there was none. */
export function locateBefore({ partitioner, previous }: SpreadChoice): Locate | null {
  return previous === null ? null : locateIn(layoutId(partitioner, previous, null));
}

/** The picture of a choice; its segments agree with {@link locateAfter}. */
export function pictureOf(choice: SpreadChoice): Picture {
  switch (choice.partitioner) {
    case 'redisCluster':
      return strip(
        'slot',
        slotOwners(choice, redisSlotOwners),
        (key) => redisKeySlot(key) / redisClusterSlots,
      );
    case 'mongodb':
      return strip(
        'hash range',
        slotOwners(choice, evenChunks),
        (key) => mongodbChunk({ bsonType: 'string', value: key }, MONGODB_CHUNKS) / MONGODB_CHUNKS,
      );
    case 'ketama':
      return ketamaPicture(choice.shards);
    case 'cassandra':
      return cassandraPicture(choice.shards);
    default:
      return { kind: 'buckets', unit: 'shard', places: choice.shards, segments: [], place: () => 0 };
  }
}

function slotOwners(
  { shards, previous }: SpreadChoice,
  create: (shards: number) => Uint16Array,
): Uint16Array {
  return previous === null ? create(shards) : rebalanceSlots(create(previous), shards);
}

function evenChunks(shards: number): Uint16Array {
  return Uint16Array.from({ length: MONGODB_CHUNKS }, (_, chunk) =>
    Math.floor((chunk * shards) / MONGODB_CHUNKS),
  );
}

function strip(unit: string, owners: Uint16Array, place: (key: string) => number): Picture {
  const ends = Array.from(owners, (owner, i) => ({ owner, at: (i + 1) / owners.length }));
  return { kind: 'strip', unit, places: owners.length, segments: segmentsFromEnds(ends), place };
}

function ketamaPicture(shards: number): Picture {
  // The names `partitioners.ketama` gives its nodes.
  const names = Array.from(
    { length: shards },
    (_, i) => `10.0.${Math.floor(i / 250)}.${(i % 250) + 1}:11211`,
  );
  const { points, owners } = createKetamaRing(names);
  const ends = Array.from(points, (point, i) => ({ owner: owners[i] ?? 0, at: point / 2 ** 32 }));
  return ring(ends, (key) => ketamaHash(key) / 2 ** 32);
}

function cassandraPicture(shards: number): Picture {
  const ends = Array.from({ length: shards * CASSANDRA_TOKENS }, (_, i) => {
    const owner = Math.floor(i / CASSANDRA_TOKENS);
    return { owner, at: tokenPlace(`node-${owner}-token-${i % CASSANDRA_TOKENS}`) };
  }).sort((a, b) => a.at - b.at);
  return ring(ends, tokenPlace);
}

function tokenPlace(key: string): number {
  return Number(cassandraToken(key) + 2n ** 63n) / 2 ** 64;
}

function ring(ends: readonly { owner: number; at: number }[], place: (key: string) => number): Picture {
  // What lies past the last point belongs to the first, round the circle.
  const closed = [...ends, { owner: ends[0]?.owner ?? 0, at: 1 }];
  return { kind: 'ring', unit: 'point', places: 0, segments: segmentsFromEnds(closed), place };
}

/**
 * Stretches between places that each end one, neighbours of one owner joined.
 *
 * @example segmentsFromEnds([{ owner: 0, at: 0.5 }, { owner: 0, at: 0.7 }, { owner: 1, at: 1 }]) // two segments
 */
export function segmentsFromEnds(
  ends: readonly { readonly owner: number; readonly at: number }[],
): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (const { owner, at } of ends) {
    const last = segments.at(-1);
    if (last?.owner === owner) segments[segments.length - 1] = { owner, from: last.from, to: at };
    else segments.push({ owner, from, to: at });
    from = at;
  }
  return segments;
}

/** Share of the ring or strip that each shard owns; they add up to 1. */
export function ownership({ segments }: Picture, shards: number): number[] {
  const shares = new Array<number>(shards).fill(0);
  for (const { owner, from, to } of segments) shares[owner] = (shares[owner] ?? 0) + to - from;
  return shares;
}

/** Whether a function places keys on a ring, whose arcs are unequal whatever the keys. */
export function isRing(partitioner: PartitionerName): boolean {
  return partitioner === 'ketama' || partitioner === 'cassandra';
}
