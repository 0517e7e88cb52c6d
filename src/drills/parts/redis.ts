import type { Bench } from '../bench';

/** Starts Redis alone. */
export async function startRedisServer(bench: Bench, ...settings: readonly string[]): Promise<void> {
  bench.folder('/srv/redis');
  await bench.start(
    'redis',
    ['redis-server', '--bind', '127.0.0.1', '--dir', '/srv/redis', '--save', '', ...settings],
    { ready: 'redis-cli -h redis.internal ping | grep -q PONG' },
  );
}

/** Starts Redis and its exporter, whose metrics are at {@link redisMetrics}. */
export async function startRedis(bench: Bench, ...settings: readonly string[]): Promise<void> {
  await startRedisServer(bench, ...settings);
  await bench.start(
    'redis_exporter',
    [
      'prometheus-redis-exporter',
      '-web.listen-address',
      '127.0.0.1:9121',
      '-redis.addr',
      'redis://redis.internal:6379',
    ],
    { ready: `curl -sf ${redisMetrics} | grep -q '^redis_up 1'` },
  );
}

export const redisMetrics = 'http://127.0.0.1:9121/metrics';
