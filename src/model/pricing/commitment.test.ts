import { describe, expect, it } from 'vitest';
import { commitment, idleWaste } from './commitment';

describe('commitment', () => {
  it('finds 37 % and 63 % for e2-standard-2 over one year (gcosts price list of 2026-07-30)', () => {
    const { discount, breakEvenUtilisation } = commitment({
      onDemandMonthUsd: 48.9183366,
      committedMonthUsd: 30.81854578,
    });
    expect(discount).toBeCloseTo(0.370000128, 7);
    expect(breakEvenUtilisation).toBeCloseTo(0.629999872, 7);
  });

  it('costs the same either way at the break-even', () => {
    const { breakEvenUtilisation } = commitment({ onDemandMonthUsd: 80, committedMonthUsd: 50 });
    expect(80 * breakEvenUtilisation).toBe(50);
  });

  it('refuses an on-demand price of 0', () => {
    expect(() => commitment({ onDemandMonthUsd: 0, committedMonthUsd: 1 })).toThrow(RangeError);
  });
});

describe('idleWaste', () => {
  const fleet = { monthlyUsd: 420.48, targetUtilisation: 0.7 };

  it('is half of a fleet at half its target (definition)', () => {
    expect(idleWaste({ ...fleet, meanUtilisation: 0.35 })).toBeCloseTo(210.24, 9);
  });

  it('is everything when idle, and nothing at the target or above', () => {
    expect(idleWaste({ ...fleet, meanUtilisation: 0 })).toBe(420.48);
    expect(idleWaste({ ...fleet, meanUtilisation: 0.7 })).toBe(0);
    expect(idleWaste({ ...fleet, meanUtilisation: 0.9 })).toBe(0);
  });

  it('refuses a target of 0 or above 1', () => {
    expect(() => idleWaste({ ...fleet, meanUtilisation: 0.5, targetUtilisation: 0 })).toThrow(RangeError);
    expect(() => idleWaste({ ...fleet, meanUtilisation: 0.5, targetUtilisation: 1.1 })).toThrow(RangeError);
  });
});
