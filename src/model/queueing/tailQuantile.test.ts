import { describe, expect, it } from 'vitest';
import { tailQuantile } from './tailQuantile';

describe('tailQuantile', () => {
  it('inverts an exponential at any scale', () => {
    for (const mean of [1e-9, 1, 1e9]) {
      for (const q of [0.01, 0.5, 0.999999]) {
        const found = tailQuantile('test', (t) => Math.exp(-t / mean), q, 0, 1);
        expect(found / (-mean * Math.log1p(-q))).toBeCloseTo(1, 9);
      }
    }
  });

  it('returns the floor when enough lies there', () => {
    expect(tailQuantile('test', (t) => 0.05 * Math.exp(-t), 0.9, 0, 1)).toBe(0);
  });

  it('refuses quantiles that do not exist', () => {
    expect(() => tailQuantile('test', () => 0, 1, 0, 1)).toThrow(
      'test: quantile must be above 0 and below 1, got 1',
    );
  });
});
