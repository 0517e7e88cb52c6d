import { requireCount, requireNotNegative, requirePositive } from '../statistics/requireNumber';
import { wholeUnits } from '../rounding/wholeUnits';

/** Times that decide how many messages a consumer should hold. */
export interface ConsumerTimes {
  /** From sending a message to the consumer until its acknowledgement is back, without the processing, in ms. */
  readonly roundTripMs: number;
  /** Processing of one message, in ms. */
  readonly processingMs: number;
}

/**
 * Smallest prefetch that keeps a consumer busy: $\lceil (\mathrm{RTT} + p) / p \rceil$.
 *
 * Source: RabbitMQ blog, [Some queuing theory: throughput, latency and bandwidth](https://www.rabbitmq.com/blog/2012/05/11/some-queuing-theory-throughput-latency-and-bandwidth).
 *
 * @param times - Round trip and processing, in ms.
 * @returns Messages in flight, at least 1.
 * @throws RangeError where a value is out of range.
 *
 * @example
 * ```ts
 * prefetchCount({ roundTripMs: 100, processingMs: 4 }); // 26
 * ```
 */
export function prefetchCount({ roundTripMs, processingMs }: ConsumerTimes): number {
  requireNotNegative('prefetchCount', 'roundTripMs', roundTripMs);
  requirePositive('prefetchCount', 'processingMs', processingMs);
  return wholeUnits((roundTripMs + processingMs) / processingMs);
}

/**
 * Delay that a larger prefetch adds: messages beyond the needed ones wait at the consumer, out of reach of the others.
 *
 * @param times - Round trip and processing, in ms.
 * @param prefetch - Prefetch in use, at least 1.
 * @returns Messages that always wait at the consumer, and the ms each message waits there.
 * @throws RangeError where a value is out of range.
 *
 * @example
 * ```ts
 * prefetchDelay({ roundTripMs: 100, processingMs: 40 }, 51); // { steadyBuffer: 47, extraDelayMs: 1880 }
 * ```
 */
export function prefetchDelay(
  times: ConsumerTimes,
  prefetch: number,
): { steadyBuffer: number; extraDelayMs: number } {
  requireCount('prefetchDelay', 'prefetch', prefetch, 1);
  const steadyBuffer = Math.max(0, prefetch - prefetchCount(times));
  return { steadyBuffer, extraDelayMs: steadyBuffer * times.processingMs };
}
