import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionIds } from '../../stages/stageQuestions';
import { whichStage } from '../../stages/whichStage';
import {
  type Answers,
  measured,
  readAnswers,
  scenarioPart,
  specOf,
  withAnswer,
  writeAnswers,
} from './answers';

const answersOf: fc.Arbitrary<Answers> = fc.record(
  Object.fromEntries(
    questionIds.map((id) => {
      const { min, max } = specOf(id);
      const value = fc.double({ min: Math.max(min, 0.01), max, noNaN: true });
      const range = fc.tuple(value, value).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
      return [
        id,
        fc.oneof(
          value,
          range.filter(({ low, high }) => low < high),
        ),
      ];
    }),
  ),
  { requiredKeys: [] },
);

describe('the address', () => {
  it('gives back the answers written to it, whatever numbers the reader keeps', () => {
    fc.assert(
      fc.property(answersOf, (answers) => {
        expect(readAnswers(writeAnswers(answers), { users: 7 })).toEqual({
          answers,
          fromScenario: false,
          problems: [],
        });
      }),
    );
  });

  it('without answers starts from what the reader said under "Your numbers", and from nothing else', () => {
    expect(readAnswers('', {})).toEqual({ answers: {}, fromScenario: false, problems: [] });
    expect(readAnswers('?utm=x', { users: { low: 1_000, high: 4_000 }, zones: 3, databaseSize: 12 })).toEqual(
      {
        answers: { users: { low: 1_000, high: 4_000 }, size: 12 },
        fromScenario: true,
        problems: [],
      },
    );
  });

  it('says what it could not use, and uses the rest', () => {
    const { answers, problems } = readAnswers('?users=<script>&size=12&connections=400&__proto__=1', {});
    expect(answers).toEqual({ size: 12 });
    expect(problems).toHaveLength(2);
    for (const problem of problems) expect(problem).toMatch(/^Left out of the link: .+\.$/);
  });

  it('never throws, and the model takes whatever it gives', () => {
    fc.assert(
      fc.property(fc.constantFrom(...questionIds), fc.string({ unit: 'binary' }), (id, text) => {
        const { answers } = readAnswers(`?${new URLSearchParams({ [id]: text })}`, {});
        expect(() => whichStage(measured(answers))).not.toThrow();
      }),
    );
  });
});

describe('answers', () => {
  it('are changed one at a time, and taken back', () => {
    expect(withAnswer({ users: 5 }, 'size', 3)).toEqual({ users: 5, size: 3 });
    expect(withAnswer({ users: 5 }, 'users', null)).toEqual({});
  });

  it('become numbers of the scenario where they are', () => {
    expect(scenarioPart({ users: 5, peak: 2, downtime: 44 })).toEqual({ users: 5, peakRequestRate: 2 });
  });
});
