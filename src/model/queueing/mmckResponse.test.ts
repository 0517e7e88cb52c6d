import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../statistics/random';
import { upperGamma } from '../statistics/incompleteGamma';
import { mmc } from './mmc';
import { mmck } from './mmck';
import { mmckResponse } from './mmckResponse';
import { queueThenServe } from './queueThenServe';

describe('queueThenServe', () => {
  // Oracle: with one server all stages are alike, and the sum is a gamma variable.
  it('is a gamma tail for one server', () => {
    for (const t of [0.1, 2, 30, 200]) {
      queueThenServe(1, 1, t, 60).forEach((tail, k) => {
        expect(tail).toBeCloseTo(upperGamma(k + 1, t), 11);
      });
    }
  });

  // Oracle: for one departure the density of two exponentials with rates c and 1 is known.
  it('is the sum of two exponentials for one departure', () => {
    for (const servers of [2, 5, 100])
      for (const t of [0.01, 0.5, 3, 20]) {
        const exact = (servers * Math.exp(-t) - Math.exp(-servers * t)) / (servers - 1);
        expect(queueThenServe(servers, 1, t, 1)[1]).toBeCloseTo(exact, 12);
      }
  });

  it('rises with the departures waited for, and is the own service where those are long over', () => {
    const tails = queueThenServe(50, 1, 8, 500);
    for (let k = 1; k < tails.length; k++) expect(tails[k]).toBeGreaterThanOrEqual(tails[k - 1]!);
    expect(queueThenServe(1_000, 1, 5, 3)[3]! / (Math.exp(-5) * (1_000 / 999) ** 3)).toBeCloseTo(1, 9);
  });
});

describe('mmckResponse', () => {
  it('becomes M/M/c with room enough', () => {
    const load = { servers: 5, arrivalRate: 4, serviceTime: 1 };
    const open = mmc(load);
    const bounded = mmckResponse({ ...load, capacity: 400 });
    for (const t of [0.1, 1, 3, 10]) expect(bounded.responseTail(t)).toBeCloseTo(1 - open.responseCdf(t), 10);
    expect(bounded.responseQuantile(0.99)).toBeCloseTo(open.responseQuantile(0.99), 8);
  });

  it('is the service alone without places to wait', () => {
    const bounded = mmckResponse({ servers: 4, capacity: 4, arrivalRate: 100, serviceTime: 2 });
    expect(bounded.responseQuantile(0.5)).toBeCloseTo(2 * Math.LN2, 10);
  });

  it('has the mean that Little’s law gives', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 60 }),
        fc.double({ min: 0.05, max: 4, noNaN: true }),
        (servers, places, ratio) => {
          const load = { servers, capacity: servers + places, arrivalRate: servers * ratio, serviceTime: 1 };
          const { responseTail } = mmckResponse(load);
          // The integral of a tail is the mean; Simpson's rule to where it has died out.
          const end = 40 + (3 * places) / servers;
          const steps = 4_000;
          let integral = 0;
          for (let i = 0; i <= steps; i++) {
            integral += (i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2) * responseTail((end * i) / steps);
          }
          expect((integral * end) / steps / 3 / mmck(load).meanResponse).toBeCloseTo(1, 4);
        },
      ),
      { numRuns: 8 },
    );
  });

  // Oracle: a simulation of 200,000 requests.
  it('agrees with simulation under overload', () => {
    const load = { servers: 3, capacity: 10, arrivalRate: 16, serviceTime: 0.25 };
    const random = createRandom(2);
    const exponential = (mean: number) => -mean * Math.log1p(-random());
    const freeAt = [0, 0, 0];
    const leaving: number[] = [];
    let now = 0;
    let late = 0;
    let taken = 0;
    for (let request = 0; request < 200_000; request++) {
      now += exponential(1 / load.arrivalRate);
      for (let i = leaving.length - 1; i >= 0; i--) if (leaving[i]! <= now) leaving.splice(i, 1);
      if (leaving.length >= load.capacity) continue;
      const server = freeAt.indexOf(Math.min(...freeAt));
      const done = Math.max(now, freeAt[server]!) + exponential(load.serviceTime);
      freeAt[server] = done;
      leaving.push(done);
      taken++;
      if (done - now > 1) late++;
    }
    expect(late / taken).toBeCloseTo(mmckResponse(load).responseTail(1), 2);
    expect(taken / 200_000).toBeCloseTo(1 - mmck(load).rejectProbability, 2);
  });

  it('stays a tail at extremes', () => {
    for (const servers of [1, 7, 5_000])
      for (const places of [0, 3, 5_000])
        for (const ratio of [0, 1e-6, 0.5, 1, 1.5, 1e6]) {
          const load = { servers, capacity: servers + places, arrivalRate: servers * ratio, serviceTime: 1 };
          const quantile = mmckResponse(load).responseQuantile(0.99);
          expect(quantile).toBeGreaterThan(4.6);
          expect(quantile).toBeLessThan(8 + (1.5 * places) / servers + (10 * Math.sqrt(places)) / servers);
        }
  });
});
