import { describe, expect, it } from 'vitest';
import { hotShardLoad, zipfShardShares } from './hotShard';
import { kafkaPartition } from './kafkaPartitioner';
import { zipfShare } from './zipf';

describe('hotShardLoad', () => {
  // Oracle: arithmetic on the exact Zipf share of the top key.
  it('adds the hot key to an even part of the rest', () => {
    expect(hotShardLoad(50_000, 16, 0.069479537773152)).toBeCloseTo(6381.8533331165, 6);
  });

  it('is never under the hot key’s own load', () => {
    expect(hotShardLoad(1000, 1_000_000, 0.3)).toBeGreaterThan(300);
    expect(hotShardLoad(1000, 4, 0)).toBe(250);
  });
});

describe('zipfShardShares', () => {
  const place = (shards: number) =>
    zipfShardShares({ keys: 1e6, exponent: 1, shards, locate: (key) => kafkaPartition(key, shards) });

  it('adds up to all the traffic', () => {
    expect(place(16).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
  });

  it('leaves the hottest shard at least the top key, however many shards', () => {
    for (const shards of [4, 64, 1024]) {
      expect(Math.max(...place(shards))).toBeGreaterThanOrEqual(zipfShare(1, 1e6, 1));
    }
  });

  it('refuses a function that leaves the shards', () => {
    expect(() => zipfShardShares({ keys: 10, exponent: 1, shards: 2, locate: () => 2 })).toThrow(RangeError);
  });
});
