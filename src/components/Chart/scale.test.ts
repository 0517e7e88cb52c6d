import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridDomain, makeScale, valueDomain } from './scale';

describe('makeScale', () => {
  it('maps the ends of the domain to the ends of the range', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('linear' as const, 'log' as const),
        fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
        fc.double({ min: 1.1, max: 1e6, noNaN: true }),
        (kind, low, factor) => {
          const scale = makeScale(kind, [low, low * factor], [300, 10], 5);
          expect(scale.position(low)).toBeCloseTo(300, 6);
          expect(scale.position(low * factor)).toBeCloseTo(10, 6);
          for (const tick of scale.ticks) {
            expect(tick).toBeGreaterThanOrEqual(low * (1 - 1e-9));
            expect(tick).toBeLessThanOrEqual(low * factor * (1 + 1e-9));
          }
        },
      ),
    );
  });

  it('puts powers of ten on a log axis', () => {
    expect(makeScale('log', [1, 10_000], [0, 100], 5).ticks).toEqual([1, 10, 100, 1_000, 10_000]);
    expect(makeScale('log', [1, 100], [0, 100], 6).ticks).toEqual([1, 2, 5, 10, 20, 50, 100]);
  });

  it('falls back to linear where a logarithm does not exist', () => {
    expect(makeScale('log', [0, 10], [0, 100], 5).kind).toBe('linear');
  });

  it('survives a domain of one value', () => {
    for (const value of [0, 7, -3]) {
      const scale = makeScale('linear', [value, value], [0, 100], 5);
      expect(Number.isFinite(scale.position(value))).toBe(true);
      expect(scale.ticks.length).toBeGreaterThan(0);
    }
  });
});

describe('valueDomain', () => {
  it('starts bars and curves at 0 and ends on a round number', () => {
    expect(valueDomain([3, 8, 9.4], [], 'linear')).toEqual([0, 10]);
  });

  it('cuts a curve that runs to infinity, not the limit it must be read against', () => {
    const queue = [...Array.from({ length: 50 }, () => 150), 900, 5_000, 40_000];
    const [low, high] = valueDomain(queue, [300], 'linear');
    expect(low).toBe(0);
    expect(high).toBeGreaterThan(300);
    expect(high).toBeLessThan(1_000);
  });

  it('always shows every mark', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1e9, noNaN: true })),
        fc.array(fc.double({ min: 0, max: 1e9, noNaN: true })),
        (values, marks) => {
          const [low, high] = valueDomain(values, marks, 'linear');
          expect(low).toBeLessThan(high);
          for (const mark of marks) expect(mark).toBeLessThanOrEqual(high);
        },
      ),
    );
  });

  it('copes with nothing to draw', () => {
    expect(valueDomain([], [], 'linear')).toEqual([0, 1]);
    expect(valueDomain([0, 0], [], 'linear')).toEqual([0, 1]);
    expect(valueDomain([0], [], 'log')).toEqual([1, 10]);
  });
});

describe('gridDomain', () => {
  it('stretches to a mark near by and leaves a distant one outside', () => {
    expect(gridDomain([0, 100], [120])).toEqual([0, 120]);
    expect(gridDomain([0, 100], [1_000])).toEqual([0, 100]);
  });
});
