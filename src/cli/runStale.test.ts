import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runStale } from './runStale';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'stale-'));
  for (const folder of ['practices', 'reference']) mkdirSync(join(root, 'docs', folder), { recursive: true });
  const write = (path: string, front: string) =>
    writeFileSync(join(root, 'docs', path), `---\n${front}\n---\n`);
  write('practices/old.mdx', 'last_reviewed: 2025-01-02\nowner: Ada');
  write('practices/new.mdx', 'last_reviewed: 2026-10-01');
  write('practices/none.mdx', 'title: None');
  write('reference/erlangC.md', 'title: Generated');
});
afterAll(() => rmSync(root, { recursive: true }));

function stale(...words: string[]) {
  const out: string[] = [];
  const problems: string[] = [];
  const terminal = {
    print: (text: string) => out.push(text),
    complain: (line: string) => problems.push(line),
  };
  return { code: runStale(words, { root, today: '2026-11-25' }, terminal), out: out.join(''), problems };
}

describe('npm run stale', () => {
  it('prints date, owner and page, and how many of all', () => {
    expect(stale()).toEqual({
      code: 0,
      problems: [],
      out: `never       no owner  docs/practices/none.mdx
2025-01-02  Ada       docs/practices/old.mdx

2 of 3 pages to read again: last reviewed more than 12 months ago, or without a usable date.
`,
    });
  });

  it('looks ahead, and prints JSON', () => {
    const { out } = stale('--months', '3', '--on', '2027-06-01', '--json');
    expect(JSON.parse(out)).toHaveLength(3);
    expect(JSON.parse(stale('--json').out)).toContainEqual({
      path: 'docs/practices/old.mdx',
      lastReviewed: '2025-01-02',
      owner: 'Ada',
      reason: 'old',
    });
  });

  it.each([
    [['--months', 'six'], /whole number/],
    [['--months', '1.5'], /whole number/],
    [['--on', '2027-02-30'], /wants a day/],
    [['--fast'], /fast/],
    [['twelve'], /twelve/],
  ])('refuses %j with one line', (words, problem) => {
    const { code, out, problems } = stale(...words);
    expect([code, out]).toEqual([2, '']);
    expect(problems).toEqual([expect.stringMatching(problem)]);
  });
});
