import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mmc } from './mmc';

const load = fc
  .record({
    servers: fc.integer({ min: 1, max: 300 }),
    utilisation: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
    serviceTime: fc.double({ min: 0.001, max: 100, noNaN: true }),
  })
  .map(({ servers, utilisation, serviceTime }) => ({
    servers,
    serviceTime,
    arrivalRate: (utilisation * servers) / serviceTime,
  }));

describe('mmc against CRAN queueing 0.2.12, NewInput.MMC', () => {
  it('λ 90, μ 10, c 10', () => {
    const state = mmc({ servers: 10, arrivalRate: 90, serviceTime: 0.1 });
    expect(state.utilisation).toBeCloseTo(0.9, 12);
    expect(state.inSystem).toBeCloseTo(15.018583716969, 9);
    expect(state.inQueue).toBeCloseTo(6.0185837169693, 9);
    expect(state.meanResponse).toBeCloseTo(0.16687315241077, 11);
    expect(state.meanWait).toBeCloseTo(0.06687315241077, 11);
    expect(state.waitCdf(0.1)).toBeCloseTo(0.75398742061753, 11);
    expect(state.responseCdf(0.1)).toBeCloseTo(0.38610797944609, 11);
  });

  it('λ 950, μ 1, c 1000', () => {
    const state = mmc({ servers: 1000, arrivalRate: 950, serviceTime: 1 });
    expect(state.inQueue / 1.2968148921657).toBeCloseTo(1, 10);
    expect(state.meanWait / 0.0013650683075428).toBeCloseTo(1, 10);
    expect(state.waitCdf(0.01)).toBeCloseTo(0.95860221094366, 10);
    expect(state.idleProbability).toBeGreaterThanOrEqual(0);
  });

  it('λ 100, μ 25, c 6', () => {
    const state = mmc({ servers: 6, arrivalRate: 100, serviceTime: 0.04 });
    expect(state.idleProbability).toBeCloseTo(0.016685205784205, 13);
    expect(state.inQueue).toBeCloseTo(0.56952169076752, 11);
    expect(state.waitCdf(0.05)).toBeCloseTo(0.97662540639853, 11);
    expect(state.responseCdf(0.1)).toBeCloseTo(0.89645911125825, 11);
  });

  it('λ 18, μ 2, c 12', () => {
    const state = mmc({ servers: 12, arrivalRate: 18, serviceTime: 0.5 });
    expect(state.meanResponse).toBeCloseTo(0.54433911407811, 11);
    expect(state.waitCdf(0.25)).toBeCloseTo(0.94063963824947, 11);
  });

  it.each([
    [9, 1, 10, 0.99, 6.24987669885, 4.20279757733],
    [1200, 0.01, 14, 0.999, 0.0730072949925, 0.0308866633351],
    [8, 0.2, 2, 0.99, 2.3874740472, 2.13212179951],
    [500, 0.02, 13, 0.99, 0.0947699564344, 0.0223390173021],
  ])(
    'percentiles (uniroot): λ %d, S %d, c %d, p %d',
    (arrivalRate, serviceTime, servers, q, response, wait) => {
      const state = mmc({ servers, arrivalRate, serviceTime });
      expect(state.responseQuantile(q) / response).toBeCloseTo(1, 7);
      expect(state.waitQuantile(q) / wait).toBeCloseTo(1, 7);
    },
  );
});

describe('mmc identities', () => {
  it('obeys Little’s law', () => {
    fc.assert(
      fc.property(load, (given) => {
        const state = mmc(given);
        expect(state.inSystem / (given.arrivalRate * state.meanResponse)).toBeCloseTo(1, 10);
        expect(state.inQueue / (given.arrivalRate * state.meanWait || 1)).toBeCloseTo(
          state.inQueue > 0 ? 1 : 0,
          10,
        );
      }),
    );
  });

  it('has quantiles that invert its distributions', () => {
    fc.assert(
      fc.property(load, fc.double({ min: 0.001, max: 0.99999, noNaN: true }), (given, q) => {
        const state = mmc(given);
        expect(state.responseCdf(state.responseQuantile(q))).toBeCloseTo(q, 10);
        const wait = state.waitQuantile(q);
        if (wait > 0) expect(state.waitCdf(wait)).toBeCloseTo(q, 10);
        else expect(state.waitCdf(0)).toBeGreaterThanOrEqual(q - 1e-12);
      }),
    );
  });

  it('is smooth where a = c − 1, at and near it: 1 − (1 + Cμt)e^(−μt)', () => {
    const at = (arrivalRate: number) => mmc({ servers: 10, arrivalRate, serviceTime: 1 });
    const t = 2;
    const limit = 1 - (1 + at(9).waitProbability * t) * Math.exp(-t);
    expect(at(9).responseCdf(t)).toBeCloseTo(limit, 14);
    for (const step of [1e-15, 1e-12, 1e-9, 1e-6]) {
      expect(Math.abs(at(9 + step).responseCdf(t) - limit)).toBeLessThan(step + 1e-14);
      expect(Math.abs(at(9 - step).responseCdf(t) - limit)).toBeLessThan(step + 1e-14);
    }
  });

  it('stays finite at 100,000 servers', () => {
    const state = mmc({ servers: 100_000, arrivalRate: 99_500, serviceTime: 1 });
    expect(state.waitProbability).toBeCloseTo(0.0709061993551133, 12);
    expect(state.responseCdf(state.responseQuantile(0.99))).toBeCloseTo(0.99, 10);
    expect(state.idleProbability).toBe(0);
  });

  it('is infinite when overloaded and idle without load', () => {
    const over = mmc({ servers: 2, arrivalRate: 2, serviceTime: 1 });
    expect(over).toMatchObject({ stable: false, meanWait: Infinity, inQueue: Infinity, waitProbability: 1 });
    expect(over.responseQuantile(0.5)).toBe(Infinity);
    expect(over.waitCdf(3)).toBe(0);
    const idle = mmc({ servers: 2, arrivalRate: 0, serviceTime: 1 });
    expect(idle).toMatchObject({ meanWait: 0, idleProbability: 1, inSystem: 0 });
    expect(idle.responseQuantile(0.5)).toBeCloseTo(Math.LN2, 12);
  });
});
