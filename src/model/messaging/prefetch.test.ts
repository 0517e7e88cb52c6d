import { describe, expect, it } from 'vitest';
import { prefetchCount, prefetchDelay } from './prefetch';

// Oracle: RabbitMQ blog, 2012-05-11: 104 / 4 = 26; 51 adds 100 ms, and 880 or 1,880 ms once processing slows to 40 ms.
describe('prefetch', () => {
  it('covers the round trip', () => {
    expect(prefetchCount({ roundTripMs: 100, processingMs: 4 })).toBe(26);
    expect(prefetchCount({ roundTripMs: 60, processingMs: 20 })).toBe(4);
    expect(prefetchCount({ roundTripMs: 0, processingMs: 20 })).toBe(1);
  });

  it.each([
    [4, 51, 25, 100],
    [40, 26, 22, 880],
    [40, 51, 47, 1880],
    [4, 10, 0, 0],
  ])('processing %i ms with prefetch %i', (processingMs, prefetch, steadyBuffer, extraDelayMs) => {
    expect(prefetchDelay({ roundTripMs: 100, processingMs }, prefetch)).toEqual({
      steadyBuffer,
      extraDelayMs,
    });
  });
});
