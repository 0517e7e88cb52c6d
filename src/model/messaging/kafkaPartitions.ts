import { requireCount, requireNotNegative, requirePositive } from '../statistics/requireNumber';
import { wholeUnits } from '../rounding/wholeUnits';

/** Throughput to carry, and what one partition carries. */
export interface TopicThroughput {
  /** Target, in MB/s. */
  readonly targetMegabytesPerSecond: number;
  /** What producers get through one partition, in MB/s, measured. */
  readonly producerMegabytesPerSecond: number;
  /** What one consumer reads and handles, in MB/s, measured. */
  readonly consumerMegabytesPerSecond: number;
}

/**
 * Partitions a topic needs: $\lceil \max(T/p, T/c) \rceil$.
 *
 * Source: Jun Rao, [How to choose the number of topics/partitions in a Kafka cluster](https://www.confluent.io/blog/how-choose-number-topics-partitions-kafka-cluster/).
 *
 * @param throughput - Target and speeds of one partition, in MB/s.
 * @returns Partitions, at least 1.
 * @throws RangeError where a value is out of range.
 *
 * @example
 * ```ts
 * kafkaPartitions({ targetMegabytesPerSecond: 20, producerMegabytesPerSecond: 5, consumerMegabytesPerSecond: 3 }); // 7
 * ```
 */
export function kafkaPartitions({
  targetMegabytesPerSecond,
  producerMegabytesPerSecond,
  consumerMegabytesPerSecond,
}: TopicThroughput): number {
  requireNotNegative('kafkaPartitions', 'targetMegabytesPerSecond', targetMegabytesPerSecond);
  requirePositive('kafkaPartitions', 'producerMegabytesPerSecond', producerMegabytesPerSecond);
  requirePositive('kafkaPartitions', 'consumerMegabytesPerSecond', consumerMegabytesPerSecond);
  const slowest = Math.min(producerMegabytesPerSecond, consumerMegabytesPerSecond);
  return Math.max(1, wholeUnits(targetMegabytesPerSecond / slowest));
}

/**
 * Consumers of one group that have nothing to do: each partition is read by one consumer at most.
 *
 * @param consumers - Consumers in the group, at least 1.
 * @param partitions - Partitions of the topic, at least 1.
 * @returns Idle consumers.
 * @throws RangeError for bad counts.
 *
 * @example
 * ```ts
 * idleConsumers(10, 8); // 2
 * ```
 */
export function idleConsumers(consumers: number, partitions: number): number {
  requireCount('idleConsumers', 'consumers', consumers, 1);
  requireCount('idleConsumers', 'partitions', partitions, 1);
  return Math.max(0, consumers - partitions);
}
