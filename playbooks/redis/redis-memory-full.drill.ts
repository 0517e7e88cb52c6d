import { defineDrill } from '../../src/drills/drill';
import { redisMetrics, startRedis } from '../../src/drills/parts/redis';
import playbook from './redis-memory-full';

export default defineDrill({
  playbook,
  needs: ['redis-server', 'prometheus-redis-exporter'],
  values: { redisMemory: '32mb' },
  metrics: redisMetrics,
  wholeChain: true,
  takes: 'refuses-writes',
  start: (bench) => startRedis(bench, '--maxmemory', '8mb', '--maxmemory-policy', 'noeviction'),
  async inject(bench) {
    const fill = `for i = 1, 60000 do redis.call('set', 'sess:' .. i, string.rep('x', 60)) end`;
    // The script ends with the very error that the page is about.
    await bench.sh(`redis-cli -h redis.internal eval "${fill}" 0`, { timeout: 30 });
    await bench.until(
      'memory to be full',
      `head -c 100000 /dev/zero | redis-cli -h redis.internal -x set probe | grep -q OOM`,
    );
  },
  notProven: [
    {
      what: 'Memory of the machine',
      why: 'The drill has enough of it; whether yours has, only its own figures say.',
    },
  ],
});
