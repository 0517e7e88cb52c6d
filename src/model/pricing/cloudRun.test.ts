import { describe, expect, it } from 'vitest';
import { cloudRunCost } from './cloudRun';

const use = {
  requests: 1e7,
  instanceSeconds: 1e6,
  busyPeriods: 0,
  vcpu: 1,
  memoryGb: 0.5,
  freeTier: false,
};

describe('cloudRunCost', () => {
  it('multiplies the recorded rates: 10 M requests, 1 M vCPU-s, 0.5 M GiB-s', () => {
    const cost = cloudRunCost(use);
    expect(cost.computeUsd).toBeCloseTo(1e6 * 2.4e-5 + 0.5e6 * 2.5e-6, 9);
    expect(cost.requestUsd).toBeCloseTo(4, 9);
    expect(cost.totalUsd).toBeCloseTo(29.25, 9);
  });

  it('takes the three free allowances off apart', () => {
    const cost = cloudRunCost({ ...use, freeTier: true });
    expect(cost.computeUsd).toBeCloseTo((1e6 - 180_000) * 2.4e-5 + (0.5e6 - 360_000) * 2.5e-6, 9);
    expect(cost.requestUsd).toBeCloseTo(3.2, 9);
    const inside = { ...use, requests: 2e6, instanceSeconds: 180_000, freeTier: true };
    expect(cloudRunCost(inside).totalUsd).toBe(0);
  });

  it('rounds busy periods up: half a step each on average, and never less than a step', () => {
    expect(cloudRunCost({ ...use, busyPeriods: 1e6 }).billedSeconds).toBe(1.05e6);
    expect(cloudRunCost({ ...use, instanceSeconds: 1, busyPeriods: 1e6 }).billedSeconds).toBe(1e5);
  });

  it('refuses what is no use', () => {
    expect(() => cloudRunCost({ ...use, requests: -1 })).toThrow('cloudRunCost: requests must be');
    expect(() => cloudRunCost({ ...use, vcpu: 0 })).toThrow(RangeError);
  });
});
