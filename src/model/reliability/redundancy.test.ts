import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parallelAvailability, seriesAvailability } from './availability';
import { commonCause, inSeries, kOfN, splitFailures } from './redundancy';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const counts = fc
  .integer({ min: 1, max: 60 })
  .chain((n) => fc.tuple(fc.integer({ min: 1, max: n }), fc.constant(n)));

// Oracle: the binomial tail, computed to thirty digits with mpmath.
describe('kOfN', () => {
  it.each([
    [1, 2, 0.999, 0.999999],
    [4, 6, 0.999, 0.999999980044964],
    [3, 5, 0.99, 0.9999901494],
  ])('%d of %d at %d is %d', (needed, parts, availability, expected) => {
    expect(kOfN({ needed, parts, availability }).availability).toBeCloseTo(expected, 14);
  });

  it('is series where all are needed and parallel where one is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), share, (parts, availability) => {
        const all = new Array<number>(parts).fill(availability);
        expect(kOfN({ needed: parts, parts, availability }).availability).toBeCloseTo(
          seriesAvailability(all),
          12,
        );
        expect(kOfN({ needed: 1, parts, availability }).availability).toBeCloseTo(
          parallelAvailability(all),
          12,
        );
      }),
    );
  });

  it('keeps the digits of eleven nines and more', () => {
    // 1 of 5 at 99.9 %: all five down, 1e-15.
    expect(kOfN({ needed: 1, parts: 5, availability: 0.999 }).unavailability / 1e-15).toBeCloseTo(1, 10);
  });

  it('never falls when a part is added, never rises when one more is needed', () => {
    fc.assert(
      fc.property(counts, share, ([needed, parts], availability) => {
        const here = kOfN({ needed, parts, availability });
        expect(kOfN({ needed, parts: parts + 1, availability }).unavailability).toBeLessThanOrEqual(
          here.unavailability * (1 + 1e-9) + 1e-15,
        );
        expect(kOfN({ needed: needed + 1, parts, availability }).availability).toBeLessThanOrEqual(
          here.availability * (1 + 1e-9) + 1e-15,
        );
        expect(here.availability + here.unavailability).toBeCloseTo(1, 12);
      }),
    );
  });

  it('holds a thousand parts without overflow', () => {
    const { availability } = kOfN({ needed: 500, parts: 1_000, availability: 0.5 });
    // By symmetry half of it, and half of the middle term besides.
    expect(availability).toBeGreaterThan(0.5);
    expect(availability).toBeLessThan(0.53);
  });

  it('knows the ends, and refuses half a part', () => {
    expect(kOfN({ needed: 0, parts: 0, availability: 0.5 }).availability).toBe(1);
    expect(kOfN({ needed: 3, parts: 2, availability: 0.5 }).availability).toBe(0);
    expect(kOfN({ needed: 1, parts: 2, availability: 1 }).unavailability).toBe(0);
    expect(() => kOfN({ needed: 1.5, parts: 2, availability: 0.9 })).toThrow(
      'kOfN: needed must be a whole number, got 1.5',
    );
  });
});

describe('commonCause', () => {
  const pair = { needed: 1, parts: 2, availability: 0.999 };

  it('is independent at 0, one part at 1', () => {
    expect(commonCause(pair, 0).unavailability).toBeCloseTo(kOfN(pair).unavailability, 18);
    expect(commonCause(pair, 1).unavailability).toBeCloseTo(0.001, 15);
  });

  it('at 10 % is a hundred times worse than independence says: βu + ((1−β)u)²', () => {
    const down = commonCause(pair, 0.1).unavailability;
    expect(down).toBeCloseTo(1e-4 + (1 - 1e-4) * 0.0009 ** 2, 12);
    expect(down / kOfN(pair).unavailability).toBeGreaterThan(100);
  });

  it('is never better than the common part alone, however many parts there are', () => {
    fc.assert(
      fc.property(counts, share, share, ([needed, parts], availability, beta) => {
        const { common } = splitFailures(availability, beta);
        expect(commonCause({ needed, parts, availability }, beta).unavailability).toBeGreaterThanOrEqual(
          common.unavailability - 1e-15,
        );
      }),
    );
  });
});

describe('inSeries', () => {
  it('is the product, with both sides adding up', () => {
    fc.assert(
      fc.property(fc.array(share, { maxLength: 6 }), (parts) => {
        const both = inSeries(parts.map((a) => ({ availability: a, unavailability: 1 - a })));
        expect(both.availability).toBeCloseTo(seriesAvailability(parts), 12);
        expect(both.availability + both.unavailability).toBeCloseTo(1, 12);
      }),
    );
  });
});
