import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeFolder } from './writeFolder';

it('a folder is made to hold the files and no others, and what is right is left alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'generated-'));
  const path = (name: string) => join(folder, name);
  writeFolder(
    folder,
    new Map([
      ['a.md', 'one'],
      ['deep/b.md', 'two'],
      ['deep/c.md', 'three'],
    ]),
  );
  utimesSync(path('a.md'), 1, 1);
  writeFolder(
    folder,
    new Map([
      ['a.md', 'one'],
      ['deep/b.md', 'changed'],
    ]),
  );
  expect(statSync(path('a.md')).mtimeMs).toBe(1_000);
  expect(readFileSync(path('deep/b.md'), 'utf8')).toBe('changed');
  expect(existsSync(path('deep/c.md'))).toBe(false);
  rmSync(folder, { recursive: true });
});
