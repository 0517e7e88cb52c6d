import { requireNotNegative, requirePositive } from '../statistics/requireNumber';

/** What a log of messages keeps. */
export interface RetainedLog {
  /** Messages/s, the mean over the time kept and not the peak. */
  readonly messagesPerSecond: number;
  /** Bytes of one message with key and headers, before compression. */
  readonly messageBytes: number;
  /** Seconds each message is kept. */
  readonly retentionSeconds: number;
  /** Copies in all, at least 1. */
  readonly replication: number;
  /** Bytes before over bytes after compression; 1 for none. */
  readonly compression: number;
}

/**
 * Storage of a log over all its replicas: rate × size × time × copies / compression.
 *
 * Kafka deletes whole segments, so a partition holds up to one segment more
 * ([`retention.ms`, `segment.bytes`](https://kafka.apache.org/documentation/#topicconfigs)).
 *
 * @param log - What is kept.
 * @returns Bytes.
 * @throws RangeError where a value is out of range.
 *
 * @example
 * ```ts
 * const log = { messagesPerSecond: 1000, messageBytes: 1000, retentionSeconds: 86_400, replication: 3, compression: 2 };
 * retainedBytes(log); // 129600000000
 * ```
 */
export function retainedBytes(log: RetainedLog): number {
  requireNotNegative('retainedBytes', 'messagesPerSecond', log.messagesPerSecond);
  requireNotNegative('retainedBytes', 'messageBytes', log.messageBytes);
  requireNotNegative('retainedBytes', 'retentionSeconds', log.retentionSeconds);
  requirePositive('retainedBytes', 'compression', log.compression);
  if (!(log.replication >= 1))
    throw new RangeError(`retainedBytes: replication must be at least 1, got ${log.replication}`);
  return (
    (log.messagesPerSecond * log.messageBytes * log.retentionSeconds * log.replication) / log.compression
  );
}
