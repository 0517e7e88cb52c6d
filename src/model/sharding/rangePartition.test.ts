import { describe, expect, it } from 'vitest';
import { boundariesFromSample, createRangePartition, evenBoundaries } from './rangePartition';
import { spread } from './spread';

describe('createRangePartition', () => {
  it('puts a boundary key in the shard it opens', () => {
    const locate = createRangePartition(['h', 'q']);
    expect(['', 'gzz', 'h', 'mallory', 'q', 'zoe'].map(locate)).toEqual([0, 0, 1, 1, 2, 2]);
  });

  it('is one shard without boundaries and refuses boundaries out of order', () => {
    expect(createRangePartition([])('x')).toBe(0);
    expect(() => createRangePartition(['b', 'a'])).toThrow(RangeError);
  });
});

describe('boundaries', () => {
  const users = Array.from({ length: 10_000 }, (_, i) => `user-${i}`);

  it('from a sample split it evenly', () => {
    const { max, min } = spread(users, createRangePartition(boundariesFromSample(users, 7)), 7);
    expect(max - min).toBeLessThanOrEqual(1);
    expect(() => boundariesFromSample(['a', 'a'], 2)).toThrow(RangeError);
  });

  it('cut in advance put keys with one prefix on one shard', () => {
    expect(evenBoundaries(2)).toEqual(['i0']);
    expect(spread(users, createRangePartition(evenBoundaries(8)), 8).emptyShards).toBe(7);
  });
});
