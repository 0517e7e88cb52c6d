import { describe, expect, it } from 'vitest';
import { assess } from './assess';
import { exampleSheet, type Sheet } from './sheet';
import { advice, sheetMarkdown, verdict } from './words';

const say = (sheet: Sheet) => [verdict(assess(sheet), sheet), advice(assess(sheet))];
const one = (people: string[], can: string[]): Sheet => ({ people, systems: [{ name: 'Mail', can }] });

describe('verdict and advice', () => {
  it('say what to fear and what to do first', () => {
    expect(say(exampleSheet)).toEqual([
      'Bus factor 1: 2 of 5 systems hang on one person.',
      'Next: Ada shows Ben how to run Database.',
    ]);
    expect(
      say({
        people: ['Ada', 'Ben'],
        systems: [
          { name: 'Mail', can: ['Ada'] },
          { name: 'Fax', can: ['Ada', 'Ben'] },
        ],
      })[0],
    ).toBe('Bus factor 1: 1 of 2 systems hangs on one person.');
    expect(say(one(['Ada'], []))).toEqual([
      'Bus factor 0: nobody can run Mail.',
      'Next: Ada learns Mail from its code and writes down what was missing.',
    ]);
    expect(say(one(['Ada'], ['Ada']))).toEqual([
      'Bus factor 1: 1 of 1 system hangs on one person.',
      'Next: add a second person.',
    ]);
    expect(say(one(['Ada', 'Ben', 'Chi'], ['Ada', 'Ben', 'Chi']))).toEqual([
      'Bus factor 3: any 2 people may be away, and every system still has somebody.',
      null,
    ]);
    expect(say({ people: [], systems: [] })[1]).toBeNull();
  });
});

describe('sheetMarkdown', () => {
  it('is a table that no name can break', () => {
    const sheet: Sheet = { people: ['A|b', '<i>'], systems: [{ name: '*Mail*', can: ['A|b'] }] };
    expect(sheetMarkdown(sheet)).toBe(`| Can run it alone | A\\|b | \\<i\\> |
| --- | --- | --- |
| \\*Mail\\* | yes |  |

Bus factor 1: 1 of 1 system hangs on one person.
Next: A\\|b shows \\<i\\> how to run \\*Mail\\*.
`);
  });
});
