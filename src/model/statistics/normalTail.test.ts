import { describe, expect, it } from 'vitest';
import { normalCdf } from './normal';
import { normalTail } from './normalTail';

describe('normalTail', () => {
  // Oracle: normalCdf, itself checked against mpmath.
  it('is the tail within 5e-8 of itself', () => {
    for (let z = -8.5; z < 8.5; z += 0.0137) {
      expect(Math.abs(normalTail(z) / normalCdf(-z) - 1), String(z)).toBeLessThan(5e-8);
    }
  });

  it('never rises, and ends at 1 and 0', () => {
    let before = 1;
    for (let z = -10; z < 10; z += 0.003) {
      const tail = normalTail(z);
      expect(tail).toBeLessThanOrEqual(before);
      before = tail;
    }
    expect([normalTail(-Infinity), normalTail(0), normalTail(Infinity)]).toEqual([1, 0.5, 0]);
  });
});
