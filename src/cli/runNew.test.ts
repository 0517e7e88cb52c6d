import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compile } from '@mdx-js/mdx';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runNew } from './runNew';
import { nextNumber, slugOf } from './scaffolds';

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'new-'))));
afterEach(() => rmSync(root, { recursive: true }));

function make(...words: string[]) {
  const out: string[] = [];
  const problems: string[] = [];
  const code = runNew(
    words,
    { root, today: '2026-11-25' },
    { print: (text) => out.push(text), complain: (line) => problems.push(line) },
  );
  return { code, out: out.join(''), problems };
}

function write(path: string, text: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const decisions = 'docs/people/knowledge/decisions';

describe('npm run new -- decision', () => {
  it('takes the next number, the title’s address and today', async () => {
    write(`${decisions}/0007-old.mdx`, '');
    const { code, out } = make('decision', 'Keep  “sessions” in Redis: why not');
    expect([code, out]).toEqual([0, `${decisions}/0008-keep-sessions-in-redis-why-not.mdx\n`]);
    const text = read(out.trim());
    expect(text).toContain('title: "8. Keep  “sessions” in Redis: why not"');
    expect(text).toContain('last_reviewed: 2026-11-25\nstatus: proposed');
    await expect(compile(text.split('\n---\n')[1]!)).resolves.toBeDefined();
  });

  it('begins at one where there is no folder yet', () => {
    expect(make('decision', 'First').out).toBe(`${decisions}/0001-first.mdx\n`);
  });

  it('keeps a title with quotes, braces and backslashes inside its value', () => {
    const { out } = make('decision', 'Say "no" to {x} and \\n: # 1');
    expect(read(out.trim())).toContain('title: "1. Say \\"no\\" to {x} and \\\\n: # 1"');
  });

  it('never overwrites, under whatever number', () => {
    write(`${decisions}/0003-one-queue.mdx`, 'kept');
    const { code, problems } = make('decision', 'One queue');
    expect(code).toBe(2);
    expect(problems[0]).toContain('0003-one-queue.mdx has that title already');
    expect(readdirSync(join(root, decisions))).toEqual(['0003-one-queue.mdx']);
  });
});

describe('npm run new -- practice', () => {
  it('writes a page with every part, in a group that exists', async () => {
    write('docs/practices/slos.mdx', '---\nsidebar_custom_props:\n  group: Observability\n---\n');
    write('docs/practices/tls.mdx', '---\nsidebar_custom_props: { group: Security }\n---\n  group: None\n');
    const { out } = make('practice', 'Load tests at night', '--group', 'Security');
    expect(out).toBe('docs/practices/load-tests-at-night.mdx\n');
    const text = read(out.trim());
    expect(text).toContain('group: "Security"');
    for (const part of [
      'When it matters',
      'Do it',
      'What it costs',
      'Put off',
      'How it fails',
      'See that it works',
    ])
      expect(text).toContain(`\n## ${part}\n`);
    await expect(compile(text.split('\n---\n')[1]!)).resolves.toBeDefined();
    expect(make('practice', 'Other', '--group', 'Securty').problems[0]).toContain('Observability, Security');
  });

  it('leaves a page that exists as it is', () => {
    write('docs/practices/slos.mdx', 'kept');
    expect(make('practice', 'SLOs').code).toBe(2);
    expect(read('docs/practices/slos.mdx')).toBe('kept');
  });
});

describe('npm run new', () => {
  it.each([
    [[], /say what: decision/],
    [['decison', 'A'], /did you mean decision\?/],
    [['decision'], /give it a title/],
    [['decision', 'One', 'queue'], /between quotes/],
    [['decision', '!?'], /needs a Latin letter/],
    [['decision', 'a\nb'], /one line/],
    [['decision', 'x'.repeat(101)], /101 characters; keep it to 100/],
    [['decision', 'A', '--group', 'Data'], /--group is for practices/],
    [['decision', 'A', '--fast'], /fast/],
  ])('refuses %j with one line and writes nothing', (words, problem) => {
    const { code, out, problems } = make(...words);
    expect([code, out]).toEqual([2, '']);
    expect(problems).toEqual([expect.stringMatching(problem)]);
    expect(problems[0]).not.toContain('\n');
    expect(readdirSync(root)).toEqual([]);
  });

  it('explains itself', () => {
    expect(make('--help')).toMatchObject({ code: 0, out: expect.stringContaining('Usage:') as string });
  });
});

describe('slugOf', () => {
  it('makes an address of any text, and of an address itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const slug = slugOf(title);
        expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
        expect(slugOf(slug)).toBe(slug);
      }),
    );
    expect(slugOf('Was heißt „Größe“ – don’t ask')).toBe('was-heisst-grosse-dont-ask');
  });
});

describe('nextNumber', () => {
  it('follows the highest and ignores what is no record', () => {
    expect(nextNumber(['0002-b.mdx', '0009-a.mdx', '_category_.json', '12-x.mdx'])).toBe(10);
  });
});
