import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createQuantileCollector } from './quantileCollector';

function collect(values: readonly number[]) {
  const collector = createQuantileCollector();
  for (const value of values) collector.record(value);
  return collector;
}

describe('createQuantileCollector', () => {
  // Oracle: the order statistic of the sorted sample.
  it('gives the order statistic within the width of a class', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1e-9, max: 1e12, noNaN: true }), { minLength: 1, maxLength: 200 }),
        fc.double({ min: 0.001, max: 1, noNaN: true }),
        (values, p) => {
          const sorted = [...values].sort((a, b) => a - b);
          const exact = sorted[Math.ceil(p * sorted.length - 1e-12) - 1]!;
          expect(Math.abs(collect(values).quantile(p) / exact - 1)).toBeLessThan(1 / 128);
        },
      ),
    );
  });

  it('is within 0.4 % of a smooth distribution', () => {
    const collector = collect(Array.from({ length: 100_000 }, (_, i) => -Math.log((i + 0.5) / 100_000)));
    for (const p of [0.1, 0.5, 0.9, 0.99, 0.999]) {
      expect(Math.abs(collector.quantile(p) / -Math.log1p(-p) - 1), String(p)).toBeLessThan(0.004);
    }
    expect(collector.shareAbove(1)).toBeCloseTo(Math.exp(-1), 2);
  });

  it('keeps zeros as zeros', () => {
    const collector = collect([0, 0, 0, 5]);
    expect(collector.quantile(0.75)).toBe(0);
    expect(collector.quantile(0.76)).toBeGreaterThan(4.9);
    expect(collector.shareAbove(0)).toBe(0.25);
  });

  it('merges', () => {
    const both = collect([1, 2]);
    both.add(collect([3, 4]));
    expect(both.count).toBe(4);
    expect(both.quantile(1)).toBeCloseTo(4, 1);
    expect(createQuantileCollector().quantile(0.5)).toBe(0);
  });
});
