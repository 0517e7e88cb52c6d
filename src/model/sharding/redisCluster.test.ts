import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  rebalanceSlots,
  redisClusterSlots,
  redisKeySlot,
  redisSlotOwners,
  redisSlotRanges,
} from './redisCluster';

describe('redisKeySlot', () => {
  // Oracle: CLUSTER KEYSLOT on redis-server 7.0.15.
  it.each([
    ['foo', 12182],
    ['hello', 866],
    ['somekey', 11058],
    ['123456789', 12739],
    ['user:123456', 9910],
    ['{user1000}.following', 3443],
    ['foo{{bar}}zap', 4015],
    ['foo{}{bar}', 8363],
  ])('places %s', (key, slot) => {
    expect(redisKeySlot(key)).toBe(slot);
  });

  it('puts keys with one hash tag together', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (before, tag, after) => {
        fc.pre(!before.includes('{') && !tag.includes('}'));
        expect(redisKeySlot(`${before}{${tag}}${after}`)).toBe(redisKeySlot(`{${tag}}`));
      }),
    );
  });

  it('hashes text and its UTF-8 bytes alike, the empty key to slot 0', () => {
    expect(redisKeySlot('ключ')).toBe(redisKeySlot(new TextEncoder().encode('ключ')));
    expect(redisKeySlot('')).toBe(0);
  });
});

describe('slots of masters', () => {
  // Oracle: redis-cli 7.0.15 --cluster create with three masters.
  it('are cut as redis-cli cuts them', () => {
    expect(redisSlotRanges(3)).toEqual([
      [0, 5460],
      [5461, 10922],
      [10923, 16383],
    ]);
  });

  it('cover every slot once, in equal parts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (masters) => {
        const ranges = redisSlotRanges(masters);
        expect(ranges[0]?.[0]).toBe(0);
        expect(ranges.at(-1)?.[1]).toBe(redisClusterSlots - 1);
        ranges.slice(1).forEach(([first], i) => expect(first).toBe((ranges[i]?.[1] ?? 0) + 1));
        const sizes = ranges.map(([first, last]) => last - first + 1);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(2);
      }),
      { numRuns: 50 },
    );
  });

  it('refuse impossible clusters', () => {
    expect(() => redisSlotRanges(0)).toThrow('redisSlotRanges: masters must be at least 1, got 0');
    expect(() => redisSlotRanges(16_385)).toThrow(RangeError);
  });
});

describe('rebalanceSlots', () => {
  it('evens the masters out and moves no slot without need', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (from, to) => {
        const before = redisSlotOwners(from);
        const after = rebalanceSlots(before, to);
        const counts = new Array<number>(to).fill(0);
        after.forEach((owner) => (counts[owner] = (counts[owner] ?? 0) + 1));
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        // A new master takes only its own share; a removed one gives up only what it had.
        const moved = after.filter((owner, slot) => owner !== before[slot]).length;
        const least = redisClusterSlots * (Math.abs(to - from) / Math.max(from, to));
        expect(moved).toBeLessThanOrEqual(least + 2 * Math.max(from, to));
      }),
      { numRuns: 50 },
    );
  });

  it('moves a quarter of the slots to a fourth master', () => {
    const before = redisSlotOwners(3);
    const after = rebalanceSlots(before, 4);
    expect(after.filter((owner, slot) => owner !== before[slot])).toHaveLength(4096);
  });
});
