import { outageBacklog } from '../../src/model/messaging/backlog';
import { definePlaybook } from '../playbook';

/** Past the threshold within six minutes. */
const growing = (threshold: number) => ({
  'rabbitmq_queue_messages_ready{vhost="/",queue="orders"}': `0+${Math.ceil(threshold / 5) + 1}x20`,
});

const queues =
  'rabbitmqctl -q -n {{rabbitNode}} list_queues -p {{vhost}} name messages_ready messages_unacknowledged consumers';

export default definePlaybook({
  id: 'rabbitmq-queue-backlog',
  component: 'rabbitmq',
  stages: ['traction', 'growth', 'scale', 'millions'],
  title: 'A RabbitMQ queue grows and nobody consumes it',
  meaning:
    'Messages arrive and the workers that should take them are gone: stopped, crashed, or never started after a deploy.',
  impact:
    'What the queue promises does not happen: mails, invoices, deliveries. Later the broker runs out of memory and stops all publishers, and with them the requests that publish.',
  symptoms: [
    'Users wait for something that usually comes in seconds.',
    'Publishers and the broker look healthy.',
  ],
  messages: ['memory resource limit alarm set on node', 'connection closed unexpectedly'],
  alert: {
    name: 'RabbitmqQueueWithoutConsumers',
    expr: ({ threshold }) =>
      `max by (vhost, queue) (rabbitmq_queue_messages_ready) > ${threshold} and on (vhost, queue) max by (vhost, queue) (rabbitmq_queue_consumers) == 0`,
    for: '2m',
    severity: 'page',
    summary: '{{ $labels.queue }} holds {{ $value }} messages and has no consumer',
    threshold: {
      label: 'Messages that five minutes without workers leave behind',
      unit: 'messages',
      from: (scenario) =>
        outageBacklog(300, {
          arrivalsPerSecond: scenario.peakRequestRate / 10,
          workers: 1,
          messagesPerWorkerSecond: 1,
        }).backlog,
      because:
        'One message for ten requests at your peak, for five minutes (rule of thumb): longer than a deploy leaves a queue alone.',
      calculator: '/calculators/queue-workers',
    },
    metrics: {
      exporter: 'RabbitMQ’s plugin rabbitmq_prometheus, at /metrics/per-object',
      names: ['rabbitmq_queue_messages_ready', 'rabbitmq_queue_consumers'],
    },
    why: 'Both together: a long queue that is being drained needs patience, an empty one without workers needs nobody.',
    staysFiringAfterFix: 'One scrape: both metrics are gauges.',
    tests: {
      fires: {
        series: (threshold) => ({
          ...growing(threshold),
          'rabbitmq_queue_consumers{vhost="/",queue="orders"}': '0x20',
        }),
        minutes: 15,
      },
      quiet: {
        series: (threshold) => ({
          ...growing(threshold),
          'rabbitmq_queue_consumers{vhost="/",queue="orders"}': '1x20',
        }),
        minutes: 15,
      },
    },
  },
  first: 'restart-worker',
  diagnose: [
    {
      id: 'queue-lengths',
      title: 'List the queues with their consumers',
      shell: 'bash',
      run: queues,
      explain: 'Columns: name, ready, taken and not yet confirmed, consumers.',
      risk: 'read',
      record: 'shape',
      sick: { reads: 'Many ready messages, and 0 in the last column.', output: /^orders\s+\d{3,}\s+0\s+0$/m },
      healthy: {
        reads: 'Few ready messages, and at least one consumer.',
        output: /^orders\s+0\s+0\s+[1-9]/m,
      },
      otherwise: {
        says: 'Many messages and consumers all the same: they are slow, or fail.',
        go: { playbook: 'rabbitmq-poison-message' },
      },
    },
  ],
  decide: [
    {
      id: 'no-consumer',
      when: { command: 'queue-lengths', sees: 'sick' },
      because: 'Nobody consumes: the worker is not running.',
      go: { mitigate: 'bring-workers-back' },
    },
    {
      id: 'otherwise',
      when: 'else',
      because: 'Workers are there: more of them, or a repaired one, is a decision for its owner.',
      go: { escalate: true },
    },
  ],
  mitigate: [
    {
      id: 'bring-workers-back',
      title: 'Bring the workers back',
      term: 'now',
      steps: [
        {
          id: 'restart-worker',
          title: 'Restart the service that consumes',
          shell: 'bash',
          run: 'systemctl restart {{workerService}}',
          timeout: 60,
          risk: 'safe',
          precheck: 'Its log does not say why it stopped; if it does, mend that first or it stops again.',
          blast: 'What it had taken and not confirmed is delivered again.',
          done: { reads: 'Nothing, and exit 0.' },
        },
      ],
    },
  ],
  verify: [
    {
      id: 'drained',
      title: 'See the queue drain',
      shell: 'bash',
      run: queues,
      risk: 'read',
      record: 'shape',
      healthy: { reads: 'Ready falls to 0, and a consumer is there.', output: /^orders\s+0\s+\d+\s+[1-9]/m },
    },
  ],
  wrongReflexes: [
    {
      do: {
        id: 'purge',
        title: 'Purge the queue to silence the alert',
        shell: 'bash',
        run: 'rabbitmqctl -q -n {{rabbitNode}} purge_queue -p {{vhost}} {{queue}}',
        risk: 'destructive',
      },
      shows: {
        command: 'queue-lengths',
        reads:
          'The queue is empty at once: every order in it is gone, and the next ones still wait for nobody.',
        output: /^orders\s+0\s+0\s+0$/m,
      },
      instead:
        'Bring the workers back. A queue that is too long for memory is moved aside with a dead-letter policy, not thrown away.',
    },
  ],
  escalate: { afterMinutes: 15, to: 'On-call lead', handOver: ['queue-lengths'] },
  prevent: [
    { to: '/calculators/queue-workers', does: 'counts workers for the peak and for the backlog' },
    { to: '/practices/queues', does: 'says what may wait, and for how long' },
    { to: '/practices/rabbitmq', does: 'bounds a queue and sets the prefetch' },
    { to: '/practices/monitoring', does: 'watches the age of the oldest message' },
  ],
  sources: [
    { title: 'RabbitMQ: consumers', url: 'https://www.rabbitmq.com/docs/consumers' },
    { title: 'RabbitMQ: monitoring with Prometheus', url: 'https://www.rabbitmq.com/docs/prometheus' },
    { title: 'RabbitMQ: memory alarms', url: 'https://www.rabbitmq.com/docs/memory' },
  ],
});
