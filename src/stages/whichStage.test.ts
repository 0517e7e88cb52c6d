import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveScenario } from '../model/scenario/scenario';
import { stageBands, type StageId, stageIds, stageOf } from '../model/scenario/stages';
import { productAt } from '../model/system/productAt';
import type { StageQuestion } from './stageQuestion';
import { type QuestionId, questionIds, stageQuestions } from './stageQuestions';
import { type StageAnswers, whichStage } from './whichStage';

const level = (stage: StageId | undefined) => stageIds.indexOf(stage!);
const question = (id: QuestionId): StageQuestion => stageQuestions[id];

/** Values over all magnitudes a question takes. */
const valueOf = (id: QuestionId) => {
  const { min, max } = question(id);
  const least = Math.max(min, 1e-3);
  return fc
    .double({ min: Math.log(least), max: Math.log(max), noNaN: true })
    .map((logarithm) => Math.min(max, Math.max(least, Math.exp(logarithm))));
};
const answersOf: fc.Arbitrary<StageAnswers> = fc.record(
  Object.fromEntries(questionIds.map((id) => [id, valueOf(id)])),
  { requiredKeys: [] },
);

describe('whichStage', () => {
  it('says nothing while nothing is answered', () => {
    expect(whichStage({})).toBeNull();
  });

  it.each(stageIds)('finds a product with the habits of %s there, all answers of one mind', (stage) => {
    const { users, peakRequestRate, databaseSize } = resolveScenario(stage);
    expect(whichStage({ users, peak: peakRequestRate, size: databaseSize })).toMatchObject({
      stage,
      disagreements: [],
    });
  });

  it.each(stageIds)('finds the database of %s in its stage over the whole band', (stage) => {
    const { from, to } = stageBands.find(({ id }) => id === stage)!;
    // The edges have two digits.
    for (const users of [Math.max(1, from * 1.05), Math.min(to, 1e7) * 0.95]) {
      expect(whichStage({ size: productAt({}, users, stage).databaseSize })?.stage).toBe(stage);
    }
  });

  it('agrees with the bands on users', () => {
    fc.assert(
      fc.property(valueOf('users'), (users) => {
        expect(whichStage({ users })?.stage).toBe(stageOf(users));
      }),
    );
  });

  it.each(questionIds)('never lowers the stage for more %s (for less, where less asks for more)', (id) => {
    fc.assert(
      fc.property(answersOf, valueOf(id), valueOf(id), (answers, one, other) => {
        const [less, more] = one < other ? [one, other] : [other, one];
        const [before, after] = question(id).direction === 'above' ? [less, more] : [more, less];
        expect(level(whichStage({ ...answers, [id]: after })?.stage)).toBeGreaterThanOrEqual(
          level(whichStage({ ...answers, [id]: before })?.stage),
        );
      }),
    );
  });

  it('stays between the lowest and the highest answer, and gives a reason for each', () => {
    fc.assert(
      fc.property(answersOf, (answers) => {
        const verdict = whichStage(answers);
        if (verdict === null) return;
        const levels = verdict.reasons.map(({ stage }) => level(stage));
        expect(levels).toHaveLength(Object.keys(answers).length);
        expect(level(verdict.stage)).toBeGreaterThanOrEqual(Math.min(...levels));
        expect(level(verdict.stage)).toBeLessThanOrEqual(Math.max(...levels));
        for (const { text } of verdict.reasons) expect(text).not.toMatch(/NaN|undefined|Infinity|∞/);
      }),
    );
  });

  it('gives reasons in sentences, from the models', () => {
    expect(whichStage({ size: 300 })?.reasons).toEqual([
      {
        question: 'size',
        stage: 'scale',
        text: '300 GB of database, between 200 GB and 1.95 TB: Scale. A usual day reads some 10 % of it, 30 GB: past the 8 GB of memory of one small instance. A copy at 200 MB/s takes 26 minutes.',
      },
    ]);
    expect(whichStage({ downtime: 44 })?.reasons[0]?.text).toMatch(
      /^44 minutes of downtime allowed a month, between 22 and 44: Growth\. A restore by hand no longer fits/,
    );
    expect(whichStage({ connections: 85 })?.reasons[0]?.text).toMatch(
      /from 80 % on: Scale\. The next server/,
    );
    expect(whichStage({ onCall: 8 })?.reasons[0]?.text).toMatch(/12\.5 % of the time/);
  });

  it('tells what to follow where the sides disagree', () => {
    const verdict = whichStage({ users: 5_000, peak: 4, size: 9, downtime: 20, engineers: 3 });
    expect(verdict?.stage).toBe('traction');
    expect(verdict?.disagreements).toEqual([
      'Your contract says Scale, the whole says Traction: follow Scale for recovery, redundancy and releases, Traction for the rest.',
      'Your team says Prototype, the whole says Traction: follow Traction, but fewer hands than it usually has, so take its steps one at a time and rent before you run.',
    ]);
  });

  it('says how sure it is', () => {
    const growth = { users: 50_000, peak: 23, size: 98, downtime: 44, engineers: 12 };
    expect(whichStage({ users: 50_000 })).toMatchObject({
      sureness: 'a first guess',
      because: '1 of 8 questions answered: answer 3 or more.',
    });
    expect(whichStage(growth)).toMatchObject({
      sureness: 'sure',
      because: '5 of 8 questions answered; 5 of the answers say Growth.',
    });
    expect(whichStage({ users: 50_000, peak: 23, size: 9 })?.sureness).toBe('fairly sure');
    expect(whichStage({ ...growth, downtime: 4, engineers: 2 })?.sureness).toBe('torn');
  });

  it('refuses what a question does not take', () => {
    expect(() => whichStage({ users: -1 })).toThrow(
      'whichStage: users must be between 1 and 1000000000, got -1',
    );
    expect(() => whichStage({ connections: Number.NaN })).toThrow(RangeError);
  });
});
