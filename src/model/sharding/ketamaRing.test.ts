import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKetamaRing, ketamaHash } from './ketamaRing';
import { countMoved } from './movement';
import { spread } from './spread';

const testNodes = [0, 1, 2, 3].map((i) => `127.0.0.1:${10_000 + i}`);
const lanNodes = (count: number) => Array.from({ length: count }, (_, i) => `10.0.0.${i + 1}:11211`);
const users = Array.from({ length: 100_000 }, (_, i) => `user-${i}`);

describe('createKetamaRing', () => {
  // Oracle: KetamaNodeLocatorTest of spymemcached.
  it('finds the nodes spymemcached finds', () => {
    const ring = createKetamaRing(testNodes);
    expect(['dustin', 'noelani', 'some other key'].map((key) => ring.locate(key))).toEqual([0, 2, 0]);
    expect(['V5XS8C8N', '8KR2DKR2', 'L9KH6X4X'].map((key) => ring.locate(key))).toEqual([3, 3, 3]);
    expect(ring.points.at(-1)).toBe(4294887009);
    expect(ring.points).toHaveLength(640);
  });

  // Oracle: HashAlgorithmTest of spymemcached.
  it('hashes keys as spymemcached does', () => {
    expect(ketamaHash('26')).toBe(3979113294);
  });

  // Oracle: an independent Python implementation that passes the spymemcached vectors.
  it('spreads and moves 100,000 keys from 4 to 5 nodes', () => {
    const before = createKetamaRing(lanNodes(4));
    const after = createKetamaRing(lanNodes(5));
    expect(spread(users, before.locate, 4).counts).toEqual([29_299, 24_337, 24_441, 21_923]);
    expect(countMoved(users, before.locate, after.locate).moved).toBe(20_455);
  });

  it('moves only the keys of a lost node', () => {
    const before = createKetamaRing(lanNodes(5));
    const after = createKetamaRing(lanNodes(4));
    fc.assert(
      fc.property(fc.string(), (key) => {
        const owner = before.locate(key);
        if (owner !== 4) expect(after.locate(key)).toBe(owner);
      }),
    );
  });

  it('refuses an empty ring', () => {
    expect(() => createKetamaRing([])).toThrow(RangeError);
  });
});
