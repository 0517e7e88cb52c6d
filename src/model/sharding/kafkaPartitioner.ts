import { type Key, keyBytes } from './hashes/bytes';
import { murmur2 } from './hashes/murmur2';
import { requireCount } from '../statistics/requireNumber';

/**
 * Partition the Java client gives a record **with a key**: `toPositive(murmur2(key)) % partitions`.
 *
 * Records without a key do not come here: the built-in partitioner spreads them by batch and broker load.
 * Source: [`BuiltInPartitioner.partitionForKey`](https://github.com/apache/kafka/blob/trunk/clients/src/main/java/org/apache/kafka/clients/producer/internals/BuiltInPartitioner.java).
 *
 * @param key - The serialised key; text is hashed as UTF-8, as `StringSerializer` writes it.
 * @param partitions - Partitions of the topic, at least 1.
 * @returns The partition, from 0.
 * @throws RangeError where `partitions` is not a whole number of at least 1.
 *
 * @example
 * ```ts
 * kafkaPartition('user-1', 12); // 8
 * ```
 */
export function kafkaPartition(key: Key, partitions: number): number {
  requireCount('kafkaPartition', 'partitions', partitions, 1);
  return (murmur2(keyBytes(key)) & 0x7fffffff) % partitions;
}
