import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mmc } from '../queueing/mmc';
import { workersForWait } from './workersForWait';

const target = { arrivalsPerSecond: 17.4, attemptSeconds: 0.5, scv: 1, quantile: 0.95, longestWait: 1 };

describe('workersForWait', () => {
  // Oracle: M/M/c, tried worker by worker.
  it('is the first number that keeps the wait', () => {
    for (const longestWait of [0, 0.1, 1, 10, 100]) {
      let workers = 9;
      const wait = (servers: number) =>
        mmc({ servers, arrivalRate: 17.4, serviceTime: 0.5 }).waitQuantile(0.95);
      while (wait(workers) > longestWait) workers++;
      expect(workersForWait({ ...target, longestWait })).toBe(workers);
    }
  });

  it('never asks for more where more waiting is allowed', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1e4, noNaN: true }),
        fc.double({ min: 0, max: 4, noNaN: true }),
        fc.double({ min: 0, max: 10, noNaN: true }),
        (arrivalsPerSecond, scv, longestWait) => {
          const at = (wait: number) =>
            workersForWait({ ...target, arrivalsPerSecond, scv, longestWait: wait });
          expect(at(longestWait)).toBeGreaterThan(arrivalsPerSecond * 0.5);
          expect(at(longestWait * 2)).toBeLessThanOrEqual(at(longestWait));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('is one worker without messages', () => {
    expect(workersForWait({ ...target, arrivalsPerSecond: 0 })).toBe(1);
  });
});
