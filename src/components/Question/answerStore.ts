import { JsonStore } from '../../hooks/jsonStore';

/** What the learner last answered to a question, and whether it was right. */
export interface Answered {
  readonly given: string;
  readonly right: boolean;
}

/** By exercise, then by question. */
export type Answers = Readonly<Record<string, Readonly<Record<string, Answered>>>>;

/** Longer texts are no answers. */
const LONGEST = 200;

export const answerStore = new JsonStore<Answers>(
  () => window.localStorage,
  'loadline.exercises',
  {},
  readAnswers,
);

/** What is usable of a parsed text; null where it holds no answers at all. */
export function readAnswers(parsed: unknown): Answers | null {
  if (!isObject(parsed)) return null;
  return Object.fromEntries(
    Object.entries(parsed).flatMap(([exercise, questions]) => {
      if (!isObject(questions)) return [];
      const usable = Object.entries(questions).flatMap(([id, answer]): [string, Answered][] => {
        if (!isObject(answer)) return [];
        const { given, right } = answer;
        return typeof given === 'string' && given.length <= LONGEST && typeof right === 'boolean'
          ? [[id, { given, right }]]
          : [];
      });
      return [[exercise, Object.fromEntries(usable)]];
    }),
  );
}

/** The answers with one more. */
export function withAnswer(answers: Answers, exercise: string, question: string, answer: Answered): Answers {
  return { ...answers, [exercise]: { ...answers[exercise], [question]: answer } };
}

/** The answers without those of an exercise. */
export function withoutExercise(answers: Answers, exercise: string): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => id !== exercise));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
