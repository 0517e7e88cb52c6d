import { definePlaybook } from '../playbook';

const count =
  "curl -s {{rabbitMetrics}} | awk '/^rabbitmq_global_messages_redelivered_total/ {n += $2} END {print n + 0}'";
const queues = 'rabbitmqctl -q -n {{rabbitNode}} list_queues -p {{vhost}} name messages consumers';

export default definePlaybook({
  id: 'rabbitmq-poison-message',
  component: 'rabbitmq',
  stages: ['growth', 'scale', 'millions'],
  title: 'A poison message goes round and round in RabbitMQ',
  meaning:
    'A worker cannot process one message: it rejects it and has it put back, or dies of it and is restarted. Either way the message comes again at once, ahead of all that waits behind it.',
  impact:
    'The workers are busy with one message. What is behind it waits; with several workers each may hold one, and the queue stands still.',
  symptoms: [
    'Workers are busy, or restart all the time, and nothing gets done.',
    'The same error fills the worker’s log.',
  ],
  messages: ['PRECONDITION_FAILED', 'unexpected token', 'x-delivery-count'],
  alert: {
    name: 'RabbitmqRedeliveryLoop',
    expr: ({ rate }) => `sum by (instance) (rate(rabbitmq_global_messages_redelivered_total[${rate}])) > 1`,
    for: '5m',
    severity: 'page',
    summary: '{{ $labels.instance }} delivers {{ $value | humanize }} messages/s again',
    metrics: {
      exporter: 'RabbitMQ’s plugin rabbitmq_prometheus, at /metrics',
      names: ['rabbitmq_global_messages_redelivered_total'],
    },
    why: 'A restart redelivers what was in hand, once. One a second for five minutes is a loop (rule of thumb).',
    staysFiringAfterFix: 'Up to five minutes: the rate looks back that far.',
    tests: {
      fires: {
        series: { 'rabbitmq_global_messages_redelivered_total{instance="mq-1"}': '0+72x30' },
        minutes: 20,
      },
      quiet: {
        series: { 'rabbitmq_global_messages_redelivered_total{instance="mq-1"}': '0+48x30' },
        minutes: 20,
      },
    },
  },
  first: 'limit-deliveries',
  diagnose: [
    {
      id: 'redelivery-rate',
      title: 'Count redeliveries over two seconds',
      shell: 'bash',
      run: `before=$(${count}); sleep 2; after=$(${count}); if [ $((after - before)) -gt 2 ]; then echo goes round; else echo no loop; fi`,
      risk: 'read',
      sick: { reads: '`goes round`: more than one a second.', output: /goes round/ },
      healthy: { reads: '`no loop`', output: /no loop/ },
      otherwise: {
        says: 'No loop and a long queue: nobody consumes it.',
        go: { playbook: 'rabbitmq-queue-backlog' },
      },
    },
    {
      id: 'standing-still',
      title: 'List the queues',
      shell: 'bash',
      run: queues,
      explain: 'Columns: name, messages, consumers.',
      risk: 'read',
      record: 'shape',
      sick: { reads: 'Messages stay although workers are running.', output: /^orders\s+[1-9]/m },
      healthy: { reads: '0 messages, and a consumer.', output: /^orders\s+0\s+[1-9]/m },
      otherwise: { says: 'Another queue stands still: fill in its name.', go: { step: 'limit-deliveries' } },
    },
  ],
  decide: [
    {
      id: 'loop',
      when: { command: 'redelivery-rate', sees: 'sick' },
      because: 'Messages go round: limit how often one may come back.',
      go: { mitigate: 'set-aside' },
    },
    {
      id: 'otherwise',
      when: 'else',
      because: 'No loop: the workers are slow for another reason.',
      go: { escalate: true },
    },
  ],
  mitigate: [
    {
      id: 'set-aside',
      title: 'Set the poison aside after five tries',
      term: 'now',
      steps: [
        {
          id: 'limit-deliveries',
          title: 'Limit deliveries, and keep what exceeds it',
          shell: 'bash',
          run: `policy=$(jq -nc --arg queue {{deadLetterQueue}} '{"delivery-limit": 5, "dead-letter-exchange": "", "dead-letter-routing-key": $queue}') && rabbitmqctl -n {{rabbitNode}} set_policy -p {{vhost}} --apply-to queues poison {{queue}} "$policy"`,
          explain:
            'Works on quorum queues; on classic ones deploy a worker that rejects without putting back.',
          risk: 'disruptive',
          timeout: 30,
          precheck:
            'The dead-letter queue exists: otherwise what is set aside is lost. No other policy of higher priority holds for this queue.',
          blast:
            'Messages that failed five times leave the queue for the dead-letter queue, those with a passing fault too.',
          undo: { run: 'rabbitmqctl -n {{rabbitNode}} clear_policy -p {{vhost}} poison', shell: 'bash' },
          done: { reads: 'Setting policy "poison" …', output: /Setting policy/ },
        },
      ],
    },
  ],
  verify: [
    {
      id: 'set-aside-now',
      title: 'See the queue empty and the poison kept',
      shell: 'bash',
      run: queues,
      risk: 'read',
      record: 'shape',
      healthy: {
        reads: '0 in the queue, 1 or more in the dead-letter queue.',
        output: /(?=[\s\S]*^orders\s+0\s)(?=[\s\S]*^orders\.dead\s+[1-9])/m,
      },
    },
    {
      id: 'no-loop',
      title: 'Count redeliveries again',
      shell: 'bash',
      run: `before=$(${count}); sleep 2; after=$(${count}); if [ $((after - before)) -gt 2 ]; then echo goes round; else echo no loop; fi`,
      risk: 'read',
      healthy: { reads: '`no loop`', output: /no loop/ },
    },
  ],
  wrongReflexes: [
    {
      do: {
        id: 'restart-worker',
        title: 'Restart the worker',
        shell: 'bash',
        run: 'systemctl restart {{workerService}}',
        timeout: 60,
        risk: 'safe',
      },
      shows: {
        command: 'redelivery-rate',
        reads: 'The message goes back to the queue and is the first that the new worker gets.',
        output: /goes round/,
      },
      instead:
        'Take the message out of the way first, then mend the worker, then send it again from the dead-letter queue.',
    },
  ],
  escalate: { afterMinutes: 20, to: 'On-call lead', handOver: ['redelivery-rate', 'standing-still'] },
  prevent: [
    { to: '/calculators/queue-workers', does: 'says what retries and poison add to the load' },
    { to: '/practices/queues', does: 'gives each queue a delivery limit and a place for what fails' },
    {
      to: '/practices/idempotency-retries-and-outbox',
      does: 'makes a message safe to repeat, and retries end',
    },
    { to: '/practices/monitoring', does: 'opens a ticket for each message set aside' },
  ],
  sources: [
    {
      title: 'RabbitMQ: quorum queues, poison message handling',
      url: 'https://www.rabbitmq.com/docs/quorum-queues#poison-message-handling',
    },
    { title: 'RabbitMQ: dead letter exchanges', url: 'https://www.rabbitmq.com/docs/dlx' },
    { title: 'RabbitMQ: policies', url: 'https://www.rabbitmq.com/docs/parameters#policies' },
  ],
});
