import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { budgetLastsHours, errorBudget } from './errorBudget';

// Oracle: the downtime table of the SRE book's appendix A, 30 days: 99 % 7.2 h, 99.9 % 43.2 min, 99.99 % 4.32 min.
describe('errorBudget', () => {
  it.each([
    [0.99, 432],
    [0.999, 43.2],
    [0.9995, 21.6],
    [0.9999, 4.32],
  ])('of %d over 30 days is %d minutes', (objective, minutes) => {
    expect(errorBudget(objective, { days: 30 }).minutes).toBeCloseTo(minutes, 9);
  });

  it('counts requests too', () => {
    expect(errorBudget(0.999, { days: 28, requests: 1e6 }).requests).toBeCloseTo(1_000, 6);
  });

  it('is nothing where all must succeed, everything where nothing need', () => {
    expect(errorBudget(1, { days: 30 })).toEqual({ share: 0, minutes: 0, requests: 0 });
    expect(errorBudget(0, { days: 1 }).minutes).toBe(1_440);
  });

  it('refuses an objective given in percent', () => {
    expect(() => errorBudget(99.9, { days: 30 })).toThrow(
      'errorBudget: objective must be between 0 and 1, got 99.9',
    );
  });
});

describe('budgetLastsHours', () => {
  it('is 50 hours at 14.4 over 30 days, and the whole period at 1', () => {
    expect(budgetLastsHours(30, 14.4)).toBeCloseTo(50, 12);
    expect(budgetLastsHours(28, 1)).toBe(672);
    expect(budgetLastsHours(30, 0)).toBe(Infinity);
  });

  it('agrees with the budget: a total outage lasts as long as its minutes', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 0.9999, noNaN: true }),
        fc.integer({ min: 1, max: 365 }),
        (objective, days) => {
          const { share, minutes } = errorBudget(objective, { days });
          const hours = budgetLastsHours(days, 1 / share);
          expect(Math.abs(hours * 60 - minutes)).toBeLessThanOrEqual(1e-9 * minutes);
        },
      ),
    );
  });
});
