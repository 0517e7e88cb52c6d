/**
 * Writes `docs/runbooks` from the playbooks: only files that changed, and none that is left over. A process of its own, so
 * that an edited playbook is read anew. A problem leaves the pages as they were; `--strict` also makes a stale recording one.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { loadPlaybooks } from '../../../playbooks/load';
import { writtenPages } from '../../../playbooks/pages';
import { describeProblems, problemsOf } from '../../../playbooks/validate';
import team from '../../../team';
import { isStale, runbookPages } from './pages';

const folder = join(__dirname, '../../../docs/runbooks');

void main();

async function main(): Promise<void> {
  const loaded = await loadPlaybooks();
  const root = join(__dirname, '../../../playbooks');
  const problems = problemsOf(
    loaded.map(({ playbook, path }) => ({ playbook, file: relative(root, path).replaceAll('\\', '/') })),
    writtenPages(),
  );
  if (problems.length > 0) {
    console.error(describeProblems(problems));
    process.exitCode = 1;
    return;
  }
  const stale = loaded.filter(isStale).map(({ playbook }) => playbook.id);
  if (stale.length > 0) {
    console.error(`Commands have changed since the last drill: run \`npm run drill -- ${stale.join(' ')}\`.`);
    if (process.argv.includes('--strict')) process.exitCode = 1;
  }
  const pages = runbookPages(loaded, team);
  for (const [name, text] of pages) write(join(folder, name), text);
  for (const path of filesIn(folder)) if (!pages.has(relative(folder, path))) rmSync(path);
}

function write(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function filesIn(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
