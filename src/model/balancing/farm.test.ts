import { describe, expect, it } from 'vitest';
import { createRandom } from '../statistics/random';
import { createFarm, type FarmOptions } from './farm';

const options: FarmOptions = {
  servers: 3,
  workers: 2,
  arrivalRate: 4,
  service: () => 1,
  policy: 'roundRobin',
  slowFactor: 1,
  keys: { count: 10, exponent: 1, bound: 1.25 },
  death: null,
};

describe('createFarm', () => {
  it('ends each request once, in order of time, and none is lost', () => {
    const ends: number[] = [];
    let answers = 0;
    const farm = createFarm(options, createRandom(1), (arrival, end, _, answered) => {
      expect(end - arrival).toBeGreaterThanOrEqual(1 - 1e-9);
      if (answered) answers++;
      ends.push(end);
    });
    while (farm.arrivals < 1_000) farm.advance();
    farm.close();
    while (farm.advance() !== 'nothing');
    expect([farm.open, answers, ends.length]).toEqual([0, 1_000, 1_000]);
    expect(ends).toEqual([...ends].sort((a, b) => a - b));
    expect(farm.view.inFlight.every((count) => count === 0)).toBe(true);
  });

  it('counts in flight what is in service and waits', () => {
    const farm = createFarm({ ...options, arrivalRate: 8 }, createRandom(2), () => undefined);
    for (let i = 0; i < 500; i++) {
      farm.advance();
      farm.stations.forEach(({ busy, waiting }, server) =>
        expect(farm.view.inFlight[server]).toBe(busy + waiting),
      );
    }
    const sum = [0, 1, 2].reduce((total, server) => total + farm.flightTime(server), 0);
    expect(sum).toBeGreaterThan(0);
  });

  it('makes the slow server slow', () => {
    const times = [0, 0, 0].map(() => [] as number[]);
    const farm = createFarm({ ...options, arrivalRate: 0.5, slowFactor: 3 }, createRandom(3), (a, e, s) =>
      times[s]!.push(e - a),
    );
    while (farm.arrivals < 300) farm.advance();
    expect(Math.min(...times[0]!)).toBeCloseTo(3, 9);
    expect(Math.min(...times[1]!)).toBeCloseTo(1, 9);
  });

  it.each(['hangs', 'refuses'] as const)('dies and is taken out: %s', (kind) => {
    const failed: number[] = [];
    const farm = createFarm(
      { ...options, death: { at: 10, kind, detectedAfter: 5, timeout: 3, errorTime: 0.1 } },
      createRandom(4),
      (arrival, end, server, answered) => {
        if (answered) return;
        expect(server).toBe(2);
        failed.push(end - arrival);
      },
    );
    const seen = new Set<string>();
    while (farm.now < 30) {
      const event = farm.advance();
      seen.add(event);
      if (event === 'arrival' && farm.isDetected) expect(farm.lastServer).not.toBe(2);
    }
    expect([...seen].sort()).toEqual(['answer', 'arrival', 'death', 'detection', 'error']);
    if (kind === 'hangs') for (const time of failed) expect(time).toBeCloseTo(3, 9);
    // 4 a time unit, a third of them for 5 units, and those it had.
    expect(failed.length).toBeGreaterThan(3);
    expect(failed.length).toBeLessThan(16);
    expect(farm.view.inFlight[2]).toBe(0);
  });

  it('dies when told to', () => {
    const death = { at: Infinity, kind: 'hangs', detectedAfter: 5, timeout: 3, errorTime: 0.1 } as const;
    const farm = createFarm({ ...options, death }, createRandom(5), () => undefined);
    for (let i = 0; i < 200; i++) expect(farm.advance()).not.toBe('death');
    farm.kill();
    expect(farm.advance()).toBe('death');
    expect([farm.isDead, farm.isDetected]).toEqual([true, false]);
  });

  it('refuses what no farm is', () => {
    expect(() => createFarm({ ...options, slowFactor: 0.5 }, createRandom(1), () => undefined)).toThrow(
      'createFarm: slowFactor must be at least 1, got 0.5',
    );
    expect(() => createFarm({ ...options, arrivalRate: 0 }, createRandom(1), () => undefined)).toThrow(
      /arrivalRate/,
    );
  });
});
