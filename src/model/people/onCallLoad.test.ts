import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personLoad, shiftLoad } from './onCallLoad';

describe('shiftLoad', () => {
  // Oracle: the Poisson distribution, 1 − e⁻¹(1 + 1 + ½).
  it('has more than two pages in 8 % of shifts with one expected', () => {
    const { pages, chanceOverLimit } = shiftLoad(14, { hours: 12, limit: 2 });
    expect(pages).toBe(1);
    expect(chanceOverLimit).toBeCloseTo(1 - 2.5 * Math.exp(-1), 12);
  });

  it('is over a limit of two in a third of the shifts that expect two', () => {
    expect(shiftLoad(28, { hours: 12, limit: 2 }).chanceOverLimit).toBeCloseTo(0.323, 3);
    expect(shiftLoad(0, { hours: 12, limit: 2 })).toEqual({ pages: 0, chanceOverLimit: 0 });
  });

  it('grows with pages, falls with the limit', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 200, noNaN: true }), fc.nat({ max: 10 }), (pages, limit) => {
        const here = shiftLoad(pages, { hours: 12, limit }).chanceOverLimit;
        expect(shiftLoad(pages + 1, { hours: 12, limit }).chanceOverLimit).toBeGreaterThanOrEqual(here);
        expect(shiftLoad(pages, { hours: 12, limit: limit + 1 }).chanceOverLimit).toBeLessThanOrEqual(here);
      }),
    );
  });
});

describe('personLoad', () => {
  const rotation = { people: 8, atOnce: 2, sites: 1, pagesPerWeek: 14, nightShare: 1 / 3 };

  it('is one week in four for eight people with two pagers (SRE book, Being On-Call)', () => {
    expect(personLoad(rotation).weeksShare).toBe(0.25);
    expect(personLoad({ ...rotation, people: 6, sites: 2, atOnce: 1 }).weeksShare).toBeCloseTo(1 / 3, 12);
  });

  it('breaks the nights in which at least one page comes', () => {
    // 14 / 3 / 7 = 2/3 of a page a night.
    const woken = (365.25 / 12 / 8) * (1 - Math.exp(-2 / 3));
    expect(personLoad(rotation).nightsWoken).toBeCloseTo(woken, 12);
    expect(personLoad({ ...rotation, sites: 2 })).toMatchObject({ nightsOnCall: 0, nightsWoken: 0 });
    expect(personLoad({ ...rotation, people: 1 }).weeksShare).toBe(1);
  });

  it('never breaks more nights than there are', () => {
    const all = personLoad({ ...rotation, people: 1, pagesPerWeek: 1e6, nightShare: 1 });
    expect(all.nightsWoken).toBeCloseTo(365.25 / 12, 9);
  });

  it('refuses a rotation of nobody', () => {
    expect(() => personLoad({ ...rotation, people: 0 })).toThrow(
      'personLoad: people must be at least 1, got 0',
    );
  });
});
