import { describe, expect, it } from 'vitest';
import { mg1 } from '../queueing/mg1';
import { mm1 } from '../queueing/mm1';
import { mmc } from '../queueing/mmc';
import { exponential } from '../statistics/exponential';
import { createRandom } from '../statistics/random';
import type { Estimate } from './estimate';
import { createEventQueue } from './eventQueue';
import { serviceSampler } from './serviceSampler';
import { type QueueRun, simulateQueue } from './simulateQueue';
import { createStation } from './station';

/** An interval holds the true value 19 times of 20; one and a half of it leaves room for the many checks made here. */
function expectHolds({ value, halfWidth }: Estimate, exact: number) {
  expect(halfWidth).toBeLessThan(0.15 * Math.max(exact, 0.1));
  // The classes of the collector add their 0.4 %.
  expect(Math.abs(value - exact)).toBeLessThan(1.5 * halfWidth + 0.004 * exact);
}

const run = (load: { arrivalRate: number; servers?: number; scv?: number; seed?: number }): QueueRun => ({
  arrivalRate: load.arrivalRate,
  servers: load.servers ?? 1,
  service: serviceSampler(1, load.scv ?? 1),
  customers: 400_000,
  warmUp: 10_000,
  random: createRandom(load.seed ?? 1),
});

describe('simulateQueue', () => {
  // Oracles: the closed forms of src/model/queueing, themselves checked against published tables.
  it.each([0.3, 0.8])('agrees with M/M/1 at a utilisation of %d', (arrivalRate) => {
    const exact = mm1({ arrivalRate, serviceTime: 1 });
    const got = simulateQueue(run({ arrivalRate }));
    expectHolds(got.meanWait, exact.meanWait);
    expectHolds(got.meanResponse, exact.meanResponse);
    expectHolds(got.waitProbability, exact.waitProbability);
    for (const q of [0.5, 0.95, 0.99]) expectHolds(got.responseQuantile(q), exact.responseQuantile(q));
    expectHolds(got.waitQuantile(0.9), exact.waitQuantile(0.9));
  });

  it.each([
    [2, 0.7],
    [10, 0.9],
    [64, 0.95],
  ])('agrees with M/M/%d at a utilisation of %d', (servers, utilisation) => {
    const arrivalRate = servers * utilisation;
    const exact = mmc({ servers, arrivalRate, serviceTime: 1 });
    const got = simulateQueue(run({ arrivalRate, servers, seed: 2 }));
    expectHolds(got.meanWait, exact.meanWait);
    expectHolds(got.waitProbability, exact.waitProbability);
    expectHolds(got.responseQuantile(0.99), exact.responseQuantile(0.99));
  });

  it.each([0, 0.25, 4])('agrees with M/G/1 (M/D/1 at 0) at an scv of %d', (scv) => {
    const exact = mg1({ arrivalRate: 0.7, serviceTime: 1, scv });
    const got = simulateQueue(run({ arrivalRate: 0.7, scv, seed: 3 }));
    expectHolds(got.meanWait, exact.meanWait);
    expectHolds(got.waitProbability, exact.waitProbability);
  });

  it('covers the exact mean in 19 of 20 independent runs', () => {
    const exact = mm1({ arrivalRate: 0.5, serviceTime: 1 }).meanWait;
    const runs = 200;
    let covered = 0;
    for (let seed = 0; seed < runs; seed++) {
      const { meanWait } = simulateQueue({
        ...run({ arrivalRate: 0.5, seed }),
        customers: 10_000,
        warmUp: 500,
      });
      if (Math.abs(meanWait.value - exact) <= meanWait.halfWidth) covered++;
    }
    expect(covered / runs).toBeGreaterThan(0.95 - 3 * Math.sqrt((0.95 * 0.05) / runs));
  });

  it('gives the very waits that a list of events gives', () => {
    const servers = 3;
    const customers = 5_000;
    const sum = eventListWaits(servers, 2.7, customers, 9).reduce((total, wait) => total + wait, 0);
    const got = simulateQueue({ ...run({ arrivalRate: 2.7, servers, seed: 9 }), customers, warmUp: 0 });
    expect(got.meanWait.value).toBeCloseTo(sum / customers, 9);
  });

  it('gives the same figures for the same seed', () => {
    const once = simulateQueue({ ...run({ arrivalRate: 0.5 }), customers: 1_000 });
    const again = simulateQueue({ ...run({ arrivalRate: 0.5 }), customers: 1_000 });
    expect(again.meanWait).toEqual(once.meanWait);
    expect(again.responseQuantile(0.9)).toEqual(once.responseQuantile(0.9));
  });

  it('refuses what it cannot simulate', () => {
    expect(() => simulateQueue({ ...run({ arrivalRate: 0.5 }), servers: 0 })).toThrow(
      'simulateQueue: servers must be at least 1, got 0',
    );
    expect(() => simulateQueue({ ...run({ arrivalRate: 0.5 }), customers: 5 })).toThrow(
      'simulateQueue: customers must be at least 20, got 5',
    );
  });
});

/** The same queue by a different method: arrivals and departures as events, a station between them. */
function eventListWaits(servers: number, arrivalRate: number, customers: number, seed: number): number[] {
  const random = createRandom(seed);
  const arrivals: number[] = [];
  const services: number[] = [];
  for (let i = 0, now = 0; i < customers; i++) {
    now += exponential(random) / arrivalRate;
    arrivals.push(now);
    services.push(exponential(random));
  }
  const queue = createEventQueue();
  const station = createStation(servers);
  const waits = new Array<number>(customers).fill(0);
  const DEPARTURE = customers;
  arrivals.forEach((time, job) => queue.push(time, job));
  while (queue.size > 0) {
    const now = queue.nextTime();
    const event = queue.pop();
    const job = event === DEPARTURE ? station.finish() : station.arrive(event) ? event : -1;
    if (job === -1) continue;
    waits[job] = now - arrivals[job]!;
    queue.push(now + services[job]!, DEPARTURE);
  }
  return waits;
}
