import { describe, expect, it } from 'vitest';
import { isTooLongForLink, linkable, queryOf } from './query';

describe('queryOf', () => {
  it('keeps pairs legible, and reads back', () => {
    const query = queryOf(new URLSearchParams({ points: '1:955 2:1878' }));
    expect(query).toBe('?points=1:955+2:1878');
    expect(new URLSearchParams(query).get('points')).toBe('1:955 2:1878');
    expect(queryOf(new URLSearchParams())).toBe('');
  });
});

describe('linkable', () => {
  it('leaves out a long series whole, and nothing else', () => {
    const long = '1:955 '.repeat(2_000);
    expect(linkable(queryOf(new URLSearchParams({ a: '1', points: long })))).toBe('?a=1');
    expect(linkable('?a=1&points=1:955')).toBe('?a=1&points=1:955');
    expect([isTooLongForLink(long), isTooLongForLink('1:955')]).toEqual([true, false]);
  });
});
