import { describe, expect, it } from 'vitest';
import { DEFAULT_HPA_RULES } from './hpaBehaviour';
import { type ScaledDay, simulateDay, STEPS_PER_DAY } from './simulateDay';
import { type DayShape, trafficAt } from './trafficDay';

const hpa = { kind: 'hpa', minReplicas: 2, maxReplicas: 100, ...DEFAULT_HPA_RULES } as const;
const tracking = { kind: 'targetTracking', minServers: 2, maxServers: 100, inCooldown: 5 } as const;

function dayOf(shape: DayShape, more: Partial<ScaledDay> = {}): ScaledDay {
  return {
    traffic: (seconds) => trafficAt({ shape, peak: 1_000, nightShare: 0.1 }, seconds),
    serverRate: 50,
    targetPercent: 60,
    startSeconds: 60,
    patience: 5,
    lateAfter: 0.3,
    policy: hpa,
    ...more,
  };
}

describe('simulateDay', () => {
  it('settles on a flat day at what the target needs: 1,000/s over 30/s a server', () => {
    const run = simulateDay(dayOf('flat'));
    expect(new Set(run.running)).toEqual(new Set([34]));
    expect(run).toMatchObject({ lost: 0, late: 0, changes: 0, requests: 86.4e6 });
    expect(run.serverHours).toBeCloseTo(34 * 24, 6);
    expect(run.idleHours).toBeCloseTo((34 - 1_000 / 30) * 24, 6);
  });

  it('follows a working day without loss, for fewer hours than a fleet for the peak', () => {
    for (const policy of [hpa, tracking]) {
      const run = simulateDay(dayOf('office', { policy }));
      expect(run.lost, policy.kind).toBe(0);
      expect(run.serverHours, policy.kind).toBeLessThan(0.5 * 34 * 24);
      expect(run.serverHours - run.idleHours).toBeLessThanOrEqual(run.requests / 30 / 3_600 + 1e-6);
      expect(Math.max(...run.running)).toBeGreaterThanOrEqual(33);
    }
  });

  it('cannot follow a sale: Kubernetes loses less than target tracking, and both less than one that starts slowly', () => {
    const lost = (more: Partial<ScaledDay>) => simulateDay(dayOf('flashSale', more)).lost;
    expect(lost({})).toBeGreaterThan(0);
    expect(lost({ policy: tracking })).toBeGreaterThan(lost({}));
    expect(lost({ startSeconds: 300 })).toBeGreaterThan(lost({}));
  });

  it('loses nothing of a sale when the minimum already carries it', () => {
    const run = simulateDay(dayOf('flashSale', { policy: { ...hpa, minReplicas: 20 } }));
    expect(run.lost).toBe(0);
  });

  it('begins as it ends, and never pays for fewer servers than are ready', () => {
    for (const policy of [hpa, tracking]) {
      const run = simulateDay(dayOf('evening', { policy }));
      expect(Math.abs(run.running[0]! - run.running[STEPS_PER_DAY - 1]!)).toBeLessThanOrEqual(1);
      for (let step = 0; step < STEPS_PER_DAY; step++) {
        expect(run.ready[step]!).toBeLessThanOrEqual(run.running[step]! + 1e-9);
      }
    }
  });

  it('holds the maximum and loses what it cannot carry: 10 servers of 50/s against 1,000/s', () => {
    const run = simulateDay(dayOf('flat', { policy: { ...hpa, maxReplicas: 10 } }));
    expect(run.lost).toBeCloseTo(500 * 86_400, 0);
    expect(Math.max(...run.wait)).toBeCloseTo(5, 9);
  });

  it('refuses servers that serve nothing', () => {
    expect(() => simulateDay(dayOf('flat', { serverRate: 0 }))).toThrow('simulateDay: serverRate must be');
  });
});
