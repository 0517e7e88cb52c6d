import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRoot } from './findRoot';

describe('findRoot', () => {
  it('finds roots known in closed form, in few steps', () => {
    let calls = 0;
    const counted = (f: (x: number) => number) => (x: number) => {
      calls++;
      return f(x);
    };
    expect(
      findRoot(
        counted((x) => x * x - 2),
        0,
        2,
      ),
    ).toBeCloseTo(Math.SQRT2, 12);
    expect(calls).toBeLessThan(15);
    expect(findRoot((x) => Math.cos(x) - x, 0, 1)).toBeCloseTo(0.7390851332151607, 12);
  });

  it('finds the root of a steep or flat power wherever it lies', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 1000, noNaN: true }),
        fc.constantFrom(1 / 9, 1, 3, 9),
        (root, power) => {
          const f = (x: number) => Math.sign(x - root) * Math.abs(x - root) ** power;
          expect(findRoot(f, 0, 1001) / root).toBeCloseTo(1, 6);
        },
      ),
    );
  });

  it('takes a root at an end, and refuses a bracket without one', () => {
    expect(findRoot((x) => x, 0, 1)).toBe(0);
    expect(findRoot((x) => x - 1, 0, 1)).toBe(1);
    expect(() => findRoot((x) => x * x + 1, -1, 1)).toThrow('findRoot: f must change sign between -1 and 1');
  });
});
