import { describe, expect, it } from 'vitest';
import { lambdaCost, lambdaGbSeconds } from './lambda';

const freeTier = { freeRequests: 1_000_000, freeGbSeconds: 400_000 };

describe('lambdaCost', () => {
  it('gives $18.34 + $0.40 for the example of the AWS pricing page (3 M × 1 s × 512 MB)', () => {
    const cost = lambdaCost({
      requests: 3e6,
      durationMs: 1_000,
      memoryMb: 512,
      gbSecondUsd: 1.667e-5,
      perMillionUsd: 0.2,
      ...freeTier,
    });
    expect(cost.gbSeconds).toBe(1.5e6);
    expect(cost.computeUsd).toBeCloseTo(18.337, 9);
    expect(cost.requestUsd).toBeCloseTo(0.4, 9);
    expect(cost.totalUsd).toBeCloseTo(18.737, 9);
  });

  it('gives the Infracost golden figures (100 k × 350 ms × 512 MB, no free tier)', () => {
    const use = {
      requests: 100_000,
      durationMs: 350,
      memoryMb: 512,
      gbSecondUsd: 1.66667e-5,
      perMillionUsd: 0.2,
    };
    const cost = lambdaCost(use);
    expect(cost.gbSeconds).toBeCloseTo(17_500, 6);
    expect(cost.computeUsd).toBeCloseTo(0.29, 2);
    expect(cost.requestUsd).toBeCloseTo(0.02, 9);
  });

  it('gives $2.73 for the food ordering example of the AWS page', () => {
    const use = {
      requests: 3e6,
      durationMs: 120,
      memoryMb: 1_536,
      gbSecondUsd: 1.66667e-5,
      perMillionUsd: 0.2,
    };
    const cost = lambdaCost({ ...use, ...freeTier });
    expect(cost.gbSeconds).toBeCloseTo(540_000, 6);
    expect(cost.totalUsd).toBeCloseTo(2.733338, 6);
  });

  it('costs nothing inside the free tier', () => {
    const use = {
      requests: 1e6,
      durationMs: 100,
      memoryMb: 128,
      gbSecondUsd: 1.66667e-5,
      perMillionUsd: 0.2,
    };
    expect(lambdaCost({ ...use, ...freeTier }).totalUsd).toBe(0);
  });

  it('bills part of a millisecond as a whole one', () => {
    expect(lambdaGbSeconds(0.2, 1_024)).toBe(lambdaGbSeconds(1, 1_024));
    expect(lambdaGbSeconds(0, 1_024)).toBe(0);
  });

  it('refuses negative amounts and no memory', () => {
    const use = { requests: 1, durationMs: 1, memoryMb: 128, gbSecondUsd: 1, perMillionUsd: 1 };
    expect(() => lambdaCost({ ...use, requests: -1 })).toThrow('lambdaCost: requests must be');
    expect(() => lambdaCost({ ...use, memoryMb: 0 })).toThrow(RangeError);
  });
});
