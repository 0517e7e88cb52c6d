import { blocks } from '../../../playbooks/markdown';
import { itemsOf } from '../../checklists/progress';
import { everybody } from '../../onboarding/everybody';
import { type Owner, owners, type Role } from '../../onboarding/onboarding';
import { pathOf, type TeamOnboarding } from '../../onboarding/path';
import { inMdx } from '../generated/mdx';

/** What the paths are for, how to use them, and which there are. */
export function indexPage(roles: readonly Role[], team: TeamOnboarding): string {
  const owned = (role: Role, owner: Owner) =>
    itemsOf(pathOf(role, team)).filter((item) => item.owner === owners[owner]).length;
  return blocks(
    `---\ntitle: Onboarding by role\nsidebar_label: Onboarding\ndescription: The first ninety days of a new engineer, by role, as lists that mentor and new hire hold together.\nsidebar_position: 0\ncustom_edit_url: null\n---`,
    'The first ninety days decide how long a new colleague needs until they carry their share, and often whether they stay. Left to chance, each of them finds out anew whom to ask. A list costs an afternoon once.',
    '## Choose the role',
    [
      '| Role | Steps | New hire | Mentor | Manager | After ninety days |',
      '| --- | ---: | ---: | ---: | ---: | --- |',
      ...roles.map((role) => {
        const counts = [
          itemsOf(pathOf(role, team)).length,
          ...(Object.keys(owners) as Owner[]).map((owner) => owned(role, owner)),
        ];
        const link = `[${inMdx(role.title)}](/people/onboarding/${role.id})`;
        return `| ${link} | ${counts.join(' | ')} | ${inMdx(role.aim.replace('After ninety days ', ''))} |`;
      }),
    ].join('\n'),
    `${everybody.length} steps are the same for nearly everybody: accounts, a first change in production, a user’s voice, the exercises, an on-call shift watched. The others belong to the role.`,
    '## What it costs, and what it saves',
    'A new engineer reaches full output after three to nine months by [a survey of eighty engineers and managers](https://hackernoon.com/engineer-onboarding-the-ugly-truth-about-ramp-up-time-7e323t9j), and a mentor gives up part of theirs meanwhile. The [team calculator](/calculators/team?mode=hiring) works out both for your team: with its starting numbers, see what a month less is worth before you call the list a luxury.',
    '## Use it',
    [
      '1. **Before day 1** the manager names a mentor, who has no other new hire (rule of thumb), and fills the dates into the calendar.',
      '2. **Day 1** the new hire opens the page of the role, ticks with the mentor what is done, and saves the progress as a file into the shared folder.',
      '3. **In each meeting** one opens the other’s file: ticks of both are joined. Steps that are stuck are the agenda.',
      '4. **Steps that are work** go into your tracker: “issue texts” writes one for each step that is still open.',
      '5. **Day 30, 60, 90**: manager and new hire look at what is open and say whether the list or the time was wrong.',
    ].join('\n'),
    '## Make it yours',
    'Steps and roles of your own stand in `team.ts`, under `onboarding`. A step keeps its id for good, because ticks are kept under it; if it must change, the old one goes into `formerly` and its tick comes along. What is ticked and no longer listed is said, not lost.',
    '## How it fails',
    [
      '- **Nobody owns it.** Sign: at day 30 no step is ticked. The manager asks for the file in the weekly talk.',
      '- **It is a reading list.** Sign: many steps, nothing in production. The first change belongs into the first week.',
      '- **The mentor has no time.** Sign: questions wait over night. Mentoring takes a share of the week, which the [team calculator](/calculators/team?mode=hiring) counts; take it off their other work.',
      '- **It never ends.** Sign: day 90 passes without a talk. An end with a yes is part of it.',
    ].join('\n'),
    '## See that it works',
    [
      '| Figure | How | Healthy (rules of thumb) |',
      '| --- | --- | --- |',
      '| Days to the first change in production | From the deploy log | 5 at most |',
      '| Days until first reviews are asked of them | From the reviews | 30 at most |',
      '| Steps changed by those who walked the path | `git log team.ts` | One for each person |',
      '| Still here after a year | Count | All, or you know why |',
    ].join('\n'),
    '',
  );
}
