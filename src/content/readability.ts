import { syllable } from 'syllable';
import { wordsIn } from './markdown';

const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** How hard a text is to read. */
export interface Readability {
  /** Words of a sentence, on average. */
  readonly sentenceWords: number;
  /**
   * Flesch's reading ease: 100 is very easy, 60 to 70 plain English, below 30 hard.
   *
   * @see https://doi.org/10.1037/h0057532 R. Flesch, A new readability yardstick, 1948
   */
  readonly readingEase: number;
}

/**
 * Reading ease and length of sentences, over paragraphs of running text; null without a sentence.
 *
 * Ease is 206.835 − 1.015 × words a sentence − 84.6 × syllables a word. Syllables are counted by spelling, so names and
 * abbreviations come out roughly: compare pages with it, and judge none by it alone.
 *
 * @example readabilityOf(['The cat sat on the mat.'])!.readingEase // 116.145
 */
export function readabilityOf(paragraphs: readonly string[]): Readability | null {
  const texts = paragraphs
    .flatMap((paragraph) => [...sentences.segment(paragraph)].map(({ segment }) => wordsIn(segment)))
    .filter((words) => words.length > 0);
  const words = texts.flat();
  if (words.length === 0) return null;
  const sentenceWords = words.length / texts.length;
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return {
    sentenceWords,
    readingEase: 206.835 - 1.015 * sentenceWords - 84.6 * (syllables / words.length),
  };
}
