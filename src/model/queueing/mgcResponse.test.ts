import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantileSorted } from '../statistics/quantile';
import { createRandom, type Random } from '../statistics/random';
import { mgcMeanWait } from './mgc';
import { mgcResponse } from './mgcResponse';
import { mmc } from './mmc';

const exponential = (random: Random) => -Math.log1p(-random());
const services: Record<string, { scv: number; draw: (random: Random) => number }> = {
  'M/D': { scv: 0, draw: () => 1 },
  'M/E4': { scv: 0.25, draw: (r) => (exponential(r) + exponential(r) + exponential(r) + exponential(r)) / 4 },
  'M/E2': { scv: 0.5, draw: (r) => (exponential(r) + exponential(r)) / 2 },
  'M/M': { scv: 1, draw: exponential },
  'M/H2 scv 2': hyperexponential(2),
  'M/H2 scv 4': hyperexponential(4),
};

function hyperexponential(scv: number) {
  const short = 0.5 * (1 + Math.sqrt((scv - 1) / (scv + 1)));
  return {
    scv,
    draw: (r: Random) => (r() < short ? exponential(r) / (2 * short) : exponential(r) / (2 * (1 - short))),
  };
}

/** Response times of first come, first served, sorted: each arrival takes the server that is free first. */
function simulate(servers: number, utilisation: number, draw: (random: Random) => number, customers: number) {
  const random = createRandom(20_261_124 + servers);
  const freeAt = new Float64Array(servers);
  const responses = new Float64Array(customers);
  const warmUp = customers / 10;
  let now = 0;
  for (let k = -warmUp; k < customers; k++) {
    now += exponential(random) / (utilisation * servers);
    let first = 0;
    for (let s = 1; s < servers; s++) if ((freeAt[s] ?? 0) < (freeAt[first] ?? 0)) first = s;
    const done = Math.max(now, freeAt[first] ?? 0) + draw(random);
    freeAt[first] = done;
    if (k >= 0) responses[k] = done - now;
  }
  return responses.sort();
}

describe('mgcResponse against simulation of 1e6 customers: p95 and p99 of response time within 10 %', () => {
  const cells = [
    [1, 0.5],
    [2, 0.8],
    [5, 0.9],
    [20, 0.9],
  ] as const;
  for (const [name, { scv, draw }] of Object.entries(services)) {
    it.each(cells)(`${name}/%d at utilisation %d`, (servers, utilisation) => {
      const responses = simulate(servers, utilisation, draw, 1_000_000);
      const model = mgcResponse({ servers, arrivalRate: servers * utilisation, serviceTime: 1, scv });
      for (const q of [0.95, 0.99]) {
        const error = model.responseQuantile(q) / quantileSorted(responses, q) - 1;
        expect(Math.abs(error), `p${q * 100} off by ${error}`).toBeLessThan(0.1);
      }
    });
  }
});

const load = fc
  .record({
    servers: fc.integer({ min: 1, max: 500 }),
    utilisation: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
    scv: fc.oneof(fc.constantFrom(0, 0.5, 1, 2), fc.double({ min: 0, max: 9, noNaN: true })),
  })
  .map(({ servers, utilisation, scv }) => ({
    servers,
    arrivalRate: utilisation * servers,
    serviceTime: 1,
    scv,
  }));
const share = fc.double({ min: 0.01, max: 0.9999, noNaN: true });

describe('mgcResponse', () => {
  it('is M/M/c at scv 1', () => {
    fc.assert(
      fc.property(load, share, (given, q) => {
        const general = mgcResponse({ ...given, scv: 1 });
        const exact = mmc(given);
        expect(general.responseQuantile(q) / exact.responseQuantile(q)).toBeCloseTo(1, 10);
        expect(general.waitQuantile(q)).toBeCloseTo(exact.waitQuantile(q), 9);
      }),
    );
    const case10 = mgcResponse({ servers: 10, arrivalRate: 9, serviceTime: 1, scv: 1 });
    // CRAN queueing 0.2.12 with uniroot.
    expect(case10.responseQuantile(0.99)).toBeCloseTo(6.24987669885, 7);
  });

  it('has quantiles that invert its tail, above the service quantile of an idle system', () => {
    fc.assert(
      fc.property(load, share, (given, q) => {
        const model = mgcResponse(given);
        const t = model.responseQuantile(q);
        expect(model.responseTail(t * (1 + 1e-9))).toBeLessThanOrEqual(1 - q + 1e-9);
        expect(model.responseTail(t * (1 - 1e-9))).toBeGreaterThanOrEqual(1 - q - 1e-6);
        const idle = mgcResponse({ ...given, arrivalRate: 0 });
        expect(t).toBeGreaterThanOrEqual(idle.responseQuantile(q) * (1 - 1e-9));
      }),
    );
  });

  it('has Kimura’s mean: its wait tail integrates to it', () => {
    const given = { servers: 5, arrivalRate: 4, serviceTime: 1, scv: 3 };
    const model = mgcResponse(given);
    expect(model.meanWait).toBeCloseTo(mgcMeanWait(given), 12);
    const quantiles = Array.from({ length: 20_000 }, (_, k) => model.waitQuantile((k + 0.5) / 20_000));
    expect(quantiles.reduce((sum, t) => sum + t, 0) / 20_000).toBeCloseTo(model.meanWait, 2);
  });

  it('says so when overloaded', () => {
    const over = mgcResponse({ servers: 2, arrivalRate: 3, serviceTime: 1, scv: 0 });
    expect(over).toMatchObject({ stable: false, meanWait: Infinity, waitProbability: 1 });
    expect(over.responseQuantile(0.5)).toBe(Infinity);
    expect(over.responseTail(9)).toBe(1);
  });
});
