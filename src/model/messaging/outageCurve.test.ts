import { describe, expect, it } from 'vitest';
import { outageBacklog } from './backlog';
import { outageCurve } from './outageCurve';

const rates = { arrivalsPerSecond: 400, workers: 60, messagesPerWorkerSecond: 10 };

describe('outageCurve', () => {
  it('rises to the backlog of the outage and is empty when that is drained', () => {
    const curve = outageCurve(600, rates);
    const { backlog, drainSeconds } = outageBacklog(600, rates);
    expect(curve.backlogAt(600)).toBe(backlog);
    expect(curve.recoveredAfter).toBe(600 + drainSeconds);
    expect(curve.backlogAt(curve.recoveredAfter)).toBe(0);
    expect(curve.backlogAt(0)).toBe(0);
    expect(curve.backlogAt(1e6)).toBe(0);
  });

  // Oracle: a queue of numbered arrivals, worked off first in, first out.
  it('knows the age of the oldest', () => {
    const curve = outageCurve(600, rates);
    for (const at of [100, 600, 900, 1_500]) {
      const done = Math.max(0, at - 600) * 600;
      const arrivedAt = done / 400;
      expect(curve.oldestAt(at)).toBeCloseTo(at - arrivedAt, 9);
    }
    expect(curve.oldestAt(600)).toBe(600);
    expect(curve.oldestAt(curve.recoveredAfter)).toBeCloseTo(0, 9);
  });

  it('never recovers where the workers do not outrun the arrivals', () => {
    const slow = outageCurve(60, { ...rates, workers: 40 });
    expect(slow.recoveredAfter).toBe(Infinity);
    expect(slow.backlogAt(1e6)).toBe(24_000);
    expect(outageCurve(60, { ...rates, arrivalsPerSecond: 0 }).oldestAt(30)).toBe(0);
  });
});
