import { describe, expect, it } from 'vitest';
import { TargetTracking } from './targetTracking';

const rules = { minServers: 2, maxServers: 20, target: 50, inCooldown: 5 };
const minutes = (policy: TargetTracking, metric: number, count: number, current = 10) =>
  Array.from({ length: count }, () => policy.next({ metric, ready: current, current })).at(-1);

describe('TargetTracking', () => {
  it('adds servers in proportion after three minutes above the target', () => {
    const policy = new TargetTracking(rules);
    expect(minutes(policy, 80, 2)).toBe(10);
    expect(minutes(policy, 80, 1)).toBe(16);
  });

  it('asks anew after a minute at the target', () => {
    const policy = new TargetTracking(rules);
    minutes(policy, 80, 2);
    minutes(policy, 50, 1);
    expect(minutes(policy, 80, 2)).toBe(10);
  });

  it('removes servers after fifteen minutes below nine tenths of the target, then waits', () => {
    const policy = new TargetTracking(rules);
    expect(minutes(policy, 30, 14)).toBe(10);
    expect(minutes(policy, 30, 1)).toBe(6);
    expect(minutes(policy, 30, 4, 6)).toBe(6);
    expect(minutes(policy, 30, 1, 6)).toBe(4);
  });

  it('leaves the band between nine tenths and the target alone', () => {
    expect(minutes(new TargetTracking(rules), 46, 60)).toBe(10);
  });

  it('does not count on servers that still start, and removes none while any does', () => {
    const policy = new TargetTracking(rules);
    minutes(policy, 80, 2);
    // 10 ready at 80 % want 16, of which 6 already start.
    expect(policy.next({ metric: 80, ready: 10, current: 16 })).toBe(16);
    const down = new TargetTracking(rules);
    for (let i = 0; i < 20; i++) expect(down.next({ metric: 10, ready: 10, current: 12 })).toBe(12);
  });

  it('stays between minimum and maximum', () => {
    expect(minutes(new TargetTracking(rules), 200, 3)).toBe(20);
    expect(minutes(new TargetTracking(rules), 1, 15)).toBe(2);
    expect(() => new TargetTracking({ ...rules, minServers: 30 })).toThrow(RangeError);
  });
});
