import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDay, monthsBefore, reviewedPage, stalePages } from './staleReport';

const page = (path: string, lastReviewed: string | null, owner: string | null = null) => ({
  path,
  lastReviewed,
  owner,
});

describe('reviewedPage', () => {
  it('reads date and owner, quoted or not, and only from the front matter', () => {
    expect(
      reviewedPage('a', '---\ntitle: A\nlast_reviewed: 2026-01-02 # again\nowner: "team data"\n---\n'),
    ).toEqual(page('a', '2026-01-02', 'team data'));
    expect(reviewedPage('b', "---\r\nlast_reviewed: '2026-01-02'\r\nowner:\r\n---\r\n")).toEqual(
      page('b', '2026-01-02'),
    );
    expect(reviewedPage('c', '---\ntitle: C\n---\nlast_reviewed: 2026-01-02\n')).toEqual(page('c', null));
    expect(reviewedPage('d', 'no front matter')).toEqual(page('d', null));
  });
});

describe('stalePages', () => {
  it('lists what cannot be judged first, then the oldest, and leaves out what is fresh', () => {
    const pages = [
      page('fresh', '2025-11-25'),
      page('older', '2025-03-01', 'ada'),
      page('oldest', '2024-03-01'),
      page('none', null),
      page('typo', '2026-02-30'),
      page('tomorrow', '2026-11-26'),
    ];
    expect(stalePages(pages, 12, '2026-11-25').map(({ path, reason }) => [path, reason])).toEqual([
      ['none', 'missing'],
      ['tomorrow', 'in the future'],
      ['typo', 'no date'],
      ['oldest', 'old'],
      ['older', 'old'],
    ]);
  });

  it('never lists fewer pages for fewer months', () => {
    const day = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2026-11-25'), noInvalidDate: true })
      .map((moment) => moment.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.array(day), fc.nat(60), fc.nat(60), (days, a, b) => {
        const pages = days.map((date, index) => page(String(index), date));
        const count = (months: number) => stalePages(pages, months, '2026-11-25').length;
        expect(count(Math.min(a, b))).toBeGreaterThanOrEqual(count(Math.max(a, b)));
      }),
    );
  });
});

describe('monthsBefore', () => {
  it.each([
    ['2026-11-25', 12, '2025-11-25'],
    ['2026-03-31', 1, '2026-02-28'],
    ['2024-03-31', 1, '2024-02-29'],
    ['2026-01-31', 2, '2025-11-30'],
    ['2026-11-25', 0, '2026-11-25'],
  ])('%s less %i months is %s', (day, months, before) => {
    expect(monthsBefore(day, months)).toBe(before);
  });
});

describe('isDay', () => {
  it.each(['2026-13-01', '2026-02-30', '26-01-01', '2026-1-1', '', '2026-01-01x'])('refuses %j', (text) => {
    expect(isDay(text)).toBe(false);
  });
});
