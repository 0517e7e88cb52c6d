import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalCdf, normalQuantile } from './normal';

describe('normalCdf (mpmath 1.3, 25 digits)', () => {
  it.each([
    [-8, 6.220960574271785e-16],
    [-3, 0.001349898031630094527],
    [-1, 0.1586552539314570514],
    [0.5, 0.6914624612740131036],
    [2.5, 0.993790334674223864],
  ])('Φ(%d)', (x, expected) => {
    expect(normalCdf(x) / expected).toBeCloseTo(1, 12);
  });
});

describe('normalQuantile', () => {
  it.each([
    // The two test values of Wichura's paper.
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167814],
    [1e-20, -9.262340089798408],
    // mpmath.
    [0.95, 1.6448536269514722],
    [0.999, 3.090232306167813],
    [0.5, 0],
  ])('Φ⁻¹(%d)', (p, expected) => {
    expect(normalQuantile(p)).toBeCloseTo(expected, 13);
  });

  it('inverts the distribution', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-6, noNaN: true }), (p) => {
        expect(normalCdf(normalQuantile(p)) / p).toBeCloseTo(1, 10);
      }),
    );
  });

  it('is infinite at 0 and 1, and refuses the rest', () => {
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
    expect(() => normalQuantile(-0.1)).toThrow('normalQuantile: p must be between 0 and 1, got -0.1');
  });
});
