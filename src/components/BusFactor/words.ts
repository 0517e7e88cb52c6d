import { assess, type Assessment } from './assess';
import type { Sheet } from './sheet';

/** What the sheet says, in one sentence. */
export function verdict({ factor, nobody, alone }: Assessment, sheet: Sheet): string {
  if (factor === null) return 'Add the systems that must not stop, then mark who can run each alone.';
  const all = sheet.systems.length;
  if (factor === 0) return `Bus factor 0: nobody can run ${list(nobody)}.`;
  if (factor === 1)
    return `Bus factor 1: ${alone.length} of ${all} ${all === 1 ? 'system' : 'systems'} ${alone.length === 1 ? 'hangs' : 'hang'} on one person.`;
  return `Bus factor ${factor}: any ${factor === 2 ? 'one person' : `${factor - 1} people`} may be away, and every system still has somebody.`;
}

/** What to do next, or that there is nothing. */
export function advice({ factor, next }: Assessment): string | null {
  if (next?.teacher) return `Next: ${next.teacher} shows ${next.learner} how to run ${next.system}.`;
  if (next)
    return `Next: ${next.learner} learns ${next.system} from its code and writes down what was missing.`;
  return factor === 0 || factor === 1 ? 'Next: add a second person.' : null;
}

/** The sheet as a Markdown table with its verdict, for a wiki or a meeting's notes. */
export function sheetMarkdown(sheet: Sheet): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const assessment = assess(sheet);
  return [
    row(['Can run it alone', ...sheet.people.map(escaped)]),
    row(['---', ...sheet.people.map(() => '---')]),
    ...sheet.systems.map(({ name, can }) =>
      row([escaped(name), ...sheet.people.map((person) => (can.includes(person) ? 'yes' : ''))]),
    ),
    '',
    ...[verdict(assessment, sheet), advice(assessment)].filter((line) => line !== null).map(escaped),
    '',
  ].join('\n');
}

/** A name must neither end its cell nor become markup. */
const escaped = (name: string) => name.replace(/[\\|`*_[\]<>]/g, '\\$&');

function list(names: readonly string[]): string {
  const shown = names.slice(0, 3);
  const more = names.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}
