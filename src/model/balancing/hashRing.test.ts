import { describe, expect, it } from 'vitest';
import { createHashRing } from './hashRing';

const KEYS = 20_000;
const ownersOf = (servers: number) => {
  const { owners, homes } = createHashRing(servers, KEYS);
  return Array.from(homes, (home) => owners[home]!);
};

describe('createHashRing', () => {
  // Law: a new server takes keys over, and no key moves between the others.
  it('moves keys only to a new server, about its share of them', () => {
    const before = ownersOf(10);
    const after = ownersOf(11);
    const moved = before.filter((owner, key) => owner !== after[key]).length;
    before.forEach((owner, key) => expect([owner, 10]).toContain(after[key]));
    expect(moved / KEYS).toBeGreaterThan(0.07);
    expect(moved / KEYS).toBeLessThan(0.11);
  });

  it('gives each server about its share', () => {
    const counts = new Array<number>(10).fill(0);
    for (const owner of ownersOf(10)) counts[owner] = counts[owner]! + 1;
    expect(Math.max(...counts) / (KEYS / 10)).toBeLessThan(1.25);
    expect(Math.min(...counts) / (KEYS / 10)).toBeGreaterThan(0.75);
  });

  it('refuses to have no servers', () => {
    expect(() => createHashRing(0, 1)).toThrow('createHashRing: servers must be at least 1, got 0');
  });
});
