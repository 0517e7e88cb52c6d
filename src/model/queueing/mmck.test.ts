import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erlangB } from './erlangB';
import { mmc } from './mmc';
import { mmck } from './mmck';

describe('mmck', () => {
  it('agrees with CRAN queueing 0.2.12, NewInput.MMCK', () => {
    const bounded = mmck({ servers: 3, capacity: 10, arrivalRate: 8, serviceTime: 0.25 });
    expect(bounded.rejectProbability).toBeCloseTo(0.0088237828522189, 12);
    expect(bounded.throughput).toBeCloseTo(7.9294097371822, 10);
    expect(bounded.meanResponse).toBeCloseTo(0.34182271834194, 11);
    expect(bounded.inQueue).toBeCloseTo(0.72809995691512, 11);
    const noQueue = mmck({ servers: 6, capacity: 6, arrivalRate: 50, serviceTime: 0.1 });
    expect(noQueue.rejectProbability).toBeCloseTo(0.19184725888637, 12);
    expect(noQueue.throughput).toBeCloseTo(40.407637055682, 10);
    expect(noQueue.meanResponse).toBeCloseTo(0.1, 12);
    expect(noQueue.inQueue).toBe(0);
  });

  it('is Erlang B without places to wait', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.double({ min: 0, max: 400, noNaN: true }),
        (servers, a) => {
          const { rejectProbability } = mmck({ servers, capacity: servers, arrivalRate: a, serviceTime: 1 });
          expect(rejectProbability).toBeCloseTo(erlangB(servers, a), 12);
        },
      ),
    );
  });

  it('is the textbook M/M/1/K: p_K = (1−ρ)ρ^K / (1−ρ^(K+1)), and 1/(K+1) at ρ = 1', () => {
    for (const rho of [0.3, 0.9, 1.1, 5]) {
      const expected = ((1 - rho) * rho ** 7) / (1 - rho ** 8);
      const got = mmck({ servers: 1, capacity: 7, arrivalRate: rho, serviceTime: 1 }).rejectProbability;
      expect(got).toBeCloseTo(expected, 13);
    }
    const even = mmck({ servers: 1, capacity: 9, arrivalRate: 1, serviceTime: 1 });
    expect(even.rejectProbability).toBeCloseTo(0.1, 13);
    expect(even.inSystem).toBeCloseTo(4.5, 12);
  });

  it('becomes M/M/c with room enough', () => {
    const load = { servers: 5, arrivalRate: 4, serviceTime: 1 };
    expect(mmck({ ...load, capacity: 2000 }).meanWait).toBeCloseTo(mmc(load).meanWait, 11);
  });

  it('carries no more than its servers can under any overload', () => {
    const state = mmck({ servers: 4, capacity: 5000, arrivalRate: 1e9, serviceTime: 1 });
    expect(state.throughput).toBeCloseTo(4, 6);
    expect(state.meanResponse).toBeCloseTo(1250, 3);
  });

  it('is idle without load', () => {
    expect(mmck({ servers: 4, capacity: 9, arrivalRate: 0, serviceTime: 2 })).toMatchObject({
      rejectProbability: 0,
      throughput: 0,
      inSystem: 0,
      meanResponse: 2,
    });
  });

  it('refuses a capacity below its servers', () => {
    expect(() => mmck({ servers: 4, capacity: 3, arrivalRate: 1, serviceTime: 1 })).toThrow(
      'mmck: capacity must be at least 4, got 3',
    );
  });
});
