import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uslThroughput } from '../../model/scalability/usl';
import { evaluateValues } from '../kit/evaluate';
import type { Calculator } from '../kit/define';
import type { Pair } from '../kit/series';
import definition from './definition';

const calculator = definition as unknown as Calculator;

function answerFor(points: readonly Pair[], predictAt = 96, thinkTime = 0) {
  return evaluateValues(calculator, { points, predictAt, thinkTime } as never);
}

describe('the load-test fit', () => {
  it.each([
    [[], /0 points are too few.* at 1, 2 and 4 at once/],
    [[[1, 10] as const], /1 point is too few.* at 2, 4 and 8 at once/],
    [
      [1, 2, 1, 2, 1, 2].map((n): Pair => [n, 10 * n]),
      /2 concurrencies cannot show a curve.* at 4, 8 and 16/,
    ],
    [[1, 2, 4, 8, 16, 32].map((n): Pair => [n, 0]), /Every throughput is 0/],
    [[1, 2, 4, 8, 16, 32].map((n): Pair => [n, 10 * n]), /rises in proportion at 32.* at 64 and 128/],
    [[1, 2, 3, 4, 5, 6].map((n): Pair => [n, 10 * n * (n % 2 ? 1.5 : 0.5)]), /scatter so much.*three times/],
  ])('refuses %j with what to measure next', (points, problem) => {
    const { results, problem: said } = answerFor(points);
    expect(results).toBeNull();
    expect(said).toMatch(problem);
  });

  it('has a figure or a reason for every load test that bends', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.record({ rate: unit, contention: unit, coherency: unit, noise: unit, reach: unit }),
        fc.array(unit, { minLength: 24, maxLength: 24 }),
        fc.double({ min: 1, max: 1e6, noNaN: true }),
        fc.double({ min: 0, max: 1e5, noNaN: true }),
        (r, wiggles, predictAt, thinkTime) => {
          const law = {
            ratePerUnit: 10 ** (8 * r.rate - 2),
            contention: r.contention ** 4,
            coherency: r.coherency ** 8,
          };
          const largest = 2 + 10 ** (6 * r.reach - 0.001);
          const points = wiggles.map((wiggle, i): Pair => {
            const load = Math.min(1e6, largest ** (i / 23));
            return [load, uslThroughput(law, load) * (1 + 0.3 * r.noise * (wiggle - 0.5))];
          });
          const { values, results, problem } = answerFor(points, predictAt, thinkTime);
          if (results === null) {
            expect(problem).toMatch(/^[A-Z].{5,280}\.$/);
            return;
          }
          for (const [key, value] of Object.entries(results))
            if (typeof value === 'number') expect(Number.isFinite(value), key).toBe(true);
          expect(calculator.answer(values, results)).not.toMatch(/NaN|null|Infinity|∞/);
          for (const { text, link } of calculator.advice(values, results))
            expect(`${text} ${link?.to}`).not.toMatch(/NaN|null|Infinity|∞/);
          for (const chart of calculator.charts) {
            if (chart.kind !== 'line') continue;
            const grid = chart.grid(values, results);
            for (const { curve } of chart.curves)
              for (const y of grid.map(curve(values, results)))
                expect(y === null || Number.isFinite(y)).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
