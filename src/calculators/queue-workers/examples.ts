import type { Example } from '../kit/define';
import type { QueueValues } from './inputs';
import type { QueueResults } from './outputs';

/** Without failures, so that every figure is one division. */
const clean = { attemptFails: 0, poison: 0 };

export const queueExamples: readonly Example<QueueValues, QueueResults>[] = [
  {
    name: 'Twenty minutes without workers',
    inputs: {
      ...clean,
      arrivalRate: 17.4,
      jobTime: 500,
      workers: 10,
      outage: 20,
      recovery: 30,
      waitTarget: 5,
    },
    expect: {
      workersNeeded: 15,
      decides: 'recovery from the outage',
      backlog: 20_880,
      drain: 133.846,
      workersForLoad: 13,
      workersForWait: 9,
      workersForRecovery: 15,
      meanWait: 0.2243,
      spareRate: 2.6,
    },
    tolerance: 1e-3,
    note: 'Worked through below: the queue is healthy every day and takes two hours to recover.',
  },
  {
    name: 'RabbitMQ’s own prefetch arithmetic',
    inputs: { ...clean, arrivalRate: 200, jobTime: 4, workers: 2, roundTrip: 100, prefetch: 51, outage: 0 },
    expect: { prefetchNeeded: 26, prefetchDelay: 0.1 },
    tolerance: 1e-9,
    published: {
      results: { prefetchNeeded: 26, prefetchDelay: 0.1 },
      source: 'RabbitMQ blog, 2012-05-11',
      url: 'https://www.rabbitmq.com/blog/2012/05/11/some-queuing-theory-throughput-latency-and-bandwidth',
    },
  },
  {
    name: 'Retries that are half of the load',
    inputs: {
      arrivalRate: 100,
      jobTime: 100,
      workers: 20,
      attemptFails: 30,
      poison: 2,
      attempts: 20,
      outage: 5,
    },
    expect: { attemptsPerMessage: 1.8, attemptsOnPoison: 22.22, loadWhenDown: 20 },
    tolerance: 1e-3,
    note: 'One message in fifty is poison and takes a fifth of the workers: 0.02 · 20 + 0.98 / 0.7 = 1.8.',
  },
  {
    name: 'A week of events, three copies',
    inputs: {
      ...clean,
      arrivalRate: 4_000,
      peakToMean: 4,
      jobTime: 2,
      workers: 12,
      messageSize: 1,
      retention: 7,
      replication: 3,
      compression: 2,
      outage: 10,
    },
    expect: { storage: 865.2, partitionsNeeded: 12, idleWorkers: 0 },
    tolerance: 1e-3,
  },
];
