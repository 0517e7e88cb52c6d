import { describe, expect, it } from 'vitest';
import { idleConsumers, kafkaPartitions } from './kafkaPartitions';

describe('kafkaPartitions', () => {
  // Oracle: the formula of Jun Rao's article, max(20 / 5, 20 / 3) = 6.67.
  it('follows the slower side', () => {
    const speeds = {
      targetMegabytesPerSecond: 20,
      producerMegabytesPerSecond: 5,
      consumerMegabytesPerSecond: 3,
    };
    expect(kafkaPartitions(speeds)).toBe(7);
    expect(kafkaPartitions({ ...speeds, consumerMegabytesPerSecond: 50 })).toBe(4);
    expect(kafkaPartitions({ ...speeds, targetMegabytesPerSecond: 0 })).toBe(1);
  });
});

describe('idleConsumers', () => {
  it('counts consumers beyond the partitions', () => {
    expect([idleConsumers(10, 8), idleConsumers(8, 10)]).toEqual([2, 0]);
  });
});
