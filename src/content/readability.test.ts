import { expect, it } from 'vitest';
import { readabilityOf } from './readability';

it('follows Flesch’s formula on a sentence counted by hand: 6 words, 6 syllables', () => {
  expect(readabilityOf(['The cat sat on the mat.'])).toEqual({
    sentenceWords: 6,
    readingEase: expect.closeTo(206.835 - 1.015 * 6 - 84.6, 9) as number,
  });
});

it('parts sentences, and not numbers', () => {
  expect(readabilityOf(['It takes 3.5 ms. It is quick.', 'A paragraph ends a sentence'])).toMatchObject({
    sentenceWords: (3 + 3 + 5) / 3,
  });
});

it('calls longer words and longer sentences harder', () => {
  const ease = (text: string) => readabilityOf([text])!.readingEase;
  expect(ease('We use it.')).toBeGreaterThan(ease('Organisations necessitate utilisation.'));
  expect(ease('We use it. It works.')).toBeGreaterThan(ease('We use it and it works.'));
});

it('says nothing of a text without words', () => {
  expect(readabilityOf([])).toBeNull();
  expect(readabilityOf(['12 %', '…'])).toBeNull();
});
