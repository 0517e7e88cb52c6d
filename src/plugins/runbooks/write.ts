/**
 * Writes `docs/runbooks` from the playbooks. A problem leaves the pages as they were; `--strict` also makes a stale
 * recording one.
 */
import { join, relative } from 'node:path';
import { loadPlaybooks } from '../../../playbooks/load';
import { writtenPages } from '../../../playbooks/pages';
import { describeProblems, problemsOf } from '../../../playbooks/validate';
import team from '../../../team';
import { writeFolder } from '../generated/writeFolder';
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
  writeFolder(folder, runbookPages(loaded, team));
}
