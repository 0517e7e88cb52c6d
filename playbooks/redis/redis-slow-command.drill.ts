import { defineDrill } from '../../src/drills/drill';
import { redisMetrics, startRedis } from '../../src/drills/parts/redis';
import playbook from './redis-slow-command';

export default defineDrill({
  playbook,
  needs: ['redis-server', 'prometheus-redis-exporter'],
  metrics: redisMetrics,
  takes: 'keys-command',
  async start(bench) {
    await startRedis(bench, '--slowlog-log-slower-than', '5000');
    const keys = `for i = 1, 400000 do redis.call('set', 'sess:' .. i, i) end`;
    await bench.must(
      `redis-cli -h redis.internal eval "${keys}" 0; redis-cli -h redis.internal keys loadline:none; redis-cli -h redis.internal slowlog reset; redis-cli -h redis.internal config resetstat`,
      { timeout: 60 },
    );
  },
  async inject(bench) {
    bench.background(
      `while true; do redis-cli -h redis.internal keys 'sess:1234*' >/dev/null; sleep 0.05; done`,
    );
  },
});
