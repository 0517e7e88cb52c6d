import { describe, expect, it } from 'vitest';
import { exampleChecklist } from './example.testdata';
import { checklistMarkdown, inline } from './markdown';

const absolute = (to: string) => new URL(to, 'https://handbook.example').href;

describe('checklistMarkdown', () => {
  it('writes a task list with what is done, why, when and where', () => {
    const progress = { rota: '2026-11-25T09:00:00.000Z' };
    expect(checklistMarkdown(exampleChecklist, progress, absolute)).toBe(`# Ready to sail

1 of 3 done.

## Before

- [ ] Restore the backup into an empty instance
  - Why: A backup never restored is a hope.
  - Done when: The minutes stand in the \`README\`.
  - See [Backups](<https://handbook.example/practices/backups-and-restore-tests>), [PostgreSQL](<https://www.postgresql.org/docs/current/backup.html>)
- [ ] Run two servers.

## After

- [x] Agree on a rota (done 2026-11-25)
  - Why: Nobody sails alone.
`);
  });
});

describe('inline', () => {
  it('shows a text as it is, code as code', () => {
    expect(inline('Keep `a_b <c>` under 5 * x <y> [z]\n# no heading')).toBe(
      'Keep `a_b <c>` under 5 \\* x \\<y\\> \\[z\\] \\# no heading',
    );
    expect(inline('one ` alone')).toBe('one \\` alone');
  });
});
