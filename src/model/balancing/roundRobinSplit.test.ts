import { describe, expect, it } from 'vitest';
import { mm1 } from '../queueing/mm1';
import { roundRobinSplit } from './roundRobinSplit';

describe('roundRobinSplit', () => {
  it('with one server is M/M/1', () => {
    const exact = mm1({ arrivalRate: 0.8, serviceTime: 1 });
    const got = roundRobinSplit({ servers: 1, utilisation: 0.8, serviceTime: 1 });
    expect(got.meanResponse).toBeCloseTo(exact.meanResponse, 9);
    expect(got.responseQuantile(0.99)).toBeCloseTo(exact.responseQuantile(0.99), 9);
  });

  // Oracle: D/M/1 at 0.8, whose σ solves σ = exp(−(1 − σ)/0.8): 0.6286 (Kleinrock's transform, solved by hand).
  it('with very many servers has constant gaps', () => {
    const { waitProbability } = roundRobinSplit({ servers: 1_000_000, utilisation: 0.8, serviceTime: 1 });
    expect(Math.exp(-(1 - waitProbability) / 0.8)).toBeCloseTo(waitProbability, 5);
  });

  it('solves its equation', () => {
    for (const servers of [2, 10, 100]) {
      const { waitProbability: s } = roundRobinSplit({ servers, utilisation: 0.9, serviceTime: 1 });
      expect(((servers * 0.9) / (servers * 0.9 + 1 - s)) ** servers).toBeCloseTo(s, 10);
    }
  });

  it('waits less than a random split, and refuses overload', () => {
    const random = mm1({ arrivalRate: 0.9, serviceTime: 1 }).meanResponse;
    expect(roundRobinSplit({ servers: 5, utilisation: 0.9, serviceTime: 1 }).meanResponse).toBeLessThan(
      random,
    );
    expect(() => roundRobinSplit({ servers: 5, utilisation: 1, serviceTime: 1 })).toThrow(/below 1, got 1/);
  });
});
