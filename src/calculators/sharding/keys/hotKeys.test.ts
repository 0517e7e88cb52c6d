import { describe, expect, it } from 'vitest';
import { heaviestKeys, hotKeySentence } from './hotKeys';

describe('heaviestKeys', () => {
  it('lists the most frequent first and leaves out what occurs once', () => {
    const set = { keys: ['a', 'b', 'c', 'd'], rows: [2, 1, 7, 3], total: 13 };
    expect(heaviestKeys(set, 2).map(({ key }) => key)).toEqual(['c', 'd']);
    expect(heaviestKeys(set).map(({ key }) => key)).toEqual(['c', 'd', 'a']);
    expect(heaviestKeys(set)[0]!.share).toBeCloseTo(7 / 13, 12);
  });
});

describe('hotKeySentence', () => {
  it('names the bound h + (1 - h)/n', () => {
    const sentence = hotKeySentence([{ key: 'x', rows: 20, share: 0.2 }], 4);
    expect(sentence).toContain('takes 40 %');
    expect(sentence).toContain('1.6 times the fair share of 25 %');
    expect(sentence).toContain('under 20 %');
  });

  it('says when there is nothing to see', () => {
    expect(hotKeySentence([], 4)).toContain('occurs once');
  });
});
