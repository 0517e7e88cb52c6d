import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compoundGrowth, monthsUntil } from './compound';

describe('compound growth (arithmetic)', () => {
  it('triples in a year at 10 % a month', () => {
    expect(compoundGrowth(1000, 0.1, 12)).toBeCloseTo(3138.428376721, 8);
    expect(compoundGrowth(1000, -0.5, 1)).toBe(500);
    expect(compoundGrowth(1000, 0.2, 0)).toBe(1000);
  });

  it('reaches the limit in monthsUntil months', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e6, noNaN: true }),
        fc.double({ min: 1.001, max: 1e4, noNaN: true }),
        fc.double({ min: 1e-4, max: 2, noNaN: true }),
        (value, times, rate) => {
          const months = monthsUntil(value, value * times, rate);
          expect(compoundGrowth(value, rate, months) / (value * times)).toBeCloseTo(1, 9);
        },
      ),
    );
  });

  it('is there already, or never', () => {
    expect(monthsUntil(10, 10, 0.1)).toBe(0);
    expect(monthsUntil(10, 5, 0)).toBe(0);
    expect(monthsUntil(10, 20, 0)).toBe(Infinity);
    expect(monthsUntil(10, 20, -0.1)).toBe(Infinity);
  });

  it('refuses to lose more than everything', () => {
    expect(() => compoundGrowth(1, -1, 1)).toThrow('compoundGrowth: monthlyRate must be above -1, got -1');
    expect(() => monthsUntil(0, 1, 0.1)).toThrow(RangeError);
  });
});
