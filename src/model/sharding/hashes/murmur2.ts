const KAFKA_SEED = 0x9747b28c;
const MULTIPLIER = 0x5bd1e995;

/**
 * 32-bit MurmurHash2 with Kafka's seed: the hash behind Kafka's default partitioner.
 *
 * Source: [`Utils.murmur2` in Apache Kafka](https://github.com/apache/kafka/blob/trunk/clients/src/main/java/org/apache/kafka/common/utils/Utils.java).
 *
 * @param bytes - The serialised record key.
 * @returns The hash as the signed 32-bit integer Java prints.
 *
 * @example
 * ```ts
 * murmur2(new TextEncoder().encode('21')); // -973932308
 * ```
 */
export function murmur2(bytes: Uint8Array): number {
  const length = bytes.length;
  const tail = length & ~3;
  let hash = KAFKA_SEED ^ length;
  for (let i = 0; i < tail; i += 4) {
    let word =
      (bytes[i] ?? 0) |
      ((bytes[i + 1] ?? 0) << 8) |
      ((bytes[i + 2] ?? 0) << 16) |
      ((bytes[i + 3] ?? 0) << 24);
    word = Math.imul(word, MULTIPLIER);
    word ^= word >>> 24;
    hash = Math.imul(hash, MULTIPLIER) ^ Math.imul(word, MULTIPLIER);
  }
  if (tail < length) {
    for (let i = length - 1; i >= tail; i--) hash ^= (bytes[i] ?? 0) << (8 * (i - tail));
    hash = Math.imul(hash, MULTIPLIER);
  }
  hash ^= hash >>> 13;
  hash = Math.imul(hash, MULTIPLIER);
  return hash ^ (hash >>> 15);
}
