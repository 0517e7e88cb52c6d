import type { PartitionerName } from '../../model/sharding/partitioners';
import { layoutId, locateIn } from './layouts';
import { remember } from './remember';

/** `user-1` to `user-10000`: enough to show a bias of a few per cent, few enough to place between two frames. */
export const syntheticKeys: readonly string[] = Array.from({ length: 10_000 }, (_, i) => `user-${i + 1}`);

/** The most popular of them under Zipf's law. */
const popularKeys = syntheticKeys.slice(0, 1_000);

const owners = remember(256, (id) => Uint16Array.from(syntheticKeys, locateIn(id)));
const popularOwners = remember(2_048, (id) => Uint16Array.from(popularKeys, locateIn(id)));

/** Shard of each synthetic key in a layout as first built. */
export function syntheticOwners(name: PartitionerName, shards: number): Uint16Array {
  return owners(layoutId(name, shards, null));
}

/** Shard of each of the first thousand synthetic keys in a layout as first built. */
export function popularKeyOwners(name: PartitionerName, shards: number): Uint16Array {
  return popularOwners(layoutId(name, shards, null));
}

/** Shard of each synthetic key after a running system went from one number of shards to another. */
export function syntheticOwnersAfter(name: PartitionerName, from: number, to: number): Uint16Array {
  return owners(layoutId(name, to, from));
}
