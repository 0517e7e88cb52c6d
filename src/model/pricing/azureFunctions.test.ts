import { describe, expect, it } from 'vitest';
import { azureFunctionsCost } from './azureFunctions';

describe('azureFunctionsCost', () => {
  it('gives the Infracost golden figures, 490 MB billed as 512', () => {
    const use = { executions: 3_540_123, durationMs: 495, memoryMb: 490, freeGrant: false };
    const cost = azureFunctionsCost(use);
    expect(cost.gbSeconds).toBeCloseTo(876_180.4425, 4);
    expect(cost.computeUsd).toBeCloseTo(14.02, 2);
    expect(cost.requestUsd).toBeCloseTo(0.71, 2);
  });

  it('bills 160 MB as 256 and takes the grant off (Microsoft, functions-consumption-costs)', () => {
    const cost = azureFunctionsCost({ executions: 5e6, durationMs: 300, memoryMb: 160, freeGrant: true });
    expect(cost.gbSeconds).toBe(375_000);
    expect(cost.computeUsd).toBe(0);
    expect(cost.requestUsd).toBeCloseTo(0.8, 12);
  });

  it('bills at least 100 ms and 128 MB', () => {
    const least = azureFunctionsCost({ executions: 1e6, durationMs: 100, memoryMb: 128, freeGrant: false });
    expect(azureFunctionsCost({ executions: 1e6, durationMs: 3, memoryMb: 20, freeGrant: false })).toEqual(
      least,
    );
    expect(least.gbSeconds).toBe(12_500);
  });

  it('refuses negative amounts', () => {
    const use = { executions: 1, durationMs: -1, memoryMb: 128, freeGrant: false };
    expect(() => azureFunctionsCost(use)).toThrow('azureFunctionsCost: durationMs must be');
  });
});
