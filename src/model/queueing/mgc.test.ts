import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mg1 } from './mg1';
import { allenCunneenMeanWait, cosmetatosMeanWait, mgcMeanWait } from './mgc';
import { mmc } from './mmc';

const load = fc
  .record({
    servers: fc.integer({ min: 1, max: 200 }),
    utilisation: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
    scv: fc.double({ min: 0, max: 10, noNaN: true }),
  })
  .map(({ servers, utilisation, scv }) => ({
    servers,
    arrivalRate: utilisation * servers,
    serviceTime: 1,
    scv,
  }));

// Exact mean waits, service time 1: M/D/c from the stationary law of X' = max(X − c, 0) + Poisson(a), solved as a linear
// system; M/H2/c with balanced means from its Markov chain.
const exactDeterministic = [
  [1, 0.5, 0.5],
  [2, 0.8, 0.903283879],
  [3, 0.5, 0.0872017],
  [5, 0.5, 0.0306532],
  [5, 0.9, 0.776695],
  [10, 0.5, 0.0047418],
  [10, 0.7, 0.0418716],
  [10, 0.8, 0.1098277897],
  [10, 0.9, 0.3445820503],
  [20, 0.9, 0.144286],
  [50, 0.9, 0.0395259],
] as const;
const exactHyperexponential = [
  [5, 0.8, 2, 0.7925508305],
  [2, 0.8, 4, 4.2853776633],
  [5, 0.9, 4, 3.64441],
] as const;

describe('cosmetatosMeanWait', () => {
  it.each(exactDeterministic)('is within 1.5 %% of exact M/D/%d at %d', (servers, utilisation, exact) => {
    const wait = cosmetatosMeanWait({ servers, arrivalRate: servers * utilisation, serviceTime: 1 });
    expect(Math.abs(wait / exact - 1)).toBeLessThan(0.015);
  });

  it.each([
    [2, 0.1, 0.00620828],
    [5, 0.2, 0.00069393],
    [10, 0.1, 1.09478e-8],
    [20, 0.3, 3.29818e-7],
  ])('stays within 16 %% of exact M/D/%d in light traffic (%d)', (servers, utilisation, exact) => {
    const wait = cosmetatosMeanWait({ servers, arrivalRate: servers * utilisation, serviceTime: 1 });
    expect(Math.abs(wait / exact - 1)).toBeLessThan(0.16);
  });
});

describe('mgcMeanWait', () => {
  it.each(exactHyperexponential)(
    'is within 2.5 %% of exact M/H2/%d at %d, scv %d',
    (servers, rho, scv, exact) => {
      const wait = mgcMeanWait({ servers, arrivalRate: servers * rho, serviceTime: 1, scv });
      expect(Math.abs(wait / exact - 1)).toBeLessThan(0.025);
    },
  );

  it('is M/M/c at scv 1, Cosmetatos at 0 and Pollaczek–Khinchine at one server', () => {
    fc.assert(
      fc.property(load, (given) => {
        expect(mgcMeanWait({ ...given, scv: 1 })).toBeCloseTo(mmc(given).meanWait, 12);
        expect(mgcMeanWait({ ...given, scv: 0 })).toBeCloseTo(cosmetatosMeanWait(given), 12);
        const one = { arrivalRate: given.arrivalRate / given.servers, serviceTime: 1, scv: given.scv };
        expect(mgcMeanWait({ servers: 1, ...one }) / mg1(one).meanWait).toBeCloseTo(1, 10);
      }),
    );
  });

  it('grows with the spread of service times', () => {
    fc.assert(
      fc.property(load, (given) => {
        const more = mgcMeanWait({ ...given, scv: given.scv + 0.1 });
        expect(more).toBeGreaterThanOrEqual(mgcMeanWait(given));
      }),
    );
  });

  it('is infinite when overloaded and 0 without load', () => {
    expect(mgcMeanWait({ servers: 3, arrivalRate: 3, serviceTime: 1, scv: 2 })).toBe(Infinity);
    expect(mgcMeanWait({ servers: 3, arrivalRate: 0, serviceTime: 1, scv: 2 })).toBe(0);
    expect(mgcMeanWait({ servers: 1, arrivalRate: 0, serviceTime: 1, scv: 0 })).toBe(0);
  });
});

describe('allenCunneenMeanWait', () => {
  it('is M/M/c from Erlang C times (1 + scv) / 2', () => {
    const five = allenCunneenMeanWait({ servers: 5, arrivalRate: 4.5, serviceTime: 1, scv: 0.25 });
    expect(five).toBeCloseTo(0.953116525937, 10);
    const three = allenCunneenMeanWait({ servers: 3, arrivalRate: 2.1, serviceTime: 1, scv: 0.5 });
    expect(three).toBeCloseTo(0.41028708133971, 12);
  });

  it('takes the spread of arrivals', () => {
    const given = { servers: 5, arrivalRate: 4.5, serviceTime: 1, scv: 1 };
    const wait = mmc(given).meanWait;
    expect(allenCunneenMeanWait({ ...given, arrivalScv: 3 })).toBeCloseTo(2 * wait, 12);
    expect(allenCunneenMeanWait({ ...given, scv: 0, arrivalScv: 0 })).toBe(0);
  });
});
