import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleSheet, most, nameProblem, readSheet, withMark, withName, withoutName } from './sheet';

describe('names', () => {
  it('are tidied, and refused with a sentence', () => {
    const sheet = withName(exampleSheet, 'people', '  Dee \n Lee ');
    expect(sheet.people.at(-1)).toBe('Dee Lee');
    expect(nameProblem(sheet, 'people', 'ada')).toBe('ada is in the sheet already.');
    expect(nameProblem(sheet, 'systems', ' \u0000 ')).toBe('Write a name first.');
    expect(nameProblem(sheet, 'systems', 'x'.repeat(61))).toBe('Keep it to 60 characters.');
    const full = {
      people: [],
      systems: Array.from({ length: most.systems }, (_, i) => ({ name: `s${i}`, can: [] })),
    };
    expect(nameProblem(full, 'systems', 'one more')).toMatch(/holds 60 systems/);
    expect(withName(full, 'systems', 'one more')).toBe(full);
  });

  it('take their marks along when they go', () => {
    const sheet = withoutName(exampleSheet, 'people', 'Ada');
    expect(sheet.people).toEqual(['Ben', 'Chi']);
    expect(sheet.systems.find(({ name }) => name === 'Database')?.can).toEqual([]);
    expect(withoutName(exampleSheet, 'systems', 'Search').systems).toHaveLength(4);
  });
});

describe('withMark', () => {
  it('is undone by itself, for every cell', () => {
    for (const { name } of exampleSheet.systems)
      for (const person of exampleSheet.people)
        expect(withMark(withMark(exampleSheet, name, person), name, person)).toEqual(exampleSheet);
  });
});

describe('readSheet', () => {
  it('gives back what was kept', () => {
    expect(readSheet(JSON.parse(JSON.stringify(exampleSheet)))).toEqual(exampleSheet);
  });

  it('keeps what is usable of a foreign sheet', () => {
    const foreign = {
      people: ['Ada', 'Ada', 7, null, 'x'.repeat(500)],
      systems: [
        { name: 'A', can: ['Ada', 'Nobody', 3] },
        { name: 'a', can: [] },
        { name: 'B', can: 'Ada' },
        { can: [] },
        'C',
        null,
      ],
      more: '<script>',
    };
    expect(readSheet(foreign)).toEqual({
      people: ['Ada'],
      systems: [
        { name: 'A', can: ['Ada'] },
        { name: 'B', can: [] },
      ],
    });
  });

  it.each([null, 7, 'text', [], {}, { people: [] }, { people: {}, systems: [] }])('refuses %j', (parsed) => {
    expect(readSheet(parsed)).toBeNull();
  });

  it('never throws, and reads its own result as it is', () => {
    fc.assert(
      fc.property(fc.anything(), fc.array(fc.anything()), fc.array(fc.anything()), (any, people, systems) => {
        readSheet(any);
        const sheet = readSheet({ people, systems });
        expect(readSheet(sheet)).toEqual(sheet);
      }),
    );
  });
});
