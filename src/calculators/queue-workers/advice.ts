import type { Advice } from '../kit/define';
import { formatNumber, withUnit } from '../kit/format';
import type { QueueValues } from './inputs';
import type { QueueResults } from './outputs';

const queues = { to: '/practices/queues', label: 'Queues' };
const backlogRunbook = {
  to: '/runbooks/rabbitmq/rabbitmq-queue-backlog',
  label: 'Runbook: a RabbitMQ queue grows',
};
const poisonRunbook = {
  to: '/runbooks/rabbitmq/rabbitmq-poison-message',
  label: 'Runbook: a poison message',
};

/** Dead letters in an hour above which somebody should look: one every ten minutes (rule of thumb). */
const MANY_DEAD = 6;

/** What to do about the answer, the most urgent first. */
export function queueAdvice(v: QueueValues, r: QueueResults): Advice[] {
  return [...aboutWorkers(v, r), ...aboutRetries(v, r), ...aboutBroker(v, r)];
}

function aboutWorkers(v: QueueValues, r: QueueResults): Advice[] {
  const needed = r.workersNeeded ?? 1;
  if ((r.utilisation ?? 0) >= 100) {
    return [
      {
        tone: 'do',
        text: `${withUnit(v.workers, 'workers')} ${v.workers === 1 ? 'finishes' : 'finish'} less than arrives: the backlog grows at peak without any outage. Start ${formatNumber(needed)}.`,
        link: backlogRunbook,
      },
    ];
  }
  if (v.workers < needed) {
    return [
      {
        tone: 'do',
        text: `Add ${withUnit(needed - v.workers, 'workers')}, and check first that what they call stands it: each is one more database connection.`,
        link: queues,
      },
    ];
  }
  return [
    {
      tone: 'fine',
      text: `${withUnit(v.workers, 'workers')} ${v.workers === 1 ? 'is' : 'are'} enough. Alert on the age of the oldest message, not on the length of the queue.`,
      link: backlogRunbook,
    },
  ];
}

function aboutRetries(v: QueueValues, r: QueueResults): Advice[] {
  const list: Advice[] = [];
  if (v.attempts > 1 && (r.retrySpan ?? 0) < v.outage) {
    list.push({
      tone: 'watch',
      text: `Retries end after ${withUnit(r.retrySpan ?? 0, 'min')}: when what the workers call is down for ${withUnit(v.outage, 'min')}, everything becomes a dead letter. Lengthen the pauses, or stop consuming while it is down.`,
      link: queues,
    });
  }
  if ((r.attemptsPerMessage ?? 1) > 1.2) {
    list.push({
      tone: 'do',
      text: `Retries multiply the load by ${formatNumber(r.attemptsPerMessage ?? 1)}. Mend the commonest failure before adding workers.`,
    });
  }
  if ((r.deadPerHour ?? 0) > MANY_DEAD) {
    list.push({
      tone: 'watch',
      text: `${formatNumber(r.deadPerHour ?? 0)} dead letters an hour need somebody who looks at them, and a command that sends them back.`,
      link: poisonRunbook,
    });
  }
  return list;
}

function aboutBroker(v: QueueValues, r: QueueResults): Advice[] {
  const list: Advice[] = [];
  if ((r.prefetchDelay ?? 0) > Math.max(1, v.waitTarget)) {
    list.push({
      tone: 'watch',
      text: `On RabbitMQ a prefetch of ${formatNumber(v.prefetch)} keeps messages ${withUnit(r.prefetchDelay ?? 0, 's')} behind one worker while others may be idle: set it to ${formatNumber(r.prefetchNeeded ?? 1)}.`,
      link: queues,
    });
  }
  if (v.prefetch < (r.prefetchNeeded ?? 1)) {
    list.push({
      tone: 'do',
      text: `On RabbitMQ a prefetch of ${formatNumber(v.prefetch)} leaves each worker waiting for the network: it needs ${formatNumber(r.prefetchNeeded ?? 1)}.`,
    });
  }
  if ((r.partitionsNeeded ?? 1) > v.partitions) {
    list.push({
      tone: 'watch',
      text: `On Kafka ${withUnit(r.partitionsNeeded ?? 1, 'partitions')} are needed, for each is read by one worker; you have ${formatNumber(v.partitions)}. Adding some later moves keys to other partitions and breaks their order.`,
      link: { to: '/calculators/sharding', label: 'Sharding' },
    });
  }
  return list;
}
