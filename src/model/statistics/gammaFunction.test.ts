import { describe, expect, it } from 'vitest';
import { gammaTerm, logGamma } from './gammaFunction';

describe('logGamma', () => {
  it('is the factorial at whole numbers and √π at ½', () => {
    let factorial = 1;
    for (let n = 1; n <= 20; n++) {
      expect(logGamma(n)).toBeCloseTo(Math.log(factorial), 12);
      factorial *= n;
    }
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14);
    expect(logGamma(0.1)).toBeCloseTo(2.252712651734206, 13);
  });

  it('obeys Γ(x+1) = xΓ(x) across the change of method at 10', () => {
    for (const x of [0.3, 8.7, 9, 9.5, 9.999, 10, 123.4, 1e5]) {
      expect(logGamma(x + 1) - Math.log(x)).toBeCloseTo(logGamma(x), 9);
    }
  });

  it('refuses 0', () => {
    expect(() => logGamma(0)).toThrow('logGamma: x must be above 0, got 0');
  });
});

describe('gammaTerm', () => {
  it('is the Poisson probability (e^−3·3²/2!)', () => {
    expect(gammaTerm(2, 3)).toBeCloseTo(4.5 * Math.exp(-3), 15);
    expect(gammaTerm(5, 0)).toBe(0);
  });

  it('sums to 1 over all counts, at means from small to large', () => {
    for (const mean of [0.5, 9.7, 100, 1e4]) {
      let sum = Math.exp(-mean);
      for (let n = 1; n < mean + 30 * Math.sqrt(mean) + 30; n++) sum += gammaTerm(n, mean);
      expect(sum).toBeCloseTo(1, 12);
    }
  });
});
