import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drainTime, outageBacklog, workersToDrain } from './backlog';

// Oracle: arithmetic.
describe('backlog', () => {
  it('drains at the rate that is to spare', () => {
    expect(drainTime(1_200_000, { arrivalsPerSecond: 800, workers: 50, messagesPerWorkerSecond: 24 })).toBe(
      3000,
    );
    expect(outageBacklog(600, { arrivalsPerSecond: 400, workers: 60, messagesPerWorkerSecond: 10 })).toEqual({
      backlog: 240_000,
      drainSeconds: 1200,
    });
  });

  it('never drains at or above full load, and needs no time where nothing waits', () => {
    const full = { arrivalsPerSecond: 100, workers: 10, messagesPerWorkerSecond: 10 };
    expect(drainTime(1, full)).toBe(Infinity);
    expect(drainTime(0, full)).toBe(0);
  });

  it('needs workers for arrivals and backlog', () => {
    const goal = { backlog: 90_000, arrivalsPerSecond: 45, messagesPerWorkerSecond: 4, drainSeconds: 900 };
    expect(workersToDrain(goal)).toBe(37);
  });

  it('is gone in time with the workers it asks for, not with one less', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e7 }),
        fc.integer({ min: 0, max: 1e4 }),
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1, max: 1e5 }),
        (backlog, arrivalsPerSecond, messagesPerWorkerSecond, drainSeconds) => {
          const workers = workersToDrain({
            backlog,
            arrivalsPerSecond,
            messagesPerWorkerSecond,
            drainSeconds,
          });
          const time = (count: number) =>
            drainTime(backlog, { arrivalsPerSecond, workers: count, messagesPerWorkerSecond });
          expect(time(workers)).toBeLessThanOrEqual(drainSeconds * (1 + 1e-6));
          if (workers > 1) expect(time(workers - 1)).toBeGreaterThan(drainSeconds);
        },
      ),
    );
  });
});
