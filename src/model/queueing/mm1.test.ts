import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mm1 } from './mm1';
import { mmc } from './mmc';

describe('mm1', () => {
  it('agrees with CRAN queueing 0.2.12, NewInput.MM1(80, 100)', () => {
    const state = mm1({ arrivalRate: 80, serviceTime: 1 / 100 });
    expect(state.inSystem).toBeCloseTo(4, 10);
    expect(state.inQueue).toBeCloseTo(3.2, 10);
    expect(state.meanResponse).toBeCloseTo(0.05, 12);
    expect(state.meanWait).toBeCloseTo(0.04, 12);
    expect(state.responseCdf(0.1)).toBeCloseTo(0.86466471676339, 12);
    expect(state.waitCdf(0.05)).toBeCloseTo(0.70569644706285, 12);
    expect(state.responseQuantile(0.99)).toBeCloseTo(0.230258509299405, 9);
  });

  it('agrees with the formulas at 90 % (mpmath)', () => {
    const state = mm1({ arrivalRate: 0.9, serviceTime: 1 });
    expect(state.inSystem).toBeCloseTo(9, 10);
    expect(state.inQueue).toBeCloseTo(8.1, 10);
    expect(state.meanResponse).toBeCloseTo(10, 10);
    expect(state.responseQuantile(0.99)).toBeCloseTo(46.051701859881, 9);
  });

  it('is M/M/c with one server', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.double({ min: 0.01, max: 0.999, noNaN: true }),
        (load, q) => {
          const one = mm1({ arrivalRate: load, serviceTime: 1 });
          const many = mmc({ servers: 1, arrivalRate: load, serviceTime: 1 });
          expect(one.meanWait).toBeCloseTo(many.meanWait, 8);
          expect(one.idleProbability).toBeCloseTo(many.idleProbability, 10);
          expect(one.waitQuantile(q) / (1 + many.waitQuantile(q))).toBeCloseTo(
            many.waitQuantile(q) / (1 + many.waitQuantile(q)),
            10,
          );
          expect(one.responseQuantile(q) / many.responseQuantile(q)).toBeCloseTo(1, 10);
        },
      ),
    );
  });

  it('is infinite, not a number that looks usable, when overloaded', () => {
    const state = mm1({ arrivalRate: 2, serviceTime: 1 });
    expect(state).toMatchObject({ stable: false, utilisation: 2, meanWait: Infinity, inSystem: Infinity });
    expect(state.responseQuantile(0.5)).toBe(Infinity);
    expect(state.waitQuantile(0.5)).toBe(Infinity);
    expect(state.responseCdf(5)).toBe(0);
  });

  it('refuses quantiles that do not exist', () => {
    expect(() => mm1({ arrivalRate: 0.5, serviceTime: 1 }).responseQuantile(1)).toThrow(
      'mm1: quantile must be above 0 and below 1, got 1',
    );
  });
});
