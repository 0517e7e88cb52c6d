import { describe, expect, it } from 'vitest';
import { countMoved } from './movement';
import { type Partitioner, partitioners } from './partitioners';
import { spread } from './spread';

const entries: [string, Partitioner][] = Object.entries(partitioners);
const users = Array.from({ length: 20_000 }, (_, i) => `user-${i}`);

describe.each(entries)('%s', (name, partitioner) => {
  it('stays within the shards', () => {
    for (const shards of [1, 2, 7, 12]) {
      const { keys } = spread(users, partitioner.create(shards), shards);
      expect(keys).toBe(users.length);
    }
  });

  it('resizes to where a fresh layout of one shard also ends', () => {
    expect(spread(users, partitioner.resize(3, 1), 1).max).toBe(users.length);
  });

  it.each([
    [3, 4],
    [10, 11],
    [8, 16],
    [6, 5],
  ])('moves the share it says from %i to %i', (from, to) => {
    const expected = partitioner.movement(from, to);
    if (expected === null) return;
    const { share } = countMoved(users, partitioner.create(from), partitioner.resize(from, to));
    // Rings have few points, so their share wanders; the others stay within sampling noise.
    const tolerance = name === 'cassandra' || name === 'ketama' ? 0.12 : 0.02;
    expect(Math.abs(share - expected)).toBeLessThan(tolerance);
  });

  it('refuses no shards', () => {
    expect(() => partitioner.create(0)).toThrow(RangeError);
  });
});

describe('partitioners', () => {
  it('take the number at the end of the key where they need one', () => {
    expect(partitioners.modulo.create(5)('order-1002')).toBe(2);
    expect(() => partitioners.modulo.create(5)('none')).toThrow('partitioners: key must end in digits');
  });

  it('that hash well pass the test for chance', () => {
    for (const name of [
      'redisCluster',
      'kafka',
      'postgresText',
      'postgresBigint',
      'mongodb',
      'jump',
      'rendezvous',
    ] as const) {
      expect(spread(users, partitioners[name].create(8), 8).withinChance, name).toBe(true);
    }
  });
});
