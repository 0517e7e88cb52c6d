import { describe, expect, it } from 'vitest';
import { erlangC } from '../queueing/erlangC';
import { connectionHold } from './connectionHold';

describe('connectionHold', () => {
  // Oracle: Little's law and M/M/c by hand: 8 cores, 1,000/s of 4 ms are a = 4; Wq = C(8, 4) · 4 ms / (8 − 4).
  it('adds the wait for a core to the time a connection is held', () => {
    const hold = connectionHold({
      transactionsPerSecond: 1000,
      coreSeconds: 0.004,
      cores: 8,
      otherSeconds: 0.006,
    });
    const wait = (erlangC(8, 4) * 0.004) / 4;
    expect(hold.utilisation).toBeCloseTo(0.5, 12);
    expect(hold.coreWait).toBeCloseTo(wait, 12);
    expect(hold.busyConnections).toBeCloseTo(1000 * (0.01 + wait), 9);
  });

  it('is Little alone where the database does nothing', () => {
    const hold = connectionHold({ transactionsPerSecond: 500, coreSeconds: 0, cores: 1, otherSeconds: 0.02 });
    expect(hold).toEqual({ utilisation: 0, coreWait: 0, holdSeconds: 0.02, busyConnections: 10 });
  });

  it('has no end where the cores cannot keep up', () => {
    const load = { transactionsPerSecond: 2000, coreSeconds: 0.004, cores: 8, otherSeconds: 0 };
    expect(connectionHold(load).busyConnections).toBe(Infinity);
    expect(() => connectionHold({ ...load, transactionsPerSecond: 0 })).toThrow(RangeError);
  });
});
