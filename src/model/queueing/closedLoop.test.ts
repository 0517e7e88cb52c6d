import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closedLoop } from './closedLoop';

describe('closedLoop', () => {
  it.each([
    [20, 10, 0.5, 1, 1.6822160769161, 1.8890790989617, 3.1778392308394],
    [10, 1, 0.25, 2, 6.8341299246495, 0.46324405743761, 3.1658700753505],
    [100, 5, 0.1, 4, 19.579858130863, 0.10728930371419, 2.1007093457],
  ])(
    'agrees with CRAN queueing 0.2.12, MMCKK: %d users',
    (users, thinkTime, serviceTime, servers, x, r, n) => {
      const state = closedLoop({ users, thinkTime, serviceTime, servers });
      expect(state.throughput / x).toBeCloseTo(1, 10);
      expect(state.responseTime / r).toBeCloseTo(1, 10);
      expect(state.inSystem / n).toBeCloseTo(1, 8);
    },
  );

  it('keeps X = N / (R + Z) and the bounds min(c/S, N/(Z+S))', () => {
    const load = fc.record({
      users: fc.integer({ min: 1, max: 3000 }),
      thinkTime: fc.double({ min: 0, max: 100, noNaN: true }),
      serviceTime: fc.double({ min: 0.001, max: 10, noNaN: true }),
      servers: fc.integer({ min: 1, max: 50 }),
    });
    fc.assert(
      fc.property(load, (given) => {
        const { throughput, responseTime, utilisation } = closedLoop(given);
        const { users, thinkTime, serviceTime, servers } = given;
        expect((throughput * (responseTime + thinkTime)) / users).toBeCloseTo(1, 9);
        const most = Math.min(servers / serviceTime, users / (thinkTime + serviceTime));
        expect(throughput).toBeLessThanOrEqual(most * (1 + 1e-9));
        expect(utilisation).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it('saturates: a million users on one server', () => {
    const state = closedLoop({ users: 1_000_000, thinkTime: 1, serviceTime: 1, servers: 1 });
    expect(state.throughput).toBeCloseTo(1, 9);
    expect(state.responseTime).toBeCloseTo(999_999, 3);
  });
});
