import { outageBacklog, type QueueRates, workersToDrain } from '../../model/messaging/backlog';
import { idleConsumers, kafkaPartitions } from '../../model/messaging/kafkaPartitions';
import { prefetchCount, prefetchDelay } from '../../model/messaging/prefetch';
import { retainedBytes } from '../../model/messaging/retention';
import { retryLoad, retrySpan } from '../../model/messaging/retries';
import { workersForWait } from '../../model/messaging/workersForWait';
import { mgcResponse } from '../../model/queueing/mgcResponse';
import { wholeUnits } from '../../model/rounding/wholeUnits';
import type { QueueValues } from './inputs';
import type { QueueResults } from './outputs';

const MOST_WORKERS = 1e6;
const KB = 1_024;
const GB = 2 ** 30;
const DAY = 86_400;

export const needNames = {
  load: 'utilisation ceiling',
  wait: 'wait promised',
  recovery: 'recovery from the outage',
} as const;

export type Need = keyof typeof needNames;

/** The rates of the queue with a given number of workers; retries are part of the work a message is. */
export function ratesOf(v: QueueValues, workers: number): QueueRates {
  const { attemptsPerMessage } = retryLoad(retryPlan(v));
  return {
    arrivalsPerSecond: v.arrivalRate,
    workers,
    messagesPerWorkerSecond: 1_000 / (v.jobTime * attemptsPerMessage),
  };
}

/** Workers each need asks for. */
export function workersByNeed(v: QueueValues): Readonly<Record<Need, number>> {
  const { attemptsPerMessage } = retryLoad(retryPlan(v));
  const attemptsPerSecond = v.arrivalRate * attemptsPerMessage;
  const busy = (attemptsPerSecond * v.jobTime) / 1_000;
  const { messagesPerWorkerSecond } = ratesOf(v, 1);
  const load = Math.max(1, wholeUnits(busy / (v.ceiling / 100)));
  const recovery = Math.max(
    1,
    workersToDrain({
      backlog: v.outage * 60 * v.arrivalRate,
      arrivalsPerSecond: v.arrivalRate,
      messagesPerWorkerSecond,
      drainSeconds: v.recovery * 60,
    }),
  );
  if (Math.max(load, recovery) > MOST_WORKERS) {
    throw new RangeError('More than a million workers are needed: shorten the job, or split the queue.');
  }
  const wait = workersForWait({
    arrivalsPerSecond: attemptsPerSecond,
    attemptSeconds: v.jobTime / 1_000,
    scv: v.variability,
    quantile: 0.95,
    longestWait: v.waitTarget,
  });
  return { load, wait, recovery };
}

export function computeQueue(v: QueueValues): QueueResults {
  const retries = retryLoad(retryPlan(v));
  const needs = workersByNeed(v);
  const workersNeeded = Math.max(...Object.values(needs));
  const rates = ratesOf(v, v.workers);
  const { backlog, drainSeconds } = outageBacklog(v.outage * 60, rates);
  const steady = mgcResponse({
    servers: v.workers,
    arrivalRate: v.arrivalRate * retries.attemptsPerMessage,
    serviceTime: v.jobTime / 1_000,
    scv: v.variability,
  });
  return {
    workersNeeded,
    decides: decider(needs, workersNeeded),
    backlog,
    drain: Number.isFinite(drainSeconds) ? drainSeconds / 60 : null,
    wait: steady.stable ? steady.waitQuantile(0.95) : null,
    workersForLoad: needs.load,
    workersForWait: needs.wait,
    workersForRecovery: needs.recovery,
    utilisation: steady.utilisation * 100,
    meanWait: steady.stable ? steady.meanWait : null,
    spareRate: Math.max(0, rates.workers * rates.messagesPerWorkerSecond - rates.arrivalsPerSecond),
    attemptsPerMessage: retries.attemptsPerMessage,
    loadWhenDown: v.attempts,
    retrySpan: retrySpan(v.attempts, v.firstPause, v.longestPause) / 60,
    deadPerHour: v.arrivalRate * retries.deadShare * 3_600,
    attemptsOnPoison: retries.attemptsOnPoison * 100,
    ...brokerOf(v, workersNeeded),
  };
}

function brokerOf(v: QueueValues, workersNeeded: number) {
  const times = { roundTripMs: v.roundTrip, processingMs: v.jobTime };
  const megabytes = v.messageSize / KB;
  return {
    prefetchNeeded: prefetchCount(times),
    prefetchDelay: prefetchDelay(times, v.prefetch).extraDelayMs / 1_000,
    partitionsNeeded: Math.max(
      workersNeeded,
      kafkaPartitions({
        targetMegabytesPerSecond: v.arrivalRate * megabytes,
        producerMegabytesPerSecond: v.producerSpeed,
        consumerMegabytesPerSecond: ratesOf(v, 1).messagesPerWorkerSecond * megabytes,
      }),
    ),
    idleWorkers: idleConsumers(v.workers, v.partitions),
    storage:
      retainedBytes({
        messagesPerSecond: v.arrivalRate / v.peakToMean,
        messageBytes: v.messageSize * KB,
        retentionSeconds: v.retention * DAY,
        replication: v.replication,
        compression: v.compression,
      }) / GB,
  };
}

const retryPlan = (v: QueueValues) => ({
  attemptFails: v.attemptFails / 100,
  poison: v.poison / 100,
  attempts: v.attempts,
});

function decider(needs: Readonly<Record<Need, number>>, workers: number): string {
  if (workers === 1) return 'nothing yet: one worker is enough';
  const need = (Object.keys(needs) as Need[]).find((key) => needs[key] === workers);
  return needNames[need ?? 'load'];
}
