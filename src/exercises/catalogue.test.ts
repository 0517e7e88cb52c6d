import { describe, expect, it } from 'vitest';
import { exercises } from './catalogue';
import type { Question } from './exercise';
import { judge } from './judge';

/** What a learner who knows the answer types. */
function known(question: Question): string {
  if (question.kind === 'choice') return question.answer;
  return String(question.tolerance === 0 ? question.answer : Number(question.answer.toPrecision(4)));
}

it('exercises have an id each', () => {
  const ids = exercises.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

describe.each(exercises.map((exercise) => [exercise.id, exercise] as const))('%s', (_id, exercise) => {
  const texts = JSON.stringify(exercise);

  it('has whole figures in all its texts', () => {
    expect(texts).not.toMatch(/NaN|undefined|Infinity|\[object/);
    expect(exercise.description.length).toBeLessThanOrEqual(110);
  });

  it.each(exercise.questions.map((question) => [question.id, question] as const))(
    '%s takes its own answer, and no mistake and no other option',
    (_question, question) => {
      expect(judge(question, known(question)).kind).toBe('right');
      if (question.kind === 'choice') {
        const others = question.options.filter(({ id }) => id !== question.answer);
        for (const { id } of others) expect(judge(question, id).kind, id).toBe('wrong');
        expect(others).toHaveLength(question.options.length - 1);
        return;
      }
      for (const { value, says } of question.mistakes) {
        const verdict = judge(question, String(value));
        expect(verdict, `${question.id}: ${value}`).toEqual({ kind: 'wrong', says });
      }
    },
  );
});
