import { describe, expect, it } from 'vitest';
import { kafkaPartition } from './kafkaPartitioner';
import { countMoved } from './movement';
import { spread } from './spread';

const users = Array.from({ length: 100_000 }, (_, i) => `user-${i}`);

// Oracle: BuiltInPartitioner.partitionForKey of apache/kafka@1eb7644, compiled and run on Java 17.
describe('kafkaPartition', () => {
  it.each([
    ['21', 6, 0],
    ['user-1', 12, 8],
    ['user-1', 50, 28],
    ['ключ', 50, 24],
    ['a', 6, 4],
  ])('puts %s of %i partitions in %i', (key, partitions, partition) => {
    expect(kafkaPartition(key, partitions)).toBe(partition);
  });

  it('spreads 100,000 keys as the Java client does', () => {
    const { max, min } = spread(users, (key) => kafkaPartition(key, 12), 12);
    expect({ max, min }).toEqual({ max: 8488, min: 8209 });
  });

  it.each([
    [24, 49_944],
    [16, 74_882],
  ])('moves as many keys from 12 to %i partitions', (to, moved) => {
    expect(
      countMoved(
        users,
        (key) => kafkaPartition(key, 12),
        (key) => kafkaPartition(key, to),
      ).moved,
    ).toBe(moved);
  });

  it('refuses no partitions', () => {
    expect(() => kafkaPartition('a', 0)).toThrow('kafkaPartition: partitions must be at least 1, got 0');
  });
});
