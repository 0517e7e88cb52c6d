import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lruHitRatio } from '../caching/che';
import { mmc } from '../queueing/mmc';
import { resolveScenario } from '../scenario/scenario';
import { stageIds } from '../scenario/stages';
import { assume } from './assumptions';
import { productAt } from './productAt';
import { sizeSystem } from './sizeSystem';

const users = fc.integer({ min: 100, max: 10_000_000 });
const stage = fc.constantFrom(...stageIds);

describe('sizeSystem', () => {
  it('gives the default growth product of 50,000 users by hand', () => {
    const size = sizeSystem(resolveScenario('growth'));
    // 50,000 × 20 % × 50 / 86,400 × 4 = 23.1 req/s × 50 ms = 1.16 busy workers: one server of 8, one more for the lost zone.
    expect(size.peakRequestRate).toBeCloseTo(23.148, 3);
    expect(size.application).toMatchObject({ servers: 2, survivors: 1, targetReachable: true });
    // 50,000 × 2 MB = 97.7 GB, a tenth of it hot: 9.77 GB at 4 GB a core is 2.44 cores.
    expect(size.database).toMatchObject({ cores: 4, shards: 1, standbys: 1, replicas: 1, fits: true });
    expect(size.database.size).toBeCloseTo(97.66, 2);
  });

  it('has only the parts of its stage', () => {
    const sizes = Object.fromEntries(stageIds.map((id) => [id, sizeSystem(productAt({}, 10_000, id))]));
    expect(sizes.prototype).toMatchObject({ application: { servers: 1 }, cache: { memory: 0 }, queue: null });
    expect(sizes.traction).toMatchObject({
      application: { servers: 2, survivors: 1 },
      database: { standbys: 0 },
    });
    expect(sizes.scale?.database.replicas).toBeGreaterThanOrEqual(2);
    expect(sizes.millions?.database.shards).toBeGreaterThanOrEqual(2);
  });

  it('holds the 95th percentile of M/M/c with the servers left after the loss, and not with one less', () => {
    fc.assert(
      fc.property(fc.double({ min: 50, max: 20_000, noNaN: true }), (peakRequestRate) => {
        const scenario = { ...resolveScenario('scale'), peakRequestRate };
        const { survivors } = sizeSystem(scenario).application;
        const keeps = (servers: number) => {
          const workers = servers * scenario.workersPerServer;
          const load = { servers: workers, arrivalRate: peakRequestRate, serviceTime: 0.05 };
          const utilisation = (peakRequestRate * 0.05) / workers;
          return utilisation <= 0.7 + 1e-9 && mmc(load).responseQuantile(0.95) <= 0.2 * (1 + 1e-6);
        };
        expect(keeps(survivors)).toBe(true);
        // Whole zones: the two that stay hold one server more than needed at most.
        expect(survivors > 2 && keeps(survivors - 2)).toBe(false);
      }),
      { numRuns: 50 },
    );
  });

  it('never shrinks as users grow on one architecture', () => {
    fc.assert(
      fc.property(stage, users, fc.double({ min: 1, max: 10, noNaN: true }), (id, few, factor) => {
        const small = sizeSystem(productAt({}, few, id));
        const large = sizeSystem(productAt({}, few * factor, id));
        expect(large.application.servers).toBeGreaterThanOrEqual(small.application.servers);
        expect(large.database.shards).toBeGreaterThanOrEqual(small.database.shards);
        expect(large.cache.memory).toBeGreaterThanOrEqual(small.cache.memory);
        expect(large.cost.high).toBeGreaterThanOrEqual(small.cost.low);
      }),
      { numRuns: 60 },
    );
  });

  it('gives every part a node it fits, where the architecture can', () => {
    fc.assert(
      fc.property(users, (count) => {
        const scenario = productAt({}, count);
        const { database } = sizeSystem(scenario);
        const a = assume();
        expect(database.fits).toBe(true);
        expect((database.size * a.hotShare) / database.shards).toBeLessThanOrEqual(
          database.memory * (1 + 1e-9),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('takes the hit ratio of Che’s approximation', () => {
    const { cache } = sizeSystem(resolveScenario('growth'));
    const expected = lruHitRatio({ objects: 2_500_000, cacheObjects: 500_000, exponent: 0.8 }).hitRatio;
    expect(cache.hitRatio).toBe(expected);
    expect(cache.readsServed).toBeCloseTo(0.7 * expected, 12);
  });

  it('says when no fleet holds the target, and sizes by the ceiling', () => {
    const { application } = sizeSystem(resolveScenario('growth', { latencyTarget: 20 }));
    expect(application).toMatchObject({ targetReachable: false, servers: 2 });
  });

  it('says when one database is too small', () => {
    const size = sizeSystem(resolveScenario('growth', { databaseSize: 1e6 }));
    expect(size.database).toMatchObject({ cores: 96, fits: false });
  });

  it('sizes products far beyond the slider', () => {
    const size = sizeSystem(
      resolveScenario('millions', { users: 1e9, requestsPerActiveDay: 1_000, zonesLost: 5 }),
    );
    expect(size.application.servers).toBeGreaterThan(1e5);
    expect(Number.isFinite(size.cost.high)).toBe(true);
  });
});
