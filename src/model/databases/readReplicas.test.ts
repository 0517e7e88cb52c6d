import { describe, expect, it } from 'vitest';
import { readReplicas } from './readReplicas';

const load = {
  readsPerSecond: 24_000,
  writesPerSecond: 3000,
  nodeOperationsPerSecond: 8000,
  replayCostPerWrite: 0.5,
  targetUtilisation: 0.7,
};

// Oracle: the definition, by hand: 8000 · 0.7 − 3000 · 0.5 = 4100; ⌈24000 / 4100⌉ + 1 = 7.
describe('readReplicas', () => {
  it('leaves room for replaying writes', () => {
    const { readCapacityPerReplica, replicas } = readReplicas({ ...load, spare: 1 });
    expect(readCapacityPerReplica).toBeCloseTo(4100, 9);
    expect(replicas).toBe(7);
  });

  it('has no answer once writes fill a replica', () => {
    const full = readReplicas({ ...load, writesPerSecond: 12_000 });
    expect(full.readCapacityPerReplica).toBeLessThan(0);
    expect(full.replicas).toBe(Infinity);
  });

  it('refuses a target above 1', () => {
    expect(() => readReplicas({ ...load, targetUtilisation: 1.1 })).toThrow(RangeError);
  });
});
