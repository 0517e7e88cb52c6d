import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outputAt, rampLoss } from './hiringRamp';
import { hiresWithMentors, mentorLoss, paybackTime } from './mentorLoad';

const start = fc.double({ min: 0, max: 1, noNaN: true });
const length = fc.double({ min: 0.1, max: 60, noNaN: true });

/** Oracle: the area by the midpoint rule, exact for straight lines. */
function area(f: (x: number) => number, to: number): number {
  const steps = 2_000;
  return (
    Array.from({ length: steps }, (_, i) => f(((i + 0.5) * to) / steps)).reduce((a, b) => a + b, 0) *
    (to / steps)
  );
}

describe('ramp', () => {
  it('is half-way between start and full output at half its length', () => {
    expect(outputAt({ start: 0.1, length: 6 }, 3)).toBeCloseTo(0.55, 12);
    expect(outputAt({ start: 0.1, length: 6 }, 60)).toBe(1);
    expect(outputAt({ start: 0.1, length: 0 }, 0)).toBe(1);
  });

  it('loses the area above its line', () => {
    fc.assert(
      fc.property(start, length, fc.double({ min: 0, max: 100, noNaN: true }), (s, l, age) => {
        const ramp = { start: s, length: l };
        expect(rampLoss(ramp, age)).toBeCloseTo(
          area((x) => 1 - outputAt(ramp, x), age),
          1,
        );
      }),
      { numRuns: 40 },
    );
    expect(rampLoss({ start: 0, length: 26 }, Infinity)).toBe(13);
    expect(rampLoss({ start: 1, length: 26 }, Infinity)).toBe(0);
  });

  it('refuses a start in percent', () => {
    expect(() => outputAt({ start: 10, length: 6 }, 1)).toThrow(
      'outputAt: start must be between 0 and 1, got 10',
    );
  });
});

describe('mentor', () => {
  it('gives half of what the first day would come to', () => {
    expect(mentorLoss({ start: 0.25, length: 12 }, Infinity)).toBeCloseTo(1.5, 12);
    expect(mentorLoss({ start: 0.25, length: 0 }, 5)).toBe(0);
  });

  it('is paid back when output has made up for it (a² / 52 = 0.25 (a − a² / 24): 13 / 1.5417…)', () => {
    // a/52 = 0.25 − a/96, so a = 0.25 / (1/52 + 1/96).
    expect(paybackTime({ start: 0, length: 26 }, { start: 0.25, length: 12 })).toBeCloseTo(
      0.25 / (1 / 52 + 1 / 96),
      9,
    );
  });

  it('balances at the time it gives', () => {
    fc.assert(
      fc.property(start, length, start, length, (s, r, m, l) => {
        const [ramp, mentoring] = [
          { start: s, length: r },
          { start: m, length: l },
        ];
        const age = paybackTime(ramp, mentoring);
        expect(age).toBeGreaterThanOrEqual(0);
        if (age > 0) expect(age - rampLoss(ramp, age)).toBeCloseTo(mentorLoss(mentoring, age), 6);
      }),
    );
  });

  it('limits hires to those who can have one', () => {
    expect(hiresWithMentors(3, 3)).toBe(1);
    expect(hiresWithMentors(0, 3)).toBe(0);
  });
});
