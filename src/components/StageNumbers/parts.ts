import { formatNumber } from '../../calculators/kit/format';
import type { SystemSize } from '../../model/system/sizeSystem';
import { approximateSize } from './approximate';

/** `2 × 2 cores` */
export function serversText({ application }: SystemSize): string {
  return `${formatNumber(application.servers)} × ${application.cores} cores`;
}

/** `8 cores with standby, 98 GB`; where one machine carries all, only the data. */
export function databaseText({ database, stage }: SystemSize): string {
  if (stage === 'prototype') return `on the server, ${approximateSize(database.size)}`;
  const standby = database.standbys > 0 ? ' with standby' : '';
  const each = database.shards > 1 ? ' each' : '';
  const short = database.fits ? '' : ', too small';
  return `${database.cores} cores${each}${standby}, ${approximateSize(database.size)}${short}`;
}

/** `1.2 GB, 65 % hits`, or `none`. */
export function cacheText({ cache }: SystemSize): string {
  if (cache.memory === 0) return 'none';
  return `${approximateSize(cache.memory)}, ${Math.round(cache.hitRatio * 100)} % hits`;
}

/** Shards, or `none` where one database carries all. */
export function shardsText({ database }: SystemSize): string {
  return database.shards > 1 ? formatNumber(database.shards) : 'none';
}

/** `3 on 2 servers`, or `none`. */
export function queueText({ queue }: SystemSize): string {
  if (queue === null) return 'none';
  return `${formatNumber(queue.workers)} on ${formatNumber(queue.servers)} ${queue.servers === 1 ? 'server' : 'servers'}`;
}
