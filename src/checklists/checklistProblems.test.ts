import { describe, expect, it } from 'vitest';
import type { Checklist } from './checklist';
import { checklistProblems } from './checklistProblems';
import { exampleChecklist } from './example.testdata';

describe('checklistProblems', () => {
  it('finds none in a whole list', () => {
    expect(checklistProblems(exampleChecklist)).toEqual([]);
  });

  it('lists every problem at once, with its remedy', () => {
    const broken: Checklist = {
      id: 'broken',
      title: ' ',
      sections: [
        {
          title: 'One',
          items: [
            { id: 'twice', text: 'First', formerly: ['twice', 'old'] },
            { id: 'twice', text: '', why: ' ', doneWhen: '' },
            { id: 'Wrong Form', text: 'x'.repeat(201), formerly: ['old'] },
            {
              id: 'links',
              text: 'Links',
              links: [
                { label: '', to: '/a' },
                { label: 'a', to: 'javascript:x' },
              ],
            },
          ],
        },
        { title: 'One', items: [] },
      ],
    };
    expect(checklistProblems(broken)).toEqual([
      'broken: give the list a title',
      'broken: add an item to section "One", or take the section out',
      'broken: rename section "One": the title is used twice',
      'broken: change the id "Wrong Form": lower-case letters, digits and single hyphens',
      'broken: rename one twice: the id is used twice',
      'broken: give twice a text',
      'broken: say why in twice, or leave "why" out',
      'broken: say what is seen in twice, or leave "doneWhen" out',
      "broken: shorten Wrong Form to 200 characters: its text is an issue's title",
      'broken: mend the link "/a" of links: a label, and a path from / or an https address',
      'broken: mend the link "javascript:x" of links: a label, and a path from / or an https address',
      'broken: take twice out of "formerly": an item of the list still has that id',
      'broken: leave old in one "formerly": its progress can go to one item only',
    ]);
  });
});
