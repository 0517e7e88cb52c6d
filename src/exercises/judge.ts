import { plainDigits } from '../calculators/kit/parseNumber';
import type { NumberQuestion, Question } from './exercise';

/** What is said of an answer. */
export type Verdict =
  | { readonly kind: 'right'; readonly says: string }
  | { readonly kind: 'wrong'; readonly says: string }
  /** Not an answer at all; says what one looks like. */
  | { readonly kind: 'unreadable'; readonly says: string };

/**
 * Judges what a learner typed or chose.
 *
 * @param given a number as people write it, or the id of an option
 * @example judge(question, '1,200').kind // 'right', 'wrong' or 'unreadable'
 */
export function judge(question: Question, given: string): Verdict {
  if (question.kind === 'number') return judgeNumber(question, given);
  const option = question.options.find(({ id }) => id === given);
  if (!option) return { kind: 'unreadable', says: 'Choose one of the answers.' };
  return { kind: option.id === question.answer ? 'right' : 'wrong', says: option.says };
}

function judgeNumber(question: NumberQuestion, given: string): Verdict {
  const value = readNumber(given, question.unit);
  if (value === null) {
    return { kind: 'unreadable', says: `Type a number of ${question.unit}, such as 1200 or 3.5.` };
  }
  const { answer, tolerance, mistakes, low, high } = question;
  if (isNear(value, answer, tolerance)) return { kind: 'right', says: '' };
  const mistake = mistakes.find((known) => isNear(value, known.value, tolerance));
  return { kind: 'wrong', says: mistake?.says ?? (value < answer ? low : high) };
}

function isNear(value: number, wanted: number, tolerance: number): boolean {
  // Rounding what is shown must not make it wrong.
  return Math.abs(value - wanted) <= Math.max(Math.abs(wanted) * tolerance, 1e-9);
}

/** The number, its unit left out if it was typed too. */
function readNumber(text: string, unit: string): number | null {
  const bare = text.trim().replace(/^[$€]/, '');
  const withoutUnit = bare.endsWith(unit) ? bare.slice(0, -unit.length) : bare;
  const digits = plainDigits(withoutUnit.replace(/%$/, '').trim());
  const value = digits === null ? NaN : Number(digits);
  return Number.isFinite(value) ? value : null;
}
