import type { Checklist, ChecklistItem } from './checklist';
import { count, doneAt, type Progress } from './progress';

/** Makes an address that works outside the site of a path inside it. */
export type Absolute = (to: string) => string;

/**
 * A list as a Markdown task list, with what is done and since when.
 *
 * @param absolute turns the site's own paths into addresses
 */
export function checklistMarkdown(checklist: Checklist, progress: Progress, absolute: Absolute): string {
  const { done, items } = count(checklist, progress);
  const sections = checklist.sections.flatMap((section) => [
    `## ${inline(section.title)}`,
    '',
    ...section.items.flatMap((item) => taskLines(item, doneAt(progress, item.id), absolute)),
    '',
  ]);
  return [`# ${inline(checklist.title)}`, '', `${done} of ${items} done.`, '', ...sections]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

/** Who sees to an item and how long it takes, as one phrase; null where neither is said. */
export function effortOf({ owner, takes }: ChecklistItem): string | null {
  const parts = [owner, takes].filter((part) => part !== undefined);
  return parts.length === 0 ? null : parts.join(', ');
}

/** The links of an item, as Markdown. */
export function linksMarkdown({ links = [] }: ChecklistItem, absolute: Absolute): readonly string[] {
  return links.map(
    ({ label, to }) => `[${inline(label)}](<${absolute(to).replaceAll(/[<>\s]/g, encodeURIComponent)}>)`,
  );
}

/**
 * A text as Markdown that shows it as it is: code in backticks stays code, whatever else would be markup is escaped, and
 * it stays one line.
 */
export function inline(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(/[\\`*_[\]<>~|#]/g, '\\$&')))
    .join('');
}

function taskLines(item: ChecklistItem, at: string | null, absolute: Absolute): readonly string[] {
  const links = linksMarkdown(item, absolute);
  const effort = effortOf(item);
  const since = at === null ? '' : ` (done ${at.slice(0, 10)})`;
  return [
    `- [${at === null ? ' ' : 'x'}] ${inline(item.text)}${since}`,
    ...(item.why ? [`  - Why: ${inline(item.why)}`] : []),
    ...(item.doneWhen ? [`  - Done when: ${inline(item.doneWhen)}`] : []),
    ...(effort === null ? [] : [`  - ${inline(effort)}`]),
    ...(links.length > 0 ? [`  - See ${links.join(', ')}`] : []),
  ];
}
