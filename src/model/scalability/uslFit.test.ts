import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../statistics/normal';
import { createRandom } from '../statistics/random';
import { bendOf } from './bend';
import { peakConcurrency, uslThroughput } from './usl';
import { peakGradient, throughputGradient } from './uslCovariance';
import { type Measurement, uslFit } from './uslFit';

const specsdm91: Measurement[] = [
  [1, 64.9],
  [18, 995.9],
  [36, 1652.4],
  [72, 1853.2],
  [108, 1828.9],
  [144, 1775],
  [216, 1702.2],
];
const raytracer: Measurement[] = [
  [1, 20],
  [4, 78],
  [8, 130],
  [12, 170],
  [16, 190],
  [20, 200],
  [24, 210],
  [28, 230],
  [32, 260],
  [48, 280],
  [64, 310],
];

function relative(got: number, wanted: number): number {
  return Math.abs(got / wanted - 1);
}

describe('uslFit', () => {
  // Oracle: summary(usl(throughput ~ load, specsdm91)) in the README of the R package usl 3.0.3,
  // https://cran.r-project.org/web/packages/usl/readme/README.html; more digits by SciPy 1.17 curve_fit, which agrees.
  it('agrees with R on SPEC SDM91, standard errors included', () => {
    const fit = uslFit(specsdm91);
    expect(relative(fit.ratePerUnit, 89.9952326)).toBeLessThan(1e-6);
    expect(relative(fit.contention, 0.0277284754)).toBeLessThan(1e-6);
    expect(relative(fit.coherency, 0.000104365483)).toBeLessThan(1e-6);
    expect(relative(fit.squaredError, 27453.719584)).toBeLessThan(1e-9);
    const { ratePerUnit, contention, coherency } = fit.covariance!.standardErrors;
    expect(relative(ratePerUnit, 14.2134891)).toBeLessThan(1e-5);
    expect(relative(contention!, 0.00912173186)).toBeLessThan(1e-5);
    expect(relative(coherency!, 0.0000198752709)).toBeLessThan(1e-5);
    expect(fit.residualSd).toBeCloseTo(82.8, 1);
    expect(fit.degreesOfFreedom).toBe(4);
    const sorted = [...fit.residuals].sort((a, b) => a - b);
    expect([sorted[0], sorted[3], sorted[6]].map((residual) => residual!.toFixed(1))).toEqual([
      '-81.7',
      '-25.1',
      '111.1',
    ]);
  });

  // Oracle: SciPy curve_fit of the model with coherency held at 0, for Gunther's ray tracer; R ends at the same bound.
  it('ends at a coherency of exactly 0 where data ask for less', () => {
    const fit = uslFit(raytracer);
    expect(fit.coherency).toBe(0);
    expect(fit.free).toEqual({ contention: true, coherency: false });
    expect(relative(fit.ratePerUnit, 21.84884287)).toBeLessThan(1e-6);
    expect(relative(fit.contention, 0.05777078)).toBeLessThan(1e-6);
    expect(relative(fit.squaredError, 697.237799749)).toBeLessThan(1e-9);
    const { ratePerUnit, contention, coherency } = fit.covariance!.standardErrors;
    expect(relative(ratePerUnit, 1.25777866)).toBeLessThan(1e-5);
    expect(relative(contention!, 0.00525798)).toBeLessThan(1e-5);
    expect(coherency).toBeNull();
  });

  it('holds both at 0 for proportional data, and one where only the other acts', () => {
    const loads = [1, 2, 4, 8, 16, 32];
    const straight = uslFit(loads.map((n) => [n, 50 * n]));
    expect([straight.contention, straight.coherency, straight.ratePerUnit]).toEqual([0, 0, 50]);
    const rising = uslFit(loads.map((n) => [n, 50 * n ** 1.1]));
    expect([rising.contention, rising.coherency]).toEqual([0, 0]);
    const pairs = { ratePerUnit: 7, contention: 0, coherency: 0.001 };
    const fit = uslFit(loads.map((n) => [n, uslThroughput(pairs, n)]));
    expect(fit.coherency).toBeCloseTo(0.001, 12);
    expect(fit.contention).toBeLessThan(1e-9);
  });

  it('finds the law that made noise-free data, over many magnitudes', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -4, max: -0.5, noNaN: true }),
        fc.double({ min: -7, max: -2, noNaN: true }),
        fc.double({ min: -2, max: 6, noNaN: true }),
        (contentionPower, coherencyPower, ratePower) => {
          const law = {
            ratePerUnit: 10 ** ratePower,
            contention: 10 ** contentionPower,
            coherency: 10 ** coherencyPower,
          };
          const knee = peakConcurrency(law);
          const loads = [1, ...[0.05, 0.1, 0.3, 0.6, 1, 1.5, 2.5].map((share) => 1 + share * knee)];
          const fit = uslFit(loads.map((n) => [n, uslThroughput(law, n)]));
          expect(relative(fit.ratePerUnit, law.ratePerUnit)).toBeLessThan(1e-5);
          expect(relative(peakConcurrency(fit), knee)).toBeLessThan(1e-4);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is never worse than a fine grid', () => {
    const random = createRandom(3);
    for (let run = 0; run < 20; run++) {
      const data = [1, 2, 4, 8, 16, 32, 64].map((n): Measurement => [
        n,
        100 * n ** random() * (0.7 + random()),
      ]);
      const fit = uslFit(data);
      for (let i = 0; i <= 30; i++) {
        for (let j = 0; j <= 30; j++) {
          const law = { ratePerUnit: 1, contention: (i / 30) ** 3, coherency: (j / 30) ** 5 };
          const shapes = data.map(([n]) => uslThroughput(law, n));
          const square = shapes.reduce((sum, shape) => sum + shape * shape, 0);
          const rate = shapes.reduce((sum, shape, k) => sum + shape * data[k]![1], 0) / square;
          const error = shapes.reduce((sum, shape, k) => sum + (data[k]![1] - rate * shape) ** 2, 0);
          expect(fit.squaredError).toBeLessThanOrEqual(error * (1 + 1e-9));
        }
      }
    }
  });

  it('is fast and finite at extremes', () => {
    const number = (from: number, to: number) =>
      fc.double({ min: Math.log(from), max: Math.log(to), noNaN: true }).map(Math.exp);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(number(1, 1e6), fc.oneof(fc.constant(0), number(1e-6, 1e9))), {
          minLength: 4,
          maxLength: 200,
        }),
        (data) => {
          if (data.every(([, rate]) => rate === 0) || new Set(data.map(([n]) => n)).size < 3) return;
          const fit = uslFit(data);
          for (const value of [
            fit.ratePerUnit,
            fit.contention,
            fit.coherency,
            fit.squaredError,
            fit.rSquared,
          ])
            expect(Number.isFinite(value)).toBe(true);
          const { chance, efficiency } = bendOf(fit, Math.max(...data.map(([n]) => n)));
          expect(chance).toBeGreaterThanOrEqual(0);
          expect(chance).toBeLessThanOrEqual(1);
          expect(efficiency).toBeGreaterThan(0);
        },
      ),
      { numRuns: 100 },
    );
  });

  it.each([
    [specsdm91.slice(0, 3), 'uslFit: measurements must be at least 4, got 3'],
    [Array.from({ length: 9 }, (_, i): Measurement => [1 + (i % 2), i]), /different concurrencies/],
    [specsdm91.map(([n]): Measurement => [n, 0]), /some throughput must be above 0/],
    [specsdm91.map(([n, x]): Measurement => [n - 1, x]), /every concurrency must be a finite number above 0/],
  ])('refuses data it cannot fit', (data, message) => {
    expect(() => uslFit(data)).toThrow(message);
  });
});

describe('standard errors', () => {
  // Oracle: simulation. Load tests drawn around a known law must scatter as each fit says they do.
  it('are the scatter of repeated load tests', () => {
    const law = { ratePerUnit: 1000, contention: 0.04, coherency: 0.0005 };
    const loads = [1, 2, 4, 8, 16, 24, 32, 48, 64, 96];
    const random = createRandom(11);
    const noise = () => 150 * normalQuantile(Math.min(1 - 1e-12, Math.max(1e-12, random())));
    const runs = Array.from({ length: 400 }, () =>
      uslFit(loads.map((n): Measurement => [n, Math.max(0, uslThroughput(law, n) + noise())])),
    );
    const spread = (values: readonly number[]) => {
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
    };
    const typical = (values: readonly number[]) =>
      Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
    const pairs: [number[], number[]][] = [
      [runs.map((fit) => fit.ratePerUnit), runs.map((fit) => fit.covariance!.standardErrors.ratePerUnit)],
      [runs.map((fit) => fit.contention), runs.map((fit) => fit.covariance!.standardErrors.contention!)],
      [runs.map((fit) => fit.coherency), runs.map((fit) => fit.covariance!.standardErrors.coherency!)],
      [
        runs.map((fit) => uslThroughput(fit, 64)),
        runs.map((fit) => fit.covariance!.errorOf(throughputGradient(fit, 64))),
      ],
      [runs.map(peakConcurrency), runs.map((fit) => fit.covariance!.errorOf(peakGradient(fit)))],
    ];
    for (const [values, errors] of pairs)
      expect(relative(typical(errors), spread(values))).toBeLessThan(0.12);
  });

  it('have the gradients of finite differences', () => {
    const law = { ratePerUnit: 100, contention: 0.03, coherency: 0.0004 };
    const keys = ['ratePerUnit', 'contention', 'coherency'] as const;
    const nudged = (key: (typeof keys)[number], by: number) => ({ ...law, [key]: law[key] + by });
    keys.forEach((key, i) => {
      const by = law[key] * 1e-6;
      const slope = (figure: (at: typeof law) => number) =>
        (figure(nudged(key, by)) - figure(nudged(key, -by))) / (2 * by);
      expect(throughputGradient(law, 30)[i]).toBeCloseTo(
        slope((at) => uslThroughput(at, 30)),
        2,
      );
      expect(peakGradient(law)[i]).toBeCloseTo(slope(peakConcurrency), 2);
    });
  });
});

describe('bendOf', () => {
  it('tells a bend from scatter on a straight line', () => {
    const loads = [1, 2, 4, 8, 16, 32, 64];
    const wiggle = [0.02, -0.03, 0.01, 0.02, -0.02, 0.01, -0.01];
    const straight = bendOf(uslFit(loads.map((n, i) => [n, 100 * n * (1 + wiggle[i]!)])), 64);
    expect(straight.efficiency).toBeGreaterThan(0.95);
    const bent = bendOf(uslFit(specsdm91), 216);
    expect(bent.chance).toBeLessThan(0.001);
    expect(bent.efficiency).toBeCloseTo(1702.2 / (89.995 * 216), 1);
  });

  // Oracle: SciPy, scipy.stats.f.sf on the squared errors of both fits.
  it('has the chance of an F test', () => {
    expect(relative(bendOf(uslFit(raytracer), 64).chance, 1.1763132254e-9)).toBeLessThan(1e-6);
  });
});
