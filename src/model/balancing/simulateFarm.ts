import { type Estimate, estimateFromBatches } from '../simulation/estimate';
import { createQuantileCollector, type QuantileCollector } from '../simulation/quantileCollector';
import type { Random } from '../statistics/random';
import { requireCount } from '../statistics/requireNumber';
import { createFarm, type Death, type FarmOptions } from './farm';

/** A farm and how long to watch it. */
export interface FarmRun {
  readonly farm: Omit<FarmOptions, 'death'>;
  /** Requests measured with all servers up, after `warmUp` that are not. */
  readonly requests: number;
  readonly warmUp: number;
  /** The last server dies after them; `null` for none. */
  readonly death: Omit<Death, 'at'> | null;
  /** Most requests to simulate until detection, and as many after it; a longer wait is continued at the rate of the second half. */
  readonly deathRequests: number;
  readonly random: Random;
  /** Batches for the intervals, 20 unless told. */
  readonly batches?: number;
}

/** What users of a farm see. Times are in the unit of the run; estimates carry 95 % intervals from batch means. */
export interface FarmOutcome {
  readonly requests: number;
  readonly mean: Estimate;
  /** Response time that a share `q` of requests does not exceed, all servers up. */
  quantile(q: number): Estimate;
  /** Mean requests in flight at the busiest server over the mean of all, all servers up. */
  readonly imbalance: number;
  /** Mean requests in flight at each server, all servers up. */
  readonly inFlight: Float64Array;
  /** What one death does; `null` where none was asked for. */
  readonly death: DeathOutcome | null;
}

export interface DeathOutcome {
  /** Requests that fail, from the death until all that were sent to the dead server have ended. */
  readonly lost: number;
  /** Share of the requests sent between death and detection that fail. */
  readonly lostShare: number;
  /** Response times of the requests sent after detection. */
  quantileAfter(q: number): number;
}

interface Batch {
  readonly times: QuantileCollector;
  sum: number;
}

/** Events between two chances to report or stop. */
const EVENTS_PER_STEP = 5_000;

/**
 * Simulates a farm: first with all servers up, then, if asked, through the death of one.
 *
 * @param run farm, length and source of randomness
 * @returns yields the share done, returns the outcome
 * @throws RangeError if a field is out of range
 * @example simulateFarmSteps(run).next() // { value: 0.05…, done: false }
 */
export function* simulateFarmSteps(run: FarmRun): Generator<number, FarmOutcome> {
  const { farm: options, requests, warmUp, death, deathRequests, random, batches: batchCount = 20 } = run;
  requireCount('simulateFarm', 'batches', batchCount, 2);
  requireCount('simulateFarm', 'requests', requests, batchCount);
  requireCount('simulateFarm', 'warmUp', warmUp, 0);
  requireCount('simulateFarm', 'deathRequests', deathRequests, 1);
  const { arrivalRate, servers } = options;

  const steadyFrom = warmUp / arrivalRate;
  const steadyFor = requests / arrivalRate;
  const diesAt = steadyFrom + steadyFor;
  const blindFor = death === null ? 0 : Math.min(death.detectedAfter, deathRequests / arrivalRate);
  const detectedAt = diesAt + blindFor;
  const endsAt = detectedAt + (death === null ? 0 : deathRequests / arrivalRate);

  const batches = Array.from({ length: batchCount }, (): Batch => ({
    times: createQuantileCollector(),
    sum: 0,
  }));
  const after = createQuantileCollector();
  let lostBefore = 0;
  let blind = 0;
  let blindLost = 0;
  let lateHalfLost = 0;
  const onEnd = (arrival: number, end: number, _server: number, answered: boolean) => {
    if (arrival < steadyFrom) return;
    if (arrival < diesAt) {
      if (!answered) {
        lostBefore++;
        return;
      }
      const batch =
        batches[Math.min(batchCount - 1, Math.floor(((arrival - steadyFrom) / steadyFor) * batchCount))]!;
      batch.times.record(end - arrival);
      batch.sum += end - arrival;
    } else if (arrival < detectedAt) {
      blind++;
      if (!answered) blindLost++;
      if (!answered && arrival >= diesAt + blindFor / 2) lateHalfLost++;
    } else if (answered) after.record(end - arrival);
  };

  const farm = createFarm(
    { ...options, death: death && { ...death, at: diesAt, detectedAfter: blindFor } },
    random,
    onEnd,
  );
  const flightBefore = new Float64Array(servers);
  const inFlight = new Float64Array(servers);
  let isWarm = false;
  let isMeasured = false;
  let isClosed = false;
  for (let event = 1; ; event++) {
    const what = farm.advance();
    if (!isWarm && farm.now >= steadyFrom) {
      isWarm = true;
      flightBefore.forEach((_, server) => (flightBefore[server] = farm.flightTime(server)));
    }
    if (!isMeasured && farm.now >= diesAt) {
      isMeasured = true;
      inFlight.forEach((_, s) => (inFlight[s] = (farm.flightTime(s) - flightBefore[s]!) / steadyFor));
    }
    if (!isClosed && farm.now >= endsAt) {
      isClosed = true;
      farm.close();
    }
    if (what === 'nothing') break;
    if (event % EVENTS_PER_STEP === 0) yield Math.min(0.999, farm.now / endsAt);
  }

  const all = createQuantileCollector();
  for (const { times } of batches) all.add(times);
  const mean = inFlight.reduce((sum, count) => sum + count, 0) / servers;
  const missed = death === null ? 0 : death.detectedAfter - blindFor;
  return {
    requests: all.count,
    mean: estimateFromBatches(
      batches.map(({ times, sum }) => sum / Math.max(1, times.count)),
      batches.reduce((sum, batch) => sum + batch.sum, 0) / Math.max(1, all.count),
    ),
    quantile: (q) =>
      estimateFromBatches(
        batches.map(({ times }) => times.quantile(q)),
        all.quantile(q),
      ),
    imbalance: mean > 0 ? Math.max(...inFlight) / mean : 1,
    inFlight,
    death: death && {
      lost: lostBefore + blindLost + (missed > 0 ? (lateHalfLost / (blindFor / 2)) * missed : 0),
      lostShare:
        blind === 0
          ? 0
          : (blindLost + (missed > 0 ? (lateHalfLost / (blindFor / 2)) * missed : 0)) /
            (blind + missed * arrivalRate),
      quantileAfter: (q) => after.quantile(q),
    },
  };
}

/**
 * {@link simulateFarmSteps} in one go.
 *
 * @example simulateFarm(run).quantile(0.99).value
 */
export function simulateFarm(run: FarmRun): FarmOutcome {
  const steps = simulateFarmSteps(run);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
