/** The script of issues, run by a real bash with a `gh` that writes down what it is given. */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { attacksOn } from '../quoting/attacks.testdata';
import type { Checklist } from './checklist';
import { exampleChecklist } from './example.testdata';
import { type Issue, issuesMarkdown, issuesScript, openIssues } from './issues';

const folder = mkdtempSync(join(tmpdir(), 'issues-'));
const canary = join(folder, 'canary');
const opened = join(folder, 'opened');
mkdirSync(join(folder, 'bin'));
// Bodies and titles in files, numbered in the order they came.
writeFileSync(
  join(folder, 'bin', 'gh'),
  `#!/bin/bash
n=$(printf '%04d' "$(ls '${opened}' | wc -l)")
{ printf '%s\\0' "$@"; cat; } > '${opened}'/"$n"
`,
  { mode: 0o755 },
);
beforeEach(() => {
  rmSync(opened, { recursive: true, force: true });
  mkdirSync(opened);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const absolute = (to: string) => new URL(to, 'https://handbook.example').href;

/** What the script makes gh open. */
function run(script: string): Issue[] {
  execFileSync('bash', ['-s'], {
    input: script,
    env: { ...process.env, LC_ALL: 'C.UTF-8', PATH: `${join(folder, 'bin')}:${process.env.PATH}` },
  });
  return readdirSync(opened)
    .sort()
    .map((name) => {
      const [issue, create, title, bodyFile, body] = readFileSync(join(opened, name), 'utf8').split('\0');
      expect([issue, create, bodyFile]).toEqual(['issue', 'create', '--body-file=-']);
      return { title: title!.replace(/^--title=/, ''), body: body!.replace(/\n$/, '').split('\n') };
    });
}

describe('openIssues', () => {
  it('makes one of each open item, with why, sign and links', () => {
    const issues = openIssues(exampleChecklist, { rota: '2026-11-25T09:00:00.000Z' }, absolute);
    expect(issues).toEqual([
      {
        title: 'Restore the backup into an empty instance',
        body: [
          '**Why:** A backup never restored is a hope.',
          '',
          '**Done when:** The minutes stand in the `README`.',
          '',
          '- [Backups](<https://handbook.example/practices/backups-and-restore-tests>)',
          '- [PostgreSQL](<https://www.postgresql.org/docs/current/backup.html>)',
          '',
          'From the list “Ready to sail”.',
        ],
      },
      { title: 'Run two servers', body: ['From the list “Ready to sail”.'] },
    ]);
  });
});

describe('issuesMarkdown', () => {
  it('cuts issues apart with rules that make no headings', () => {
    const text = issuesMarkdown(openIssues(exampleChecklist, {}, absolute));
    expect(text.split('\n\n---\n\n')).toHaveLength(3);
    expect(text).toMatch(/^# Restore the backup/);
  });
});

describe('issuesScript', () => {
  it('opens the issues as they are', () => {
    const issues = openIssues(exampleChecklist, {}, absolute);
    expect(run(issuesScript(exampleChecklist, issues))).toEqual(issues);
  });

  it('keeps hostile texts texts', () => {
    const hostile = fc.oneof(fc.constantFrom(...attacksOn(canary)), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(fc.array(fc.tuple(hostile, hostile), { minLength: 1, maxLength: 8 }), (texts) => {
        rmSync(opened, { recursive: true, force: true });
        mkdirSync(opened);
        const checklist: Checklist = {
          id: 'hostile',
          title: texts[0]![0],
          sections: [
            { title: 'All', items: texts.map(([text, why], index) => ({ id: `item-${index}`, text, why })) },
          ],
        };
        const issues = openIssues(checklist, {}, absolute);
        expect(run(issuesScript(checklist, issues))).toEqual(issues);
        expect(existsSync(canary)).toBe(false);
      }),
      { numRuns: 12 },
    );
  });
});
