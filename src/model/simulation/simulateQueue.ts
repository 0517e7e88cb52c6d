import { exponential } from '../statistics/exponential';
import type { Random } from '../statistics/random';
import { requireCount, requirePositive } from '../statistics/requireNumber';
import { type Estimate, estimateFromBatches } from './estimate';
import { createQuantileCollector, type QuantileCollector } from './quantileCollector';
import type { ServiceSampler } from './serviceSampler';

/** What to simulate. One time unit throughout. */
export interface QueueRun {
  /** Mean arrivals per time unit, as a Poisson stream. */
  readonly arrivalRate: number;
  /** Draws the service times, see {@link serviceSampler}. */
  readonly service: ServiceSampler;
  readonly servers: number;
  /** Customers measured. */
  readonly customers: number;
  /** Customers before them, who fill the empty system and are not measured. */
  readonly warmUp: number;
  readonly random: Random;
  /** Batches for the intervals, 20 unless told; at least 2. */
  readonly batches?: number;
}

/** What a simulated queue did to its customers. Estimates carry 95 % intervals from batch means. */
export interface SimulatedQueue {
  readonly customers: number;
  readonly meanWait: Estimate;
  readonly meanResponse: Estimate;
  readonly waitProbability: Estimate;
  /** Wait that a share `q` of customers does not exceed. */
  waitQuantile(q: number): Estimate;
  /** Time from arrival to answer that a share `q` of customers does not exceed. */
  responseQuantile(q: number): Estimate;
}

interface Batch {
  readonly waits: QuantileCollector;
  readonly responses: QuantileCollector;
  customers: number;
  waitSum: number;
  responseSum: number;
  waited: number;
}

/**
 * Simulates M/G/c: random arrivals, any service times, equal servers behind one queue.
 *
 * First come first served lets each customer be settled on arrival: it starts when the server that is free first is
 * free. That is the recursion of Kiefer and Wolfowitz, and needs no list of events; a heap holds when each server is
 * free. Several million customers take a second.
 *
 * @param run the queue, how long to watch it, and the source of randomness
 * @returns estimates in the time unit of the run
 * @throws RangeError if a field is out of range
 * @see J. Kiefer, J. Wolfowitz, On the theory of queues with many servers (1955), https://doi.org/10.1090/S0002-9947-1955-0066587-3
 * @example simulateQueue({ arrivalRate: 0.8, service: serviceSampler(1, 0), servers: 1, customers: 1e6, warmUp: 1e4, random: createRandom(1) }).meanWait // 2 within its half-width
 */
export function simulateQueue(run: QueueRun): SimulatedQueue {
  const { arrivalRate, service, servers, customers, warmUp, random, batches: batchCount = 20 } = run;
  requirePositive('simulateQueue', 'arrivalRate', arrivalRate);
  requireCount('simulateQueue', 'servers', servers, 1);
  requireCount('simulateQueue', 'batches', batchCount, 2);
  requireCount('simulateQueue', 'customers', customers, batchCount);
  requireCount('simulateQueue', 'warmUp', warmUp, 0);

  const freeAt = new Float64Array(servers);
  const meanGap = 1 / arrivalRate;
  let now = 0;
  for (let i = 0; i < warmUp; i++) {
    now += exponential(random) * meanGap;
    replaceFirst(freeAt, Math.max(now, freeAt[0]!) + service(random));
  }
  const batches = Array.from({ length: batchCount }, (_, index): Batch => {
    const size =
      Math.floor(((index + 1) * customers) / batchCount) - Math.floor((index * customers) / batchCount);
    const waits = createQuantileCollector();
    const responses = createQuantileCollector();
    let waitSum = 0;
    let responseSum = 0;
    let waited = 0;
    for (let i = 0; i < size; i++) {
      now += exponential(random) * meanGap;
      const wait = Math.max(0, freeAt[0]! - now);
      const response = wait + service(random);
      replaceFirst(freeAt, now + response);
      waits.record(wait);
      responses.record(response);
      waitSum += wait;
      responseSum += response;
      if (wait > 0) waited++;
    }
    return { waits, responses, customers: size, waitSum, responseSum, waited };
  });

  const mean = (of: (batch: Batch) => number) =>
    estimateFromBatches(
      batches.map((batch) => of(batch) / batch.customers),
      batches.reduce((sum, batch) => sum + of(batch), 0) / customers,
    );
  return {
    customers,
    meanWait: mean(({ waitSum }) => waitSum),
    meanResponse: mean(({ responseSum }) => responseSum),
    waitProbability: mean(({ waited }) => waited),
    waitQuantile: (q) =>
      quantileOf(
        batches.map(({ waits }) => waits),
        q,
      ),
    responseQuantile: (q) =>
      quantileOf(
        batches.map(({ responses }) => responses),
        q,
      ),
  };
}

function quantileOf(collectors: readonly QuantileCollector[], q: number): Estimate {
  const all = createQuantileCollector();
  for (const collector of collectors) all.add(collector);
  return estimateFromBatches(
    collectors.map((collector) => collector.quantile(q)),
    all.quantile(q),
  );
}

/** Puts a later time in the place of the earliest, and restores the heap. */
function replaceFirst(heap: Float64Array, time: number): void {
  const size = heap.length;
  let place = 0;
  for (let child = 1; child < size; child = 2 * place + 1) {
    if (child + 1 < size && heap[child + 1]! < heap[child]!) child++;
    const below = heap[child]!;
    if (below >= time) break;
    heap[place] = below;
    place = child;
  }
  heap[place] = time;
}
