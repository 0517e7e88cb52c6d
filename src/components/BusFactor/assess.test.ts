import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from './assess';
import { exampleSheet, type Sheet, withMark, withoutName } from './sheet';

const sheets: fc.Arbitrary<Sheet> = fc.integer({ min: 1, max: 5 }).chain((count) => {
  const people = ['Ada', 'Ben', 'Chi', 'Dee', 'Eli'].slice(0, count);
  return fc
    .array(fc.subarray(people), { minLength: 1, maxLength: 6 })
    .map((marks) => ({ people, systems: marks.map((can, index) => ({ name: `S${index}`, can })) }));
});

describe('assess', () => {
  it('names what hangs on one person, and the next lesson to the one who carries least', () => {
    expect(assess(exampleSheet)).toEqual({
      factor: 1,
      nobody: [],
      alone: [
        { system: 'Database', person: 'Ada' },
        { system: 'Mail and DNS', person: 'Chi' },
      ],
      next: { system: 'Database', teacher: 'Ada', learner: 'Ben' },
    });
  });

  it('says nothing of an empty sheet, and 0 where nobody knows a system', () => {
    expect(assess({ people: ['Ada'], systems: [] })).toEqual({
      factor: null,
      nobody: [],
      alone: [],
      next: null,
    });
    expect(assess({ people: ['Ada'], systems: [{ name: 'Fax', can: [] }] })).toEqual({
      factor: 0,
      nobody: ['Fax'],
      alone: [],
      next: { system: 'Fax', teacher: null, learner: 'Ada' },
    });
    expect(assess({ people: [], systems: [{ name: 'Fax', can: [] }] }).next).toBeNull();
  });

  it('agrees with trying every set of people who leave', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const { people, systems } = sheet;
        const sets = Array.from({ length: 2 ** people.length }, (_, bits) =>
          people.filter((_person, index) => (bits >> index) & 1),
        );
        const fatal = sets.filter((gone) =>
          systems.some(({ can }) => can.every((one) => gone.includes(one))),
        );
        expect(assess(sheet).factor).toBe(Math.min(...fatal.map(({ length }) => length)));
      }),
    );
  });

  it('falls by at most one when a person leaves, and its lessons lead to two of everything', () => {
    fc.assert(
      fc.property(sheets, (start) => {
        for (const person of start.people)
          expect(assess(withoutName(start, 'people', person)).factor).toBeGreaterThanOrEqual(
            assess(start).factor! - 1,
          );
        let sheet = start;
        for (let { next } = assess(sheet); next !== null; { next } = assess(sheet))
          sheet = withMark(sheet, next.system, next.learner);
        expect(assess(sheet).factor).toBeGreaterThanOrEqual(Math.min(2, start.people.length));
      }),
    );
  });
});
