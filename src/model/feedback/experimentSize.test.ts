import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallestRise, usersPerVariant } from './experimentSize';

const usual = { confidence: 0.95, power: 0.8 };

describe('usersPerVariant', () => {
  it('is 70 in the example of Chow, Shao and Wang, page 89, and 55 one-sided', () => {
    expect(Math.ceil(usersPerVariant(0.65, 0.85, usual))).toBe(70);
    // One side at 5 % is what two sides have at 90 % confidence.
    expect(Math.ceil(usersPerVariant(0.65, 0.85, { ...usual, confidence: 0.9 }))).toBe(55);
  });

  it('is within 1 % of the 121,600 of Kohavi and others (2009), whose rule takes 16 for twice 7.85', () => {
    // 5 % of visitors buy; the change to be seen is 5 % of that.
    expect(usersPerVariant(0.05, 0.0525, usual) / 121_600).toBeCloseTo(1, 2);
  });

  it('lies below the 76.7 that R’s power.prop.test gives with one variance for both groups', () => {
    const own = usersPerVariant(0.5, 0.75, { confidence: 0.95, power: 0.9 });
    expect(own).toBeLessThan(76.7);
    expect(own / 76.7).toBeGreaterThan(0.95);
  });

  it('does not care which group is which, nor which outcome is counted', () => {
    fc.assert(
      fc.property(rates, rates, (before, after) => {
        const users = usersPerVariant(before, after, usual);
        expect(usersPerVariant(after, before, usual)).toBe(users);
        if (users < Infinity) expect(usersPerVariant(1 - before, 1 - after, usual) / users).toBeCloseTo(1, 6);
      }),
    );
  });

  it('never ends for a change of nothing, and refuses what is no rate', () => {
    expect(usersPerVariant(0.2, 0.2, usual)).toBe(Infinity);
    expect(() => usersPerVariant(0, 0.2, usual)).toThrow(
      'usersPerVariant: before must be above 0 and below 1, got 0',
    );
    expect(() => usersPerVariant(0.1, 0.2, { ...usual, power: 0.3 })).toThrow(
      'usersPerVariant: power must be at least 0.5 and below 1, got 0.3',
    );
  });
});

describe('smallestRise', () => {
  it('takes as many users as it was computed from', () => {
    fc.assert(
      fc.property(rates, fc.double({ min: 1, max: 1e9, noNaN: true }), (before, users) => {
        const rise = smallestRise(before, users, usual);
        if (rise === Infinity) return;
        expect(usersPerVariant(before, before + rise, usual) / users).toBeCloseTo(1, 4);
      }),
    );
  });

  it('does not exist where even everybody would not show', () => {
    expect(smallestRise(0.9, 10, usual)).toBe(Infinity);
    expect(() => smallestRise(0.9, 0, usual)).toThrow('smallestRise: users must be a finite number above 0');
  });
});

/** Whole thousandths: rates a millionth of a millionth apart say nothing and lose their digits. */
const rates = fc.integer({ min: 1, max: 999 }).map((thousandths) => thousandths / 1000);
