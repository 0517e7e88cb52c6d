import { describe, expect, it } from 'vitest';
import { mm1 } from '../queueing/mm1';
import { createRandom } from '../statistics/random';
import { replicationLag } from './replicationLag';

const load = { writesPerSecond: 800, replaySeconds: 0.001, shippingSeconds: 0.003 };

describe('replicationLag', () => {
  it('is M/M/1 behind a fixed delay', () => {
    const lag = replicationLag(load);
    const queue = mm1({ arrivalRate: 800, serviceTime: 0.001 });
    expect(lag.replayUtilisation).toBeCloseTo(0.8, 12);
    expect(lag.meanLag).toBeCloseTo(0.003 + queue.meanResponse, 12);
    expect(lag.lagQuantile(0.99)).toBeCloseTo(0.003 + 0.005 * Math.log(100), 12);
    expect(lag.staleAfter(0.002)).toBe(1);
    expect(lag.staleAfter(lag.lagQuantile(0.99))).toBeCloseTo(0.01, 12);
  });

  // Oracle: simulation of 400,000 writes through one replay process, one in 40 of them to the row that is watched.
  it('agrees with a simulation', () => {
    const random = createRandom(5);
    const exponential = (mean: number) => -mean * Math.log(1 - random());
    const [writes, rowShare, gap] = [400_000, 1 / 40, 0.004];
    let [now, free, missed, staleTime, rowFresh] = [0, 0, 0, 0, 0];
    for (let i = 0; i < writes; i++) {
      now += exponential(1 / load.writesPerSecond);
      free = Math.max(free, now + load.shippingSeconds) + exponential(load.replaySeconds);
      if (free > now + gap) missed++;
      if (random() < rowShare) {
        // The row is out of date from this commit until its replay, less what an earlier write already covers.
        staleTime += free - Math.max(now, rowFresh);
        rowFresh = free;
      }
    }
    const lag = replicationLag(load);
    expect(Math.abs(missed / writes - lag.staleAfter(gap))).toBeLessThan(0.01);
    expect(Math.abs(staleTime / now - lag.staleShare(load.writesPerSecond * rowShare))).toBeLessThan(0.005);
  });

  it('has no end once replay is always busy', () => {
    const lag = replicationLag({ ...load, writesPerSecond: 1_000 });
    expect([lag.stable, lag.meanLag, lag.staleAfter(60), lag.staleShare(1), lag.staleShare(0)]).toEqual([
      false,
      Infinity,
      1,
      1,
      0,
    ]);
  });

  it('is shipping and one replay where nothing else is written', () => {
    const lag = replicationLag({ ...load, writesPerSecond: 0 });
    expect(lag.meanLag).toBeCloseTo(0.004, 12);
    expect(lag.staleShare(0)).toBe(0);
  });

  it('refuses a row that is written more often than all rows', () => {
    expect(() => replicationLag(load).staleShare(801)).toThrow(/from 0 to writesPerSecond/);
    expect(() => replicationLag({ ...load, replaySeconds: 0 })).toThrow(RangeError);
  });
});
