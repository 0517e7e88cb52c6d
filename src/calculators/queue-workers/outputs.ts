import type { Results } from '../kit/define';

const endless = 'never: they do not outrun what arrives';

export const queueOutputs = {
  workersNeeded: { label: 'Workers', unit: 'workers', min: 1, round: 'up', primary: true, better: 'lower' },
  decides: { label: 'What decides', unit: 'text', primary: true },
  backlog: {
    label: 'Backlog of the outage',
    unit: 'messages',
    min: 0,
    round: 'nearest',
    primary: true,
    better: 'lower',
  },
  drain: {
    label: 'Your workers drain it in',
    unit: 'min',
    min: 0,
    primary: true,
    better: 'lower',
    absent: endless,
    help: 'From their return until nothing waits, arrivals going on at the peak rate.',
  },
  wait: {
    label: 'Wait p95, your workers',
    unit: 's',
    min: 0,
    primary: true,
    better: 'lower',
    absent: 'the queue grows without end',
  },
  workersForLoad: { label: 'Workers for the ceiling', unit: 'workers', min: 1, better: 'lower' },
  workersForWait: { label: 'Workers for the wait', unit: 'workers', min: 1, better: 'lower' },
  workersForRecovery: { label: 'Workers for the recovery', unit: 'workers', min: 1, better: 'lower' },
  utilisation: { label: 'Your workers are busy', unit: '%', min: 0, better: 'lower' },
  meanWait: {
    label: 'Mean wait, your workers',
    unit: 's',
    min: 0,
    better: 'lower',
    absent: 'the queue grows without end',
  },
  spareRate: {
    label: 'Rate to spare for a backlog',
    unit: 'messages/s',
    min: 0,
    better: 'higher',
    help: 'What your workers finish beyond what arrives.',
  },
  attemptsPerMessage: {
    label: 'Load with retries',
    unit: '×',
    min: 1,
    better: 'lower',
    help: 'Attempts for each message, on average.',
  },
  loadWhenDown: {
    label: 'Load when every attempt fails',
    unit: '×',
    min: 1,
    better: 'lower',
    help: 'What the workers call is down: each message takes all its attempts, and dies.',
  },
  retrySpan: {
    label: 'Retries outlast an outage of',
    unit: 'min',
    min: 0,
    better: 'higher',
    help: 'From the first attempt to the last. A longer outage makes dead letters of everything.',
  },
  deadPerHour: { label: 'Dead letters', unit: 'messages/hour', min: 0, better: 'lower' },
  attemptsOnPoison: {
    label: 'Worker time spent on poison',
    unit: '%',
    min: 0,
    max: 100.0001,
    better: 'lower',
  },
  prefetchNeeded: {
    label: 'RabbitMQ prefetch',
    unit: 'messages',
    min: 1,
    help: 'Smallest that keeps a worker busy.',
  },
  prefetchDelay: {
    label: 'Delay that yours adds',
    unit: 's',
    min: 0,
    better: 'lower',
    help: 'Messages that wait behind one worker while others may be idle.',
  },
  partitionsNeeded: {
    label: 'Kafka partitions',
    unit: 'partitions',
    min: 1,
    help: 'For the throughput, and one for each worker needed.',
  },
  idleWorkers: {
    label: 'Workers without a partition',
    unit: 'workers',
    min: 0,
    better: 'lower',
    help: 'Of those you have, on the partitions you have.',
  },
  storage: { label: 'Storage of the log', unit: 'GB', min: 0, better: 'lower', help: 'All copies.' },
} as const;

export type QueueResults = Results<typeof queueOutputs>;
