import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from './normal';
import { studentTCdf, studentTQuantile } from './studentT';

describe('studentTQuantile', () => {
  it.each([
    [0.975, 1, 12.706],
    [0.99, 2, 6.965],
    [0.95, 5, 2.015],
    [0.999, 30, 3.385],
  ])('matches the table of the NIST e-Handbook, 1.3.6.7.2: t(%d, %d)', (p, df, expected) => {
    expect(studentTQuantile(p, df)).toBeCloseTo(expected, 3);
  });

  it('matches SciPy 1.17, stats.t.ppf, to ten digits', () => {
    expect(studentTQuantile(0.975, 8)).toBeCloseTo(2.306004135204166, 10);
    expect(studentTQuantile(0.95, 10)).toBeCloseTo(1.8124611228107335, 10);
  });

  it('has the closed forms of 1 and 2 degrees of freedom', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (p) => {
        const cauchy = Math.tan(Math.PI * (p - 0.5));
        expect(studentTQuantile(p, 1)).toBeCloseTo(cauchy, Math.abs(cauchy) > 100 ? 2 : 9);
        const two = (2 * p - 1) / Math.sqrt(2 * p * (1 - p));
        expect(studentTQuantile(p, 2)).toBeCloseTo(two, Math.abs(two) > 100 ? 4 : 9);
      }),
    );
  });

  it('inverts the distribution, is odd about ½ and becomes normal', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.integer({ min: 1, max: 1000 }),
        (p, df) => {
          expect(studentTCdf(studentTQuantile(p, df), df)).toBeCloseTo(p, 11);
        },
      ),
    );
    expect(studentTQuantile(0.5, 3)).toBe(0);
    expect(studentTQuantile(0.1, 7)).toBeCloseTo(-studentTQuantile(0.9, 7), 12);
    expect(studentTQuantile(0.975, 1e7)).toBeCloseTo(normalQuantile(0.975), 6);
  });

  it('refuses what cannot be', () => {
    expect(() => studentTQuantile(1, 3)).toThrow('studentTQuantile: p must be above 0 and below 1, got 1');
    expect(() => studentTQuantile(0.5, 0.5)).toThrow('degreesOfFreedom must be at least 1, got 0.5');
    expect(() => studentTCdf(1, 0)).toThrow(RangeError);
  });
});
