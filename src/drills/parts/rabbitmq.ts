import type { Bench } from '../bench';

/** The name that a node on host `mq-1` has. */
const node = 'rabbit@mq-1';

/** Starts a broker with its metrics at {@link rabbitMetrics}. */
export async function startRabbit(bench: Bench): Promise<void> {
  bench.write('/srv/enabled_plugins', '[rabbitmq_prometheus].');
  bench.write(
    '/srv/rabbitmq.conf',
    `listeners.tcp.1 = 127.0.0.1:5672
prometheus.tcp.ip = 127.0.0.1
collect_statistics_interval = 1000
`,
  );
  await bench.start('rabbitmq', ['/usr/lib/rabbitmq/bin/rabbitmq-server'], {
    ready: `curl -sf ${rabbitMetrics} >/dev/null && (exec 3<>/dev/tcp/127.0.0.1/5672)`,
    seconds: 120,
    env: {
      RABBITMQ_NODENAME: node,
      RABBITMQ_MNESIA_BASE: '/srv/mnesia',
      RABBITMQ_LOG_BASE: '/srv/rabbit-log',
      RABBITMQ_LOGS: '-',
      RABBITMQ_ENABLED_PLUGINS_FILE: '/srv/enabled_plugins',
      RABBITMQ_CONFIG_FILE: '/srv/rabbitmq.conf',
      RABBITMQ_CONF_ENV_FILE: '/dev/null',
      RABBITMQ_PID_FILE: '/srv/rabbit.pid',
      // Few schedulers that do not spin: the machine is shared.
      RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS: '+S 2:2 +sbwt none',
    },
  });
}

/** Declares a durable queue and waits until it takes messages. */
export async function declareQueue(bench: Bench, name: string, type: 'classic' | 'quorum'): Promise<void> {
  await evaluate(
    bench,
    `rabbit_amqqueue:declare(rabbit_misc:r(<<"/">>, queue, <<"${name}">>), true, false, [{<<"x-queue-type">>, longstr, <<"${type}">>}], none, <<"guest">>)`,
  );
}

/** Publishes the same message many times, to the default exchange. */
export async function publish(bench: Bench, queue: string, count: number, body: string): Promise<void> {
  const exchange = 'rabbit_misc:r(<<"/">>, exchange, <<"">>)';
  await evaluate(
    bench,
    `[rabbit_basic:publish(${exchange}, <<"${queue}">>, [], <<"${body}">>) || _ <- lists:seq(1, ${count})]`,
  );
}

/** Makes `orders-worker` a service that consumes a queue, each message by a command; should it die it is started again. */
export async function startWorker(bench: Bench, queue: string, command: string): Promise<void> {
  const start = () =>
    bench.start(
      'orders-worker',
      [
        'bash',
        '-c',
        `while true; do setpriv --pdeathsig KILL amqp-consume -u amqp://guest:guest@127.0.0.1 -q ${queue} -p 1 -- ${command}; done`,
      ],
      { ready: 'true' },
    );
  await bench.service('orders-worker', start);
  await start();
}

async function evaluate(bench: Bench, expression: string): Promise<void> {
  await bench.must(`rabbitmqctl -q -n ${node} eval '${expression}.' >/dev/null`, { timeout: 30 });
}

export const rabbitMetrics = 'http://mq-1.internal:15692/metrics';
