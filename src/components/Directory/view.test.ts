import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DirectoryEntry } from '../../content/directory';
import { arrangements, groupsOf, matches, readView, writeView } from './view';

const caching: DirectoryEntry = {
  path: '/practices/caching',
  title: 'Caching',
  kind: 'practice',
  tier: 'cache',
  stages: ['growth', 'scale', 'millions'],
  question: 'When does a cache pay?',
};
const note: DirectoryEntry = {
  ...caching,
  title: 'The load line',
  kind: 'post',
  tier: 'whole',
  stages: [],
  question: 'Why 70 %.',
};

describe('the address', () => {
  it('brings back each view', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...arrangements), (typed, by) => {
        expect(readView(writeView({ typed, by }))).toEqual({ typed, by });
      }),
    );
  });

  it('is empty for the list as the server sends it, and is not believed where it is wrong', () => {
    expect(writeView(readView(''))).toBe('');
    expect(readView('?by=colour&q=%ff')).toEqual({ typed: '\ufffd', by: 'tier' });
  });
});

describe('matches', () => {
  it.each(['', 'cach', 'PAY growth', 'practice caches', '  when   does '])('finds caching by %j', (typed) => {
    expect(matches(caching, typed)).toBe(true);
  });

  it.each(['ching', 'caching prototype', 'runbook'])('does not by %j', (typed) => {
    expect(matches(caching, typed)).toBe(false);
  });

  it('reads letters with and without accents alike', () => {
    expect(matches({ ...caching, title: 'Café' }, 'cafe')).toBe(true);
    expect(matches(caching, 'càche')).toBe(true);
  });

  it('takes marks between words for spaces', () => {
    expect(matches({ ...caching, title: 'CI/CD' }, 'cd')).toBe(true);
    expect(matches({ ...caching, title: 'CI/CD' }, 'ci/cd')).toBe(true);
  });
});

describe('groupsOf', () => {
  it.each(arrangements)('by %s has each entry once', (by) => {
    expect(groupsOf([caching, note], by).flatMap(({ entries }) => entries)).toHaveLength(2);
  });

  it('names groups by first stage, tier and beginning of the question', () => {
    const titles = arrangements.map((by) => groupsOf([caching, note], by).map(({ title }) => title));
    expect(titles).toEqual([
      ['From Growth on', 'At any size'],
      ['The whole system', 'Caches'],
      ['When …?', 'Why …?'],
    ]);
  });
});
