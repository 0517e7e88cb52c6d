import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mmc } from '../queueing/mmc';
import { atUsers, resolveScenario } from '../scenario/scenario';
import { stageIds } from '../scenario/stages';
import { assume } from './assumptions';
import { breaksFirst, monthsUntilUsers, usersBuiltFor } from './breaksFirst';
import { type LimitRule, limitRules } from './limits';
import { productAt } from './productAt';
import { sizeSystem } from './sizeSystem';

const a = assume();
const rules = Object.values(limitRules) as readonly LimitRule[];

describe('breaksFirst', () => {
  it.each(stageIds)('puts the limits of %s in order, each in its range, with a way out', (stage) => {
    const points = breaksFirst(resolveScenario(stage), stage);
    expect(points.length).toBeGreaterThan(1);
    expect(points[0]?.mayBeFirst).toBe(true);
    points.forEach(({ users, guide }, index) => {
      expect(users.low).toBeLessThanOrEqual(users.mid);
      expect(users.mid).toBeLessThanOrEqual(users.high);
      expect(users.mid).toBeGreaterThanOrEqual(points[index - 1]?.users.mid ?? 0);
      expect(guide).toMatch(/^\/(practices|stages)\//);
    });
  });

  it.each(stageIds)('lets no default product of %s break before the end of its band', (stage) => {
    expect(breaksFirst(resolveScenario(stage), stage)[0]?.users.mid).toBeGreaterThanOrEqual(
      usersBuiltFor(stage),
    );
  });

  it('finds the application limit where M/M/c reaches the target or the ceiling', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 5, max: 200, noNaN: true }),
        fc.double({ min: 160, max: 2_000, noNaN: true }),
        (serviceTime, latencyTarget) => {
          fc.pre(latencyTarget > 3.2 * serviceTime);
          const scenario = productAt({ serviceTime, latencyTarget }, 100_000, 'growth');
          const size = sizeSystem(scenario);
          const users = limitRules.applicationServers.users({ scenario, size }, a);
          const arrivalRate = atUsers(scenario, users).peakRequestRate;
          const servers = size.application.survivors * scenario.workersPerServer;
          const utilisation = (arrivalRate * serviceTime) / 1_000 / servers;
          const p95 = mmc({ servers, arrivalRate, serviceTime: serviceTime / 1_000 }).responseQuantile(0.95);
          const reached = Math.max(utilisation / 0.7, (p95 * 1_000) / latencyTarget);
          expect(reached).toBeGreaterThan(1 - 1e-4);
          expect(utilisation).toBeLessThan(0.7 * (1 + 1e-6));
          expect(p95 * 1_000).toBeLessThan(latencyTarget * (1 + 1e-6));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('finds the memory limit where the hot data fills the node exactly', () => {
    const scenario = productAt({}, 100_000, 'growth');
    const size = sizeSystem(scenario);
    const users = limitRules.databaseMemory.users({ scenario, size }, a);
    expect(atUsers(scenario, users).databaseSize * a.hotShare).toBeCloseTo(size.database.memory, 9);
  });

  it('finds the restore limit where a shard restores in exactly the accepted time', () => {
    const scenario = productAt({}, 10_000_000);
    const size = sizeSystem(scenario);
    const users = limitRules.restoreTime.users({ scenario, size }, a);
    const perShard = atUsers(scenario, users).databaseSize / size.database.shards;
    expect((perShard * 1_024) / a.restoreRate / 3_600).toBeCloseTo(a.restoreTarget, 9);
  });

  it('moves no limit out when a user brings more load to the same architecture', () => {
    const light = productAt({}, 100_000, 'growth');
    const heavier = ['requestsPerActiveDay', 'peakToMean', 'queriesPerRequest', 'databasePerUser'] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...heavier),
        fc.double({ min: 1, max: 20, noNaN: true }),
        (fact, factor) => {
          const heavy = productAt({ [fact]: light[fact] * factor }, 100_000, 'growth');
          for (const stage of stageIds) {
            const size = sizeSystem({ ...light, stage });
            for (const rule of rules.filter(({ stages }) => stages.includes(stage))) {
              const before = rule.users({ scenario: light, size }, a);
              expect(rule.users({ scenario: heavy, size }, a)).toBeLessThanOrEqual(before * (1 + 1e-9));
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('does not depend on how many users there are today, only the months do', () => {
    const [few, many] = [20_000, 90_000].map((users) => breaksFirst(productAt({}, users))[0]!);
    expect(few?.users.mid).toBeCloseTo(many!.users.mid, 3);
    expect(few?.month?.mid).toBeGreaterThan(many!.month!.mid);
  });

  it('leaves out what nobody loads, and keeps no range for what the reader knows', () => {
    const ids = breaksFirst(resolveScenario('growth', { readShare: 100 })).map(({ id }) => id);
    expect(ids).not.toContain('replicaLag');
    const known = breaksFirst(resolveScenario('growth'), 'growth', { hotShare: 0.1, memoryPerCore: 4 });
    const memory = known.find(({ id }) => id === 'databaseMemory')!.users;
    expect(memory.low).toBe(memory.high);
  });

  it('has an answer where one server’s pool already exceeds the connections', () => {
    const points = breaksFirst(resolveScenario('growth', { workersPerServer: 200 }));
    expect(points[0]).toMatchObject({ id: 'connections', month: { low: 0, mid: 0, high: 0 } });
  });
});

describe('monthsUntilUsers', () => {
  it('is when compound growth gets there', () => {
    const month = monthsUntilUsers(
      { users: 1_000, monthlyGrowth: 10 },
      { low: 1_100, mid: 1_210, high: 500 },
    );
    expect(month?.low).toBeCloseTo(1, 9);
    expect(month?.mid).toBeCloseTo(2, 9);
    expect(month?.high).toBe(0);
  });

  it('is never without growth', () => {
    expect(
      monthsUntilUsers({ users: 1_000, monthlyGrowth: 0 }, { low: 2e3, mid: 3e3, high: 4e3 }),
    ).toBeNull();
  });
});
