import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { twoSidedQuantile, wilsonInterval } from './wilsonInterval';

describe('wilsonInterval', () => {
  it.each([
    // R. G. Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%d of %d, as Newcombe prints it', (successes, trials, low, high) => {
    const interval = wilsonInterval(successes / trials, trials, 0.95);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('has ends that solve the equation of the score', () => {
    fc.assert(
      fc.property(shares, fc.integer({ min: 1, max: 1e6 }), confidences, (share, trials, confidence) => {
        const z = twoSidedQuantile(confidence);
        const { low, high } = wilsonInterval(share, trials, confidence);
        for (const end of [low, high])
          expect((share - end) ** 2).toBeCloseTo((z * z * end * (1 - end)) / trials, 10);
        expect(low).toBeLessThanOrEqual(share);
        expect(high).toBeGreaterThanOrEqual(share - Number.EPSILON);
      }),
    );
  });

  it('is the same from either side, and narrower with more trials', () => {
    fc.assert(
      fc.property(shares, fc.integer({ min: 1, max: 1e6 }), confidences, (share, trials, confidence) => {
        const { low, high } = wilsonInterval(share, trials, confidence);
        const mirrored = wilsonInterval(1 - share, trials, confidence);
        expect(mirrored.low).toBeCloseTo(1 - high, 10);
        expect(mirrored.high).toBeCloseTo(1 - low, 10);
        const more = wilsonInterval(share, 2 * trials, confidence);
        expect(more.high - more.low).toBeLessThan(high - low);
      }),
    );
  });

  it('refuses what is no share', () => {
    expect(() => wilsonInterval(1.1, 10, 0.95)).toThrow(
      'wilsonInterval: share must be between 0 and 1, got 1.1',
    );
    expect(() => wilsonInterval(0.5, 0, 0.95)).toThrow(
      'wilsonInterval: trials must be a finite number above 0, got 0',
    );
    expect(() => twoSidedQuantile(1)).toThrow('twoSidedQuantile: confidence must be above 0 and below 1');
  });
});

const shares = fc.double({ min: 0, max: 1, noNaN: true });
const confidences = fc.double({ min: 0.5, max: 0.999, noNaN: true });
