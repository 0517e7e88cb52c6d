import fc from 'fast-check';
import { GOALS, type Plan } from './plan';

/** A plan as somebody fills it in. */
export const filled: Plan = {
  name: 'Ana',
  mentor: 'Jo',
  now: 'I mend alone what has a runbook.\nWithout one I ask.',
  goals: [
    {
      what: 'Lead an incident',
      why: 'Two of us carry the pager',
      sign: 'Led one, with Jo silent',
      by: '2027-02-01',
      help: 'To shadow two shifts',
    },
    { what: 'Choose a shard key', why: '', sign: '', by: '', help: '' },
    { what: '', why: '', sign: '', by: '', help: '' },
  ],
  review: '',
};

/** Pieces of which a text is made that Markdown, HTML and JSON would rather read as marks. */
const piece = fc.constantFrom(
  ...['# ', '=', '---', '```', '~~~', '\n', '\n\n', '    ', '> ', '1. ', '- ', '<!--', '<div>', '\t', '\\'],
  ...['word', '| a | b |', '[a]: /b', '*', '"', '}', '\r\n', '__proto__', '–', ''],
);
export const anyText = fc.oneof(
  fc.string(),
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
);
const anyDay = fc.oneof(
  fc.constant(''),
  fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
);
const anyGoal = fc.record({ what: anyText, why: anyText, sign: anyText, by: anyDay, help: anyText });

/** Any plan that the page lets somebody write. */
export const anyPlan: fc.Arbitrary<Plan> = fc.record({
  name: anyText,
  mentor: anyText,
  now: anyText,
  goals: fc.array(anyGoal, { minLength: GOALS, maxLength: GOALS }),
  review: anyText,
});
