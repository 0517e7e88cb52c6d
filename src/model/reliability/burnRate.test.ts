import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { burnRateFactor, burnRateThreshold, burnRateTimes } from './burnRate';

describe('burnRateFactor', () => {
  // Oracle: the alert catalogue of sloth and the examples beside it (slok/sloth, internal/alert/alert_test.go and
  // examples/windows/7d.yaml); the first three rows of 30 days but the third are Google's table.
  it.each([
    [30, 2, 1, 14.4],
    [30, 5, 6, 6],
    [30, 10, 24, 3],
    [30, 10, 72, 1],
    [28, 2, 1, 13.44],
    [28, 5, 6, 5.6],
    [28, 10, 24, 2.8],
    [28, 10, 72, 2.8 / 3],
    [7, 8, 1, 13.44],
    [7, 12.5, 6, 3.5],
    [7, 20, 24, 1.4],
    [7, 42, 72, 0.98],
  ])('over %d days, %d %% in %d h is %d', (periodDays, percent, windowHours, factor) => {
    expect(burnRateFactor({ budgetShare: percent / 100, periodDays, windowHours })).toBeCloseTo(factor, 12);
  });

  it('is 1 when a window may spend exactly its share of the period', () => {
    expect(burnRateFactor({ budgetShare: 72 / 720, periodDays: 30, windowHours: 72 })).toBeCloseTo(1, 14);
  });

  it('refuses a share in percent', () => {
    expect(() => burnRateFactor({ budgetShare: 2, periodDays: 30, windowHours: 1 })).toThrow(
      'burnRateFactor: budgetShare must be between 0 and 1, got 2',
    );
  });
});

describe('burnRateTimes', () => {
  // Oracle: the SRE workbook's example of a burn rate of 36 over an hour.
  it('notices a total outage in 2.16 minutes and goes on for 57.84', () => {
    const { threshold, detects, resets } = burnRateTimes({ objective: 0.999, burnRate: 36, window: 60 }, 1);
    expect(threshold).toBeCloseTo(0.036, 12);
    expect(detects).toBeCloseTo(2.16, 9);
    expect(resets).toBeCloseTo(57.84, 9);
  });

  it('takes the whole window at the threshold and never fires below it', () => {
    const alert = { objective: 0.999, burnRate: 14.4, window: 60 };
    expect(burnRateTimes(alert, 0.0144)).toMatchObject({ detects: 60, resets: 0 });
    expect(burnRateTimes(alert, 0.0143)).toMatchObject({ detects: null, resets: null });
    expect(burnRateTimes(alert, 0)).toMatchObject({ detects: null, resets: null });
  });

  it('cannot fire at all where the threshold is out of reach', () => {
    expect(burnRateThreshold({ objective: 0.9, burnRate: 14.4 })).toBeCloseTo(1.44, 12);
    expect(burnRateTimes({ objective: 0.9, burnRate: 14.4, window: 60 }, 1).detects).toBeNull();
  });

  it('has spent the same share of the budget whenever it fires: that of its window', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.9, max: 0.99999, noNaN: true }),
        fc.double({ min: 0.001, max: 1, noNaN: true }),
        fc.double({ min: 0.001, max: 0.5, noNaN: true }),
        (objective, errorRatio, budgetShare) => {
          const burnRate = burnRateFactor({ budgetShare, periodDays: 30, windowHours: 1 });
          const { detects } = burnRateTimes({ objective, burnRate, window: 1 }, errorRatio);
          if (detects === null) return;
          const spent = (detects * errorRatio) / ((1 - objective) * 720);
          expect(spent / budgetShare).toBeCloseTo(1, 6);
        },
      ),
    );
  });
});
