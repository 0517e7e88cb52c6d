import { type Locate, partitioners, type PartitionerName } from '../../model/sharding/partitioners';
import { remember } from './remember';

/** A ring of a thousand nodes takes a fifth of a second to build, and every question about a layout needs it. */
const known = remember(32, (id): Locate => {
  const [name = '', from, to] = id.split(' ');
  const partitioner = partitioners[name as PartitionerName];
  return to === undefined ? partitioner.create(Number(from)) : partitioner.resize(Number(from), Number(to));
});

/**
 * A short name for a layout, the same for layouts that are the same: only slots remember what came before.
 *
 * @param previous shards before the last resize; `null` for a layout as first built
 */
export function layoutId(name: PartitionerName, shards: number, previous: number | null): string {
  const remembers = name === 'redisCluster' || name === 'mongodb';
  return previous !== null && remembers ? `${name} ${previous} ${shards}` : `${name} ${shards}`;
}

/** The function from key to shard in the layout of a {@link layoutId}, built once. */
export function locateIn(id: string): Locate {
  return known(id);
}
