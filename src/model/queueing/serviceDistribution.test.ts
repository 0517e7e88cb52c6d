import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serviceDistribution } from './serviceDistribution';

/** P(S ≤ t < S + E) by the trapezium rule on the tail of S: ∫ P(t−y < S ≤ t) dE(y). */
function integrated(mean: number, scv: number, t: number, waitMean: number): number {
  const service = serviceDistribution(mean, scv);
  const steps = 200_000;
  let sum = 0;
  for (let k = 0; k < steps; k++) {
    const y = (t * (k + 0.5)) / steps;
    sum += (Math.exp(-y / waitMean) / waitMean) * (service.tail(t - y) - service.tail(t)) * (t / steps);
  }
  return sum + Math.exp(-t / waitMean) * (1 - service.tail(t));
}

describe('serviceDistribution', () => {
  it('has the mean and the spread asked for, by integrating its tail', () => {
    for (const scv of [0, 0.1, 0.5, 0.99, 1, 2, 4]) {
      const service = serviceDistribution(2, scv);
      let mean = 0;
      let second = 0;
      const step = 0.001;
      for (let t = step / 2; t < 200; t += step) {
        mean += service.tail(t) * step;
        second += 2 * t * service.tail(t) * step;
      }
      expect(mean).toBeCloseTo(2, 3);
      expect(second / 4 - 1).toBeCloseTo(scv, 2);
    }
  });

  it.each([
    [0.05, 1.2, 0.01],
    [0.05, 1.2, 5],
    [0.3, 2, 0.3],
    [0.3, 2, 0.301],
    [0.3, 9, 2],
    [0.5, 0.2, 0.1],
    [1, 2, 1],
    [1, 2, 0.5],
    [3, 4, 1.5],
  ])('adds an exponential wait (numerical integration): scv %d, t %d, wait %d', (scv, t, waitMean) => {
    const closed = serviceDistribution(1, scv).delayedPast(t, waitMean);
    expect(closed).toBeCloseTo(integrated(1, scv, t, waitMean), 5);
  });

  it('adds up to a chance that falls with t, for any spread and wait, however large or small', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-5, max: 20, noNaN: true }),
        fc.double({ min: -6, max: 4, noNaN: true }),
        (scv, magnitude) => {
          const service = serviceDistribution(1, scv);
          const waitMean = 10 ** magnitude;
          let last = 1;
          for (const t of [1e-6, 0.01, 0.5, 0.9, 0.99, 1, 1.01, 1.5, 3, 10, 100, 1e4]) {
            const tail = service.tail(t) + service.delayedPast(t, waitMean);
            expect(tail).toBeGreaterThanOrEqual(service.tail(t));
            expect(tail).toBeLessThanOrEqual(last + 1e-9);
            last = tail;
          }
        },
      ),
    );
  });

  it('is continuous in the spread around exponential and around constant', () => {
    const at = (scv: number) =>
      serviceDistribution(1, scv).tail(1.5) + serviceDistribution(1, scv).delayedPast(1.5, 0.4);
    expect(at(1 - 1e-9)).toBeCloseTo(at(1), 7);
    expect(at(1 + 1e-12)).toBeCloseTo(at(1), 5);
    expect(at(2e-6)).toBeCloseTo(at(0), 3);
  });
});
