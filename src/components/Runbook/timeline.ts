import { fill, type Values } from '../../../playbooks/fill';
import type { RunbookPage } from '../../../playbooks/pageData';
import type { Done } from './stores';

/** A step that was done. */
export interface TimelineRow {
  readonly id: string;
  readonly at: string;
  readonly title: string;
  readonly command: string;
}

/** What was done, oldest first; marks of steps that the page no longer has keep their name. */
export function timelineRows({ commands }: RunbookPage, done: Done, values: Values): TimelineRow[] {
  return Object.entries(done)
    .sort(([, a], [, b]) => Date.parse(a) - Date.parse(b))
    .map(([id, at]) => {
      const command = commands[id];
      return {
        id,
        at,
        title: command?.title ?? id,
        command: command ? fill(command.run, command.shell, values) : '',
      };
    });
}

/** The same as the timeline of a postmortem, in Markdown that no command can break out of. */
export function timelineMarkdown(page: RunbookPage, rows: readonly TimelineRow[]): string {
  const lines = rows.flatMap(({ at, title, command }) => {
    const longest = Math.max(2, ...[...command.matchAll(/`+/g)].map(([run]) => run.length));
    const marks = '`'.repeat(longest + 1);
    const block = command
      ? [
          '',
          ...[marks, command, marks]
            .join('\n')
            .split('\n')
            .map((line) => `  ${line}`),
        ]
      : [];
    return [`- **${utc(at)}** ${title}`, ...block, ''];
  });
  return [`# Timeline: ${page.title}`, '', `Alert: \`${page.alert}\`. Times in UTC.`, '', ...lines].join(
    '\n',
  );
}

function utc(moment: string): string {
  return new Date(moment).toISOString().replace('T', ' ').replace(/\..*/, '');
}
