/** Writes `docs/people/onboarding`: the paths of all roles, with what the team adds. */
import { join } from 'node:path';
import team from '../../../team';
import { checklistProblems } from '../../checklists/checklistProblems';
import { pathOf, roleProblems, rolesWith } from '../../onboarding/path';
import { roles } from '../../onboarding/roles';
import { categoryFile } from '../generated/categoryFile';
import { writeFolder } from '../generated/writeFolder';
import { indexPage } from './indexPage';
import { rolePage } from './rolePage';

const own = team.onboarding ?? {};
const all = rolesWith(roles, own);
const problems = [...roleProblems(all, own), ...all.flatMap((role) => checklistProblems(pathOf(role, own)))];
if (problems.length > 0) {
  console.error(
    `onboarding has ${problems.length} problem(s):\n${problems.map((line) => `  - ${line}`).join('\n')}`,
  );
  process.exitCode = 1;
} else {
  writeFolder(
    join(__dirname, '../../../docs/people/onboarding'),
    new Map([
      ['_category_.json', categoryFile('Onboarding', 1, 'people/onboarding/index')],
      ['index.mdx', indexPage(all, own)],
      ...all.map((role, index): [string, string] => [`${role.id}.mdx`, rolePage(role, own, index + 1)]),
    ]),
  );
}
