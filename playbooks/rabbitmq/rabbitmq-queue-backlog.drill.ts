import type { Bench } from '../../src/drills/bench';
import { defineDrill } from '../../src/drills/drill';
import {
  declareQueue,
  publish,
  rabbitMetrics,
  startRabbit,
  startWorker,
} from '../../src/drills/parts/rabbitmq';
import playbook from './rabbitmq-queue-backlog';

const pileUp = (bench: Bench) => publish(bench, 'orders', 1_500, 'order');

export default defineDrill({
  playbook,
  needs: ['rabbitmqctl', 'amqp-consume'],
  hostName: 'mq-1',
  metrics: `${rabbitMetrics}/per-object`,
  patience: 60,
  wholeChain: true,
  takes: 'no-consumer',
  async start(bench) {
    await startRabbit(bench);
    await declareQueue(bench, 'orders', 'classic');
    await startWorker(bench, 'orders', 'cat >/dev/null');
  },
  async inject(bench) {
    await bench.process('orders-worker').stop();
    await pileUp(bench);
  },
  injectAgain: pileUp,
  notProven: [
    {
      what: 'systemctl',
      why: 'The drill has no service manager: a stand-in ends and starts the real consumer.',
    },
  ],
});
