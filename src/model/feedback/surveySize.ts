import {
  requireCount,
  requireOpenProbability,
  requirePositive,
  requireProbability,
} from '../statistics/requireNumber';
import { twoSidedQuantile } from '../statistics/wilsonInterval';

/** What an answer is about, and how sure one wants to be of it. */
export interface Survey {
  /** People whom the answer is to stand for, $N$. */
  readonly population: number;
  /** Share expected to say yes, 0 to 1; one half needs the most answers. */
  readonly share: number;
  /** Confidence, above 0 and below 1. */
  readonly confidence: number;
}

/** $z^2 p(1-p)$: answers times the square of their margin, out of a population without end. */
function spread({ share, confidence }: Survey, caller: string): number {
  requireProbability(caller, 'share', share);
  return twoSidedQuantile(confidence) ** 2 * share * (1 - share);
}

/**
 * Answers that a share needs for a margin of error, drawn at random without asking anybody twice.
 *
 * $n = n_0 / (1 + (n_0 - 1)/N)$ with $n_0 = z^2 p(1-p)/e^2$. Not rounded; never less than one answer or more than everybody.
 *
 * @param margin $e$, above 0 and below 1: 0.05 is five points to either side
 * @param survey the population and how sure to be
 * @returns answers, 1 to the population
 * @throws RangeError where a value is out of range
 * @see R. V. Krejcie and D. W. Morgan, Educational and Psychological Measurement 30 (1970) 607–610, https://doi.org/10.1177/001316447003000308
 * @example answersForMargin(0.05, { population: 1000, share: 0.5, confidence: 0.95 }) // 277.74
 */
export function answersForMargin(margin: number, survey: Survey): number {
  requireOpenProbability('answersForMargin', 'margin', margin);
  requireCount('answersForMargin', 'population', survey.population, 1);
  const endless = spread(survey, 'answersForMargin') / (margin * margin);
  // Of fewer than one answer the correction would make more; nobody asks less than one person.
  return endless <= 1 ? 1 : endless / (1 + (endless - 1) / survey.population);
}

/**
 * Margin of error of a number of answers: the way back from {@link answersForMargin}.
 *
 * $e = z\sqrt{\frac{p(1-p)}{n}\cdot\frac{N-n}{N-1}}$, and nothing once everybody has answered.
 *
 * @param answers $n$, above 0; more than the population count as all of it
 * @param survey the population and how sure to be
 * @returns the margin to either side, 0 and more
 * @throws RangeError where a value is out of range
 * @see https://doi.org/10.1177/001316447003000308
 * @example marginOfAnswers(100, { population: 1e9, share: 0.4, confidence: 0.95 }) // 0.096
 */
export function marginOfAnswers(answers: number, survey: Survey): number {
  requirePositive('marginOfAnswers', 'answers', answers);
  requireCount('marginOfAnswers', 'population', survey.population, 1);
  const { population } = survey;
  if (answers >= population) return 0;
  const left = (population - answers) / (population - 1);
  return Math.sqrt((spread(survey, 'marginOfAnswers') / answers) * left);
}
