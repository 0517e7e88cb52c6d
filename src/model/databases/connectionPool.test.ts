import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erlangC } from '../queueing/erlangC';
import { hikariPoolSize, poolForWait, poolLockingMinimum, poolsAgainstLimit } from './connectionPool';

describe('rules of HikariCP', () => {
  // Oracle: About Pool Sizing in the HikariCP wiki.
  it('start at twice the cores and the spindles', () => {
    expect(hikariPoolSize(4, 1)).toBe(9);
  });

  it('keep threads from waiting for one another', () => {
    expect(poolLockingMinimum(3, 4)).toBe(10);
    expect(poolLockingMinimum(8, 3)).toBe(17);
    expect(poolLockingMinimum(50, 1)).toBe(1);
  });
});

describe('poolForWait', () => {
  // Oracle: mpmath, smallest c with C(c, a) at or under the target.
  it.each([
    [500, 0.02, 0.05, 17, 0.0308761099807],
    [10_000, 0.003, 0.01, 45, 0.00692855845122],
  ])(
    'for %i requests/s of %d s and a wait chance of %d',
    (requestsPerSecond, holdSeconds, maxWaitProbability, connections, chance) => {
      const pool = poolForWait({ requestsPerSecond, holdSeconds, maxWaitProbability });
      expect(pool.connections).toBe(connections);
      expect(pool.waitProbability).toBeCloseTo(chance, 10);
    },
  );

  it('is the smallest pool that does', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0.001, max: 0.5, noNaN: true }),
        (requests, chance) => {
          const offered = requests * 0.01;
          const pool = poolForWait({
            requestsPerSecond: requests,
            holdSeconds: 0.01,
            maxWaitProbability: chance,
          });
          expect(erlangC(pool.connections, offered)).toBeLessThanOrEqual(chance + 1e-12);
          if (pool.connections > 1) expect(erlangC(pool.connections - 1, offered)).toBeGreaterThan(chance);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('poolsAgainstLimit', () => {
  it('adds the pools of all instances', () => {
    expect(poolsAgainstLimit({ instances: 12, poolSize: 10, maxConnections: 100, reserved: 10 })).toEqual({
      total: 120,
      available: 90,
      fits: false,
      largestPool: 7,
    });
    expect(poolsAgainstLimit({ instances: 10, poolSize: 10, maxConnections: 100 }).fits).toBe(true);
  });
});
