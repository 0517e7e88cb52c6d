import { quoteBash } from '../quoting/quote';
import type { Checklist, ChecklistItem } from './checklist';
import { type Absolute, effortOf, inline, linksMarkdown } from './markdown';
import { doneAt, itemsOf, type Progress } from './progress';

/** One issue of a tracker. */
export interface Issue {
  /** Plain text, one line. */
  readonly title: string;
  /** Lines of Markdown. */
  readonly body: readonly string[];
}

/** One issue for each item that is still open, in the order of the list. */
export function openIssues(checklist: Checklist, progress: Progress, absolute: Absolute): readonly Issue[] {
  return itemsOf(checklist)
    .filter(({ id }) => doneAt(progress, id) === null)
    .map((item) => ({ title: titleOf(item), body: bodyOf(checklist, item, absolute) }));
}

/** Issues as one document, to be cut apart at its rules. */
export function issuesMarkdown(issues: readonly Issue[]): string {
  const texts = issues.map(({ title, body }) => [`# ${inline(title)}`, '', ...body].join('\n'));
  // The empty line before the rule keeps it from making a heading of the line above.
  return `${texts.join('\n\n---\n\n')}\n`;
}

/**
 * Issues as a script for the GitHub command line, which opens one after the other and stops at the first that fails.
 *
 * Every title and every line of a body is one quoted word, so that the script can be read before it is run
 * (https://cli.github.com/manual/gh_issue_create).
 */
export function issuesScript(checklist: Pick<Checklist, 'title'>, issues: readonly Issue[]): string {
  const commands = issues.map(({ title, body }) =>
    [
      "printf '%s\\n' \\",
      ...body.map((line) => `  ${quoteBash(withoutNul(line))} \\`),
      `  | gh issue create --title=${quoteBash(withoutNul(title))} --body-file=-`,
    ].join('\n'),
  );
  return [
    '#!/usr/bin/env bash',
    `# Opens ${issues.length} ${issues.length === 1 ? 'issue' : 'issues'} from the list ${quoteBash(withoutNul(oneLine(checklist.title)))}`,
    '# in the repository of the folder it runs in. Needs gh, signed in. Read it, delete what you do not want, run it once.',
    'set -euo pipefail',
    ...commands.flatMap((command) => ['', command]),
    '',
  ].join('\n');
}

function bodyOf(checklist: Checklist, item: ChecklistItem, absolute: Absolute): readonly string[] {
  const links = linksMarkdown(item, absolute);
  const effort = effortOf(item);
  const parts = [
    ...(item.why ? [[`**Why:** ${inline(item.why)}`]] : []),
    ...(item.doneWhen ? [[`**Done when:** ${inline(item.doneWhen)}`]] : []),
    ...(effort === null ? [] : [[inline(effort)]]),
    ...(links.length > 0 ? [links.map((link) => `- ${link}`)] : []),
    [`From the list “${inline(checklist.title)}”.`],
  ];
  return parts.flatMap((part, index) => (index === 0 ? part : ['', ...part]));
}

/** A title is no sentence: it ends without a full stop. */
function titleOf({ text }: ChecklistItem): string {
  return oneLine(text).replace(/(?<=[^.])\.$/, '');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** No argument of a command can hold it. */
function withoutNul(text: string): string {
  return text.replaceAll('\0', '');
}
