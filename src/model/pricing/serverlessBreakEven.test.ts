import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lambdaCost } from './lambda';
import { serverlessBreakEven } from './serverlessBreakEven';

const rates = { gbSecondUsd: 1.66667e-5, perMillionUsd: 0.2 };

describe('serverlessBreakEven', () => {
  it.each([
    { durationMs: 100, memoryMb: 512, requests: 34_877_363.101 },
    { durationMs: 250, memoryMb: 1_024, requests: 8_253_419.3637 },
  ])('finds $requests requests for $durationMs ms × $memoryMb MB against Fargate (mpmath)', (row) => {
    const found = serverlessBreakEven({ containerMonthUsd: 36.04, freeTier: false, ...rates, ...row });
    expect(found.requestsPerMonth / row.requests).toBeCloseTo(1, 8);
    expect(found.requestsPerSecond).toBeCloseTo(found.requestsPerMonth / 2_628_000, 9);
  });

  it('is where lambdaCost meets the container, with and without the free tier', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 5_000, noNaN: true }),
        fc.integer({ min: 1, max: 30_000 }),
        fc.integer({ min: 128, max: 10_240 }),
        fc.boolean(),
        (containerMonthUsd, durationMs, memoryMb, freeTier) => {
          const work = { durationMs, memoryMb };
          const { requestsPerMonth } = serverlessBreakEven({
            containerMonthUsd,
            freeTier,
            ...work,
            ...rates,
          });
          const free = freeTier ? { freeRequests: 1e6, freeGbSeconds: 400_000 } : {};
          const cost = lambdaCost({ requests: requestsPerMonth, ...work, ...rates, ...free });
          expect(cost.totalUsd / containerMonthUsd).toBeCloseTo(1, 6);
        },
      ),
    );
  });

  it('is never reached when requests cost nothing', () => {
    const free = { containerMonthUsd: 1, durationMs: 1, memoryMb: 128, gbSecondUsd: 0, perMillionUsd: 0 };
    expect(serverlessBreakEven({ ...free, freeTier: false }).requestsPerMonth).toBe(Infinity);
  });
});
