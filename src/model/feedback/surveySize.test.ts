import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersForMargin, marginOfAnswers } from './surveySize';

const survey = { population: 1000, share: 0.5, confidence: 0.95 };

describe('answersForMargin', () => {
  it.each([
    // Krejcie and Morgan 1970, table 1, for five points; they round to the nearest.
    [10, 10],
    [50, 44],
    [100, 80],
    [200, 132],
    [500, 217],
    [1000, 278],
    [5000, 357],
    [10_000, 370],
    [75_000, 382],
  ])('of %d people, as Krejcie and Morgan print it', (population, answers) => {
    expect(Math.round(answersForMargin(0.05, { ...survey, population }))).toBe(answers);
  });

  it('asks all of a handful, and one where one is enough', () => {
    expect(answersForMargin(0.05, { ...survey, population: 1 })).toBe(1);
    expect(answersForMargin(0.9, { ...survey, share: 0 })).toBe(1);
  });

  it('is undone by the margin of its answers', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.3, noNaN: true }),
        fc.integer({ min: 10, max: 1e9 }),
        fc.double({ min: 0.2, max: 0.8, noNaN: true }),
        fc.double({ min: 0.8, max: 0.999, noNaN: true }),
        (margin, population, share, confidence) => {
          const about = { population, share, confidence };
          const answers = answersForMargin(margin, about);
          expect(answers).toBeGreaterThanOrEqual(1);
          expect(answers).toBeLessThanOrEqual(population);
          expect(marginOfAnswers(answers, about)).toBeCloseTo(margin, 6);
        },
      ),
    );
  });

  it('refuses a margin of nothing', () => {
    expect(() => answersForMargin(0, survey)).toThrow(
      'answersForMargin: margin must be above 0 and below 1, got 0',
    );
    expect(() => answersForMargin(0.05, { ...survey, population: 0.5 })).toThrow(
      'answersForMargin: population must be at least 1, got 0.5',
    );
  });
});

describe('marginOfAnswers', () => {
  it('is nothing once everybody has answered', () => {
    expect(marginOfAnswers(1000, survey)).toBe(0);
    expect(marginOfAnswers(1, { ...survey, population: 1 })).toBe(0);
  });

  it('halves with four times the answers of a large population', () => {
    const large = { ...survey, population: 1e9 };
    expect(marginOfAnswers(100, large) / marginOfAnswers(400, large)).toBeCloseTo(2, 6);
    expect(() => marginOfAnswers(0, survey)).toThrow('marginOfAnswers: answers must be a finite number');
  });
});
