import { defineDrill } from '../../src/drills/drill';
import {
  declareQueue,
  publish,
  rabbitMetrics,
  startRabbit,
  startWorker,
} from '../../src/drills/parts/rabbitmq';
import playbook from './rabbitmq-poison-message';

export default defineDrill({
  playbook,
  needs: ['rabbitmqctl', 'amqp-consume', 'jq'],
  hostName: 'mq-1',
  metrics: rabbitMetrics,
  patience: 60,
  takes: 'loop',
  async start(bench) {
    await startRabbit(bench);
    await declareQueue(bench, 'orders', 'quorum');
    await declareQueue(bench, 'orders.dead', 'classic');
    // The worker dies of what is not JSON, its supervisor starts it again, and the broker delivers the message again.
    await startWorker(bench, 'orders', `sh -c 'jq -e . >/dev/null || kill $PPID'`);
  },
  inject: (bench) => publish(bench, 'orders', 1, '{not json'),
  notProven: [
    {
      what: 'systemctl',
      why: 'The drill has no service manager: a stand-in ends and starts the real consumer.',
    },
  ],
});
