import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { burnRateTimes } from './burnRate';
import { alertFloor, falseAlarmChance, type MultiwindowAlert, multiwindowTimes } from './burnRateTraffic';

const fast: MultiwindowAlert = {
  objective: 0.999,
  burnRate: 14.4,
  longWindow: 3_600,
  shortWindow: 300,
  leastErrors: 0,
};

// Oracle: arithmetic. That Prometheus agrees on the minute is tested beside the rules (src/calculators/slo).
describe('alertFloor', () => {
  it('takes 52 errors in an hour at one request a second: more than 51.84', () => {
    expect(alertFloor(fast, 1).errorsInLongWindow).toBe(52);
    expect(alertFloor(fast, 1).errorRatio).toBeCloseTo(0.0144, 12);
  });

  it('takes one more than a whole product, which is not above the threshold', () => {
    // 0.0144 · 3600 · 10/51.84 = 10 exactly.
    expect(alertFloor(fast, 10 / 51.84).errorsInLongWindow).toBe(11);
  });

  it('is set by the least errors where traffic is low, out of reach where it is lower still', () => {
    const guarded = { ...fast, leastErrors: 10 };
    expect(alertFloor(guarded, 1).errorRatio).toBeCloseTo(10 / 300, 12);
    expect(alertFloor(guarded, 100).errorRatio).toBeCloseTo(0.0144, 12);
    expect(alertFloor(guarded, 0.02).errorRatio).toBeGreaterThan(1);
  });
});

describe('multiwindowTimes', () => {
  it('detects with the long window and resets with the short one', () => {
    const { detects, resets } = multiwindowTimes(fast, { requestsPerSecond: 10, errorRatio: 0.05 });
    expect(detects).toBeCloseTo(1_036.8, 9);
    expect(resets).toBeCloseTo(300 - (0.0144 / 0.05) * 300, 9);
  });

  it('waits for the least errors, and never fires where the short window cannot hold them', () => {
    const guarded = { ...fast, leastErrors: 100 };
    expect(multiwindowTimes(guarded, { requestsPerSecond: 0.5, errorRatio: 1 })).toMatchObject({
      detects: 200,
      resets: 100,
    });
    expect(multiwindowTimes(guarded, { requestsPerSecond: 0.3, errorRatio: 1 }).detects).toBeNull();
    expect(multiwindowTimes(guarded, { requestsPerSecond: 0, errorRatio: 0.5 }).detects).toBeNull();
  });

  it('is the single window where both are the same and nothing is guarded', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.1, max: 50, noNaN: true }),
        (errorRatio, burnRate) => {
          const one = { ...fast, burnRate, shortWindow: 3_600 };
          expect(multiwindowTimes(one, { requestsPerSecond: 5, errorRatio })).toEqual(
            burnRateTimes({ objective: 0.999, burnRate, window: 3_600 }, errorRatio),
          );
        },
      ),
    );
  });

  it('fires exactly above the floor', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.integer({ min: 0, max: 50 }),
        (requestsPerSecond, leastErrors) => {
          const alert = { ...fast, leastErrors };
          const { errorRatio } = alertFloor(alert, requestsPerSecond);
          const at = (factor: number) =>
            multiwindowTimes(alert, { requestsPerSecond, errorRatio: errorRatio * factor }).detects;
          if (errorRatio * 1.001 <= 1) expect(at(1.001)).not.toBeNull();
          if (errorRatio * 0.999 <= 1) expect(at(0.999)).toBeNull();
        },
      ),
    );
  });
});

describe('falseAlarmChance', () => {
  it('is the chance of four where 0.108 are expected', () => {
    const m = 0.108;
    const expected = 1 - Math.exp(-m) * (1 + m + m ** 2 / 2 + m ** 3 / 6);
    const chance = falseAlarmChance(fast, { requestsPerSecond: 0.06, errorRatio: 0.0005 });
    expect(chance).toBeCloseTo(expected, 12);
  });

  it('falls as traffic grows, and with the least errors', () => {
    const at = (requestsPerSecond: number, leastErrors = 0) =>
      falseAlarmChance({ ...fast, leastErrors }, { requestsPerSecond, errorRatio: 0.005 });
    expect(at(1)).toBeLessThan(at(0.1));
    expect(at(0.1, 10)).toBeLessThan(at(0.1));
    expect(falseAlarmChance(fast, { requestsPerSecond: 1e7, errorRatio: 0 })).toBe(0);
  });
});
