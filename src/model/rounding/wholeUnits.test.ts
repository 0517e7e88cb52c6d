import { describe, expect, it } from 'vitest';
import { wholeUnits } from './wholeUnits';

describe('wholeUnits', () => {
  it('rounds up, but not for the last bits of a double', () => {
    expect(2.1 / (3 * 0.7)).toBeGreaterThan(1);
    expect([2.1 / (3 * 0.7), 1.001, 0, 36.25].map(wholeUnits)).toEqual([1, 2, 0, 37]);
  });
});
