import { nginx } from './loads/nginx';
import { postgresRead, postgresWrite } from './loads/postgres';
import { redis } from './loads/redis';
import { mariadbPartitions } from './partitions/mariadb';
import { postgresPartitions } from './partitions/postgres';
import { redisSlots } from './partitions/redis';
import type { Target } from './target';

/** Everything that is measured on real servers, in reading order. */
export const targets: readonly Target[] = [
  nginx,
  postgresRead,
  postgresWrite,
  redis,
  redisSlots,
  ...postgresPartitions,
  ...mariadbPartitions,
];
