import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GrowingTeam, monthsToSize, outputAfter, peopleAfter } from './teamGrowth';

const team: GrowingTeam = { people: 6, hiresPerMonth: 1, attritionPerYear: 0.1 };
const thousandths = (min: number, max: number) =>
  fc.integer({ min: min * 1_000, max: max * 1_000 }).map((count) => count / 1_000);
const teams = fc.record({
  people: thousandths(1, 200),
  hiresPerMonth: thousandths(0, 20),
  attritionPerYear: thousandths(0, 0.8),
});

/** Oracle: the same team, taken forward in thousandths of a month. */
function stepped({ people, hiresPerMonth, attritionPerYear }: GrowingTeam, months: number): number {
  const step = 1e-3;
  const stay = (1 - attritionPerYear) ** (step / 12);
  let now = people;
  for (let t = 0; t < months - step / 2; t += step) now = now * stay + hiresPerMonth * step;
  return now;
}

describe('team growth', () => {
  it('without hires keeps nine of ten in a year', () => {
    expect(peopleAfter({ people: 10, hiresPerMonth: 0, attritionPerYear: 0.1 }, 12)).toBeCloseTo(9, 12);
  });

  it('is what taking it forward gives', () => {
    expect(peopleAfter(team, 12)).toBeCloseTo(stepped(team, 12), 2);
    expect(peopleAfter({ ...team, attritionPerYear: 0 }, 12)).toBe(18);
  });

  it('has the size when it says so', () => {
    fc.assert(
      fc.property(teams, thousandths(1, 400), (one, target) => {
        const months = monthsToSize(one, target);
        if (months === 0) expect(one.people).toBeGreaterThanOrEqual(target);
        else if (months === Infinity) expect(peopleAfter(one, 1e4)).toBeLessThanOrEqual(target * (1 + 1e-9));
        else expect(peopleAfter(one, months) / target).toBeCloseTo(1, 6);
      }),
    );
  });

  it('never reaches what leaving forbids', () => {
    // 0.5 a month against 0.0088 a head: 57 people are the end of it.
    expect(monthsToSize({ ...team, hiresPerMonth: 0.5 }, 58)).toBe(Infinity);
    expect(monthsToSize({ ...team, hiresPerMonth: 0.5 }, 56)).toBeLessThan(Infinity);
    expect(monthsToSize(team, 6)).toBe(0);
  });

  const plan = { target: 12, ramp: { start: 0, length: 6 }, mentoring: { start: 0.2, length: 3 } };

  it('does what its people do once nobody learns any more', () => {
    const still = { ...team, attritionPerYear: 0 };
    expect(outputAfter(still, plan, 30)).toBeCloseTo(12, 12);
    expect(outputAfter(team, plan, 0)).toBe(6);
    expect(outputAfter(still, { ...plan, mentoring: { start: 0, length: 0 } }, 6)).toBeCloseTo(9, 12);
  });

  it('is steady and never above its people', () => {
    fc.assert(
      fc.property(teams, thousandths(0, 60), (one, months) => {
        const here = outputAfter(one, plan, months);
        expect(here).toBeLessThanOrEqual(Math.max(one.people, 12) + 1e-6 * one.people + 1e-9);
        const slope = 2 * (one.hiresPerMonth + one.people);
        expect(Math.abs(outputAfter(one, plan, months + 1e-4) - here)).toBeLessThan(1e-4 * slope + 1e-9);
      }),
    );
  });

  it('refuses everybody leaving', () => {
    expect(() => peopleAfter({ ...team, attritionPerYear: 1 }, 1)).toThrow(
      'teamGrowth: attritionPerYear must be at least 0 and below 1, got 1',
    );
  });
});
