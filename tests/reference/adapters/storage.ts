import { lfuHitRatio, lruHitRatio } from '../../../src/model/caching/che';
import { databaseLoad, hitRatioChange } from '../../../src/model/caching/databaseOffload';
import { memcachedSize } from '../../../src/model/caching/memcachedMemory';
import { redisBytesPerKey, redisMemoryUsage } from '../../../src/model/caching/redisMemory';
import { concurrentRecomputes, xfetchRefreshProbability } from '../../../src/model/caching/stampede';
import { hikariPoolSize, poolForWait, poolLockingMinimum } from '../../../src/model/databases/connectionPool';
import { readReplicas } from '../../../src/model/databases/readReplicas';
import { drainTime, outageBacklog, workersToDrain } from '../../../src/model/messaging/backlog';
import { kafkaPartitions } from '../../../src/model/messaging/kafkaPartitions';
import { prefetchCount, prefetchDelay } from '../../../src/model/messaging/prefetch';
import { zipfWeights } from '../../../src/model/sharding/zipf';
import { type Adapter, type CaseInputs, has, maybeNumber, number } from '../inputs';

const lru: Adapter = (inputs) => {
  const cache = {
    objects: number(inputs, 'objects'),
    exponent: number(inputs, 'exponent'),
    cacheObjects: number(inputs, 'cacheObjects'),
  };
  const { characteristicTime, hitRatio } = lruHitRatio(cache);
  return {
    characteristicTime,
    hitRatio,
    hitRatioChe: hitRatio,
    // A simulated ratio is given with the band that the approximation may err within. Room for one object is outside
    // that band, but exact: it holds the last object asked for, so a hit is the same object twice running.
    hitRatioSimulated:
      cache.cacheObjects === 1 ? sumOfSquares(zipfWeights(cache.objects, cache.exponent)) : hitRatio,
    topCShare: lfuHitRatio(cache),
  };
};

const sumOfSquares = (shares: Float64Array) => shares.reduce((sum, share) => sum + share ** 2, 0);

const redisMemory: Adapter = (inputs) => {
  const text = { keyBytes: number(inputs, 'keyBytes'), valueBytes: number(inputs, 'valueBytes') };
  const keys = maybeNumber(inputs, 'keys');
  return {
    memoryUsageBytes: redisMemoryUsage(text),
    ...(keys !== undefined && { bytesPerKey: redisBytesPerKey(text, keys) }),
  };
};

const memcachedMemory: Adapter = (inputs) => {
  const { itemBytes, chunkBytes } = memcachedSize({
    keyBytes: number(inputs, 'keyBytes'),
    valueBytes: number(inputs, 'valueBytes'),
    flags: maybeNumber(inputs, 'flags') ?? 0,
  });
  return { itemBytes, chunkBytes };
};

const offload: Adapter = (inputs) => {
  const readsPerSecond = number(inputs, 'readsPerSec');
  if (has(inputs, 'hitRatioFrom')) {
    const [from, to] = [number(inputs, 'hitRatioFrom'), number(inputs, 'hitRatioTo')];
    const { readsBefore, readsAfter, multiplier } = hitRatioChange({ readsPerSecond, from, to });
    return { dbReadsFrom: readsBefore, dbReadsTo: readsAfter, multiplier };
  }
  const { databaseReads, databaseTotal, loadFactorIfCacheLost } = databaseLoad({
    readsPerSecond,
    writesPerSecond: maybeNumber(inputs, 'writesPerSec') ?? 0,
    hitRatio: number(inputs, 'hitRatio'),
  });
  return { dbReadsPerSec: databaseReads, dbTotalPerSec: databaseTotal, loadFactorIfCacheLost };
};

const stampede: Adapter = (inputs) => {
  if (has(inputs, 'requestsPerSec')) {
    const [rate, seconds] = [number(inputs, 'requestsPerSec'), number(inputs, 'recomputeSec', 'deltaSec')];
    return { concurrentRecomputes: concurrentRecomputes(rate, seconds) };
  }
  const [left, delta] = [number(inputs, 'timeToExpirySec'), number(inputs, 'deltaSec', 'recomputeSec')];
  return { pRefresh: xfetchRefreshProbability(left, delta, maybeNumber(inputs, 'beta') ?? 1) };
};

const replicas: Adapter = (inputs) => ({
  ...readReplicas({
    readsPerSecond: number(inputs, 'readsPerSec'),
    writesPerSecond: number(inputs, 'writesPerSec'),
    nodeOperationsPerSecond: number(inputs, 'nodeOpsPerSec'),
    replayCostPerWrite: number(inputs, 'replayCostPerWrite'),
    targetUtilisation: number(inputs, 'targetUtilization'),
    spare: maybeNumber(inputs, 'spare') ?? 0,
  }),
});

const queues: Adapter = (inputs) => {
  if (has(inputs, 'targetMBps')) return { partitions: partitionsOf(inputs) };
  if (has(inputs, 'roundTripMs')) return prefetch(inputs);
  const arrivalsPerSecond = number(inputs, 'arrivalPerSec');
  const messagesPerWorkerSecond = number(inputs, 'perWorkerPerSec');
  const drainSeconds = maybeNumber(inputs, 'drainSec');
  if (drainSeconds !== undefined) {
    const backlog = number(inputs, 'backlog');
    const wanted = { backlog, arrivalsPerSecond, messagesPerWorkerSecond, drainSeconds };
    return { workers: workersToDrain(wanted) };
  }
  const rates = { arrivalsPerSecond, messagesPerWorkerSecond, workers: number(inputs, 'workers') };
  const outage = maybeNumber(inputs, 'outageSec');
  if (outage === undefined) return { drainSec: drainTime(number(inputs, 'backlog'), rates) };
  const { backlog, drainSeconds: drainSec } = outageBacklog(outage, rates);
  return { backlog, drainSec };
};

function partitionsOf(inputs: CaseInputs): number {
  return kafkaPartitions({
    targetMegabytesPerSecond: number(inputs, 'targetMBps'),
    producerMegabytesPerSecond: number(inputs, 'producerMBpsPerPartition'),
    consumerMegabytesPerSecond: number(inputs, 'consumerMBpsPerPartition'),
  });
}

function prefetch(inputs: CaseInputs) {
  const times = { roundTripMs: number(inputs, 'roundTripMs'), processingMs: number(inputs, 'processingMs') };
  const wanted = maybeNumber(inputs, 'prefetch');
  return { prefetch: prefetchCount(times), ...(wanted !== undefined && prefetchDelay(times, wanted)) };
}

const connectionPool: Adapter = (inputs) => {
  if (has(inputs, 'cores')) {
    return { connections: hikariPoolSize(number(inputs, 'cores'), maybeNumber(inputs, 'spindles') ?? 0) };
  }
  if (has(inputs, 'threads')) {
    return {
      connections: poolLockingMinimum(number(inputs, 'threads'), number(inputs, 'connectionsPerThread')),
    };
  }
  const { connections, waitProbability } = poolForWait({
    requestsPerSecond: number(inputs, 'qps', 'requestsPerSec'),
    holdSeconds: number(inputs, 'holdSec'),
    maxWaitProbability: number(inputs, 'maxPWait'),
  });
  return { connections, pWait: waitProbability };
};

export const storageAdapters: Readonly<Record<string, Adapter>> = {
  'cache-lru': lru,
  'redis-memory': redisMemory,
  'memcached-memory': memcachedMemory,
  'cache-db-offload': offload,
  'cache-stampede': stampede,
  'read-replicas': replicas,
  queues,
  'connection-pool': connectionPool,
};
