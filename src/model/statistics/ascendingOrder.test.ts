import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ascendingOrder } from './ascendingOrder';

/** Oracle: the engine's own stable sort by comparison. */
const byComparison = (values: readonly number[]) =>
  values.map((_, index) => index).sort((a, b) => values[a]! - values[b]! || a - b);

describe('ascendingOrder', () => {
  it('is the order of a stable sort by comparison', () => {
    const anyNumber = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
    const clumped = fc.constantFrom(0, 1, 2, 3, -1, 1e300, -1e-300, 5e-324);
    fc.assert(
      fc.property(fc.array(fc.oneof(anyNumber, clumped), { maxLength: 300 }), (values) => {
        expect([...ascendingOrder(values)]).toEqual(byComparison(values));
      }),
    );
  });

  it('puts infinities at the ends and what is no number last', () => {
    expect([...ascendingOrder([NaN, Infinity, 1, -Infinity, -1])]).toEqual([3, 4, 2, 1, 0]);
  });

  it('keeps equal numbers in place, and takes nothing at all', () => {
    expect([...ascendingOrder([7, 7, 7])]).toEqual([0, 1, 2]);
    expect([...ascendingOrder([])]).toEqual([]);
  });
});
