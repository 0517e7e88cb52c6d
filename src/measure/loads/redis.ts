import { startRedisServer } from '../../drills/parts/redis';
import { runLevels } from '../levels';
import { parseRedisBenchmark } from '../parse';
import type { LoadTarget } from '../target';

const REQUESTS = 60_000;
const command = `redis-benchmark -h 127.0.0.1 -t get -c {clients} -n ${REQUESTS} --csv`;

export const redis: LoadTarget = {
  kind: 'load',
  id: 'redis',
  title: 'Redis, GET of a small value',
  needs: ['redis-server', 'redis-benchmark'],
  setup: `One Redis without persistence, ${REQUESTS.toLocaleString('en-GB')} requests a run, no pipelining.`,
  command,
  unit: 'req/s',
  async run(bench) {
    await startRedisServer(bench);
    return runLevels(async (clients) =>
      parseRedisBenchmark(
        await bench.must(command.replace('{clients}', String(clients)), { timeout: 60 }),
        'GET',
      ),
    );
  },
};
