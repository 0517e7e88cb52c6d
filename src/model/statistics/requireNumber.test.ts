import { describe, expect, it } from 'vitest';
import {
  requireCount,
  requireFinite,
  requireNotNegative,
  requireOpenProbability,
  requirePositive,
  requireProbability,
} from './requireNumber';

describe('requireNumber', () => {
  it('throws in one form', () => {
    expect(() => requireCount('f', 'n', 0, 1)).toThrow(new RangeError('f: n must be at least 1, got 0'));
    expect(() => requireCount('f', 'n', 1.5, 1)).toThrow('f: n must be a whole number, got 1.5');
    expect(() => requirePositive('f', 'x', 0)).toThrow('f: x must be a finite number above 0, got 0');
    expect(() => requireNotNegative('f', 'x', -1)).toThrow(
      'f: x must be a finite number of at least 0, got -1',
    );
    expect(() => requireProbability('f', 'p', 1.1)).toThrow('f: p must be between 0 and 1, got 1.1');
    expect(() => requireOpenProbability('f', 'p', 1)).toThrow('f: p must be above 0 and below 1, got 1');
  });

  it('never lets NaN or infinity through', () => {
    for (const bad of [NaN, Infinity]) {
      expect(() => requireCount('f', 'n', bad, 0)).toThrow(RangeError);
      expect(() => requirePositive('f', 'x', bad)).toThrow(RangeError);
      expect(() => requireNotNegative('f', 'x', bad)).toThrow(RangeError);
      expect(() => requireFinite('f', 'x', bad)).toThrow(RangeError);
      expect(() => requireProbability('f', 'p', bad)).toThrow(RangeError);
      expect(() => requireOpenProbability('f', 'p', bad)).toThrow(RangeError);
    }
  });

  it('lets good values through', () => {
    requireCount('f', 'n', 0, 0);
    requirePositive('f', 'x', 1e-300);
    requireNotNegative('f', 'x', 0);
    requireProbability('f', 'p', 1);
  });
});
