import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { plain } from './calcArguments';
import type { Terminal } from './runCalc';
import { decisionPage, nextNumber, practicePage, slugOf } from './scaffolds';
import { closest } from './suggest';

const usage = `Usage: npm run new -- decision "Title"
       npm run new -- practice "Title" [--group Observability]

Writes the next decision record, or a practice page, with all its parts. Nothing is overwritten.
`;

const kinds = ['decision', 'practice'];
const LONGEST_TITLE = 100;

interface Place {
  /** Root of the repository. */
  readonly root: string;
  /** The day to write down, as 2026-11-25. */
  readonly today: string;
}

/** A page to write, or a sentence that says why there is none. */
type Planned = { readonly path: string; readonly text: string } | string;

/**
 * The command `npm run new`: a page that has its parts and waits for its words.
 *
 * @returns exit code: 0 written, 2 the command cannot be understood or the page exists
 */
export function runNew(words: readonly string[], place: Place, { print, complain }: Terminal): 0 | 2 {
  const refuse = (problem: string): 2 => {
    complain(`new: ${problem}`);
    return 2;
  };
  let read;
  try {
    read = parseArgs({
      args: [...words],
      options: { group: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
  } catch (error) {
    return refuse(plain((error as Error).message.split('\n')[0]!));
  }
  if (read.values.help) {
    print(usage);
    return 0;
  }
  const [kind = '', title = '', ...more] = read.positionals;
  if (!kinds.includes(kind)) {
    const near = closest(kind, kinds);
    return refuse(near ? `did you mean ${near}?` : 'say what: decision "Title" or practice "Title".');
  }
  const problem = titleProblem(title, more);
  if (problem !== null) return refuse(problem);
  if (kind === 'decision' && read.values.group !== undefined)
    return refuse('--group is for practices: decisions stand in the order of their numbers.');
  const planned =
    kind === 'decision'
      ? planDecision(title.trim(), place)
      : planPractice(title.trim(), read.values.group ?? null, place);
  if (typeof planned === 'string') return refuse(planned);
  try {
    // Fails where the file exists, even if it came to be in this very moment.
    writeFileSync(join(place.root, planned.path), planned.text, { flag: 'wx' });
  } catch (error) {
    return refuse(`${planned.path} cannot be written: ${(error as NodeJS.ErrnoException).code}.`);
  }
  print(`${planned.path}\n`);
  return 0;
}

function titleProblem(title: string, more: readonly string[]): string | null {
  if (more.length > 0) return 'put the title between quotes: it is one argument.';
  if (title.trim() === '') return 'give it a title, between quotes.';
  if (title.length > LONGEST_TITLE)
    return `the title has ${title.length} characters; keep it to ${LONGEST_TITLE}.`;

  if (/[\u0000-\u001f\u007f]/.test(title)) return 'the title must be one line of plain text.';
  return slugOf(title) === ''
    ? 'the title needs a Latin letter or a digit: its address is made of them.'
    : null;
}

function planDecision(title: string, { root, today }: Place): Planned {
  const folder = 'docs/people/knowledge/decisions';
  mkdirSync(join(root, folder), { recursive: true });
  const names = readdirSync(join(root, folder));
  const slug = slugOf(title);
  // A number is no part of the address, so two records may not share the rest of the name.
  const same = names.find((name) => name.replace(/^\d{4}-/, '') === `${slug}.mdx`);
  if (same !== undefined) return `${folder}/${same} has that title already; say what is different.`;
  const number = nextNumber(names);
  const path = `${folder}/${String(number).padStart(4, '0')}-${slug}.mdx`;
  return { path, text: decisionPage({ number, title, today }) };
}

function planPractice(title: string, group: string | null, { root, today }: Place): Planned {
  const folder = 'docs/practices';
  mkdirSync(join(root, folder), { recursive: true });
  const path = `${folder}/${slugOf(title)}.mdx`;
  if (existsSync(join(root, path))) return `${path} exists already.`;
  const groups = practiceGroups(join(root, folder));
  if (group !== null && !groups.includes(group))
    return `${plain(group)} is no group of practices: ${groups.join(', ')}.`;
  return { path, text: practicePage({ title, group, today }) };
}

/** The groups that practice pages stand in, in alphabetical order. */
function practiceGroups(folder: string): string[] {
  const named = readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => readFileSync(join(folder, name), 'utf8').split('\n---')[0]!)
    .map((front) => /^(?:sidebar_custom_props: \{ ?|\s+)group: ['"]?([A-Za-z ]+)/m.exec(front)?.[1]?.trim())
    .filter((group) => group !== undefined);
  return [...new Set(named)].sort();
}
