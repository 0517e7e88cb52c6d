import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  availabilityOfRepair,
  downtimeMinutesPerYear,
  parallelAvailability,
  seriesAvailability,
} from './availability';

const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 });

// Oracle: AWS' reliability pillar, three parts of 99.99 %: 99.97 %, 2 h 37 min 47 s a year.
describe('seriesAvailability', () => {
  it('of three parts of 99.99 % is down 157.77 minutes a year', () => {
    const all = seriesAvailability([0.9999, 0.9999, 0.9999]);
    expect(all).toBeCloseTo(0.999700029999, 12);
    expect(downtimeMinutesPerYear(1 - all)).toBeCloseTo(157.77222172596, 8);
  });

  it('is never above its weakest part, parallel never below its strongest', () => {
    fc.assert(
      fc.property(shares, (parts) => {
        expect(seriesAvailability(parts)).toBeLessThanOrEqual(Math.min(...parts));
        expect(parallelAvailability(parts)).toBeGreaterThanOrEqual(Math.max(...parts) - 1e-15);
      }),
    );
  });

  it('is 1 of nothing and 0 with a part that is always down', () => {
    expect(seriesAvailability([])).toBe(1);
    expect(seriesAvailability([0.99, 0])).toBe(0);
    expect(parallelAvailability([])).toBe(0);
  });
});

describe('availabilityOfRepair', () => {
  it('is 720 of 720.5 hours (AWS, Availability and Beyond, equation 2)', () => {
    expect(availabilityOfRepair(720, 0.5)).toBeCloseTo(0.999306037474, 12);
    expect(availabilityOfRepair(1, 0)).toBe(1);
  });

  it('does not depend on the unit', () => {
    expect(availabilityOfRepair(720 * 60, 30)).toBeCloseTo(availabilityOfRepair(720, 0.5), 15);
  });

  it('refuses a time that is none', () => {
    expect(() => availabilityOfRepair(0, 1)).toThrow(
      'availabilityOfRepair: mtbf must be a finite number above 0, got 0',
    );
    expect(() => downtimeMinutesPerYear(99.9)).toThrow(
      'downtimeMinutesPerYear: unavailability must be between 0 and 1, got 99.9',
    );
  });
});
