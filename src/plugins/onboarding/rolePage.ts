import { blocks } from '../../../playbooks/markdown';
import { itemsOf } from '../../checklists/progress';
import type { Role } from '../../onboarding/onboarding';
import { pathOf, type TeamOnboarding } from '../../onboarding/path';
import { stageIds } from '../../model/scenario/stages';
import { inMdx } from '../generated/mdx';

/** The page of a role: its aim, then its path as a list that the browser keeps. */
export function rolePage(role: Role, team: TeamOnboarding, sidebarPosition: number): string {
  const path = pathOf(role, team);
  const matter = {
    title: `Onboarding: ${role.title}`,
    sidebar_label: role.title,
    description: `Day 1, week 1, 30, 60 and 90 days: ${itemsOf(path).length} steps with reason, owner and sign.`,
    sidebar_position: sidebarPosition,
    sidebar_custom_props: {
      stages: stageIds,
      question: `What does a new ${role.title.toLowerCase()} do in the first ninety days?`,
    },
    custom_edit_url: null,
    hide_table_of_contents: true,
  };
  return blocks(
    `---\n${Object.entries(matter)
      .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
      .join('\n')}\n---`,
    "import Checklist from '@site/src/components/Checklist';",
    inMdx(role.aim),
    'Each step says who sees to it, how long it takes and what shows that it is done. The ticks stay in this browser. To hold the list together, one of you saves the progress as a file and the other opens it: ticks are added, never taken away. [How it is meant](/people/onboarding).',
    `<Checklist checklist={${JSON.stringify(path)}} />`,
    '',
  );
}
