import { startRedisServer } from '../../drills/parts/redis';
import { redisClusterSlots, redisKeySlot } from '../../model/sharding/redisCluster';
import type { PartitionTarget } from '../target';
import { agreement } from './agreement';
import { textKeys } from './keys';

export const redisSlots: PartitionTarget = {
  kind: 'partition',
  id: 'partition-redis',
  title: 'Redis Cluster slot',
  needs: ['redis-server', 'redis-benchmark'],
  asked: 'CLUSTER KEYSLOT',
  column: 'text',
  partitions: redisClusterSlots,
  async run(bench) {
    await startRedisServer(bench, '--cluster-enabled', 'yes');
    const input = textKeys.map((key) => `CLUSTER KEYSLOT "${key}"\n`).join('');
    const slots = (await bench.must('redis-cli -h 127.0.0.1', { input, timeout: 60 })).trim().split('\n');
    const theirs = new Map(textKeys.map((key, index) => [key, Number(slots[index] ?? NaN)]));
    return agreement(textKeys, theirs, redisKeySlot);
  },
};
