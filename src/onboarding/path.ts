import type { Checklist, ChecklistItem } from '../checklists/checklist';
import { everybody } from './everybody';
import { type OnboardingItem, owners, type Period, periods, type Role } from './onboarding';

/** What a team adds to the paths that this project knows. */
export interface TeamOnboarding {
  /** Steps of the team's own, for everybody or for the roles named. */
  readonly items?: readonly (OnboardingItem & { readonly roles?: readonly string[] })[];
  readonly roles?: readonly Role[];
}

/**
 * The ninety days of a role as a list: the steps for everybody, the role's own and the team's, by when they are due.
 *
 * @param team what the team adds
 */
export function pathOf(role: Role, { items = [] }: TeamOnboarding = {}): Checklist {
  const left = new Set(role.without);
  const steps = [
    ...everybody.filter(({ id }) => !left.has(id)),
    ...role.items,
    ...items.filter(({ roles }) => roles === undefined || roles.includes(role.id)),
  ];
  const due = (period: Period) => steps.filter((step) => step.due === period);
  return {
    id: `onboarding-${role.id}`,
    title: `The first ninety days: ${role.title}`,
    sections: (Object.keys(periods) as Period[])
      .map((period) => ({ title: periods[period], items: due(period).map(toChecklistItem) }))
      .filter(({ items: own }) => own.length > 0),
  };
}

function toChecklistItem({
  id,
  text,
  why,
  doneWhen,
  takes,
  owner,
  links,
  formerly,
}: OnboardingItem): ChecklistItem {
  return {
    id,
    text,
    why,
    doneWhen,
    takes,
    owner: owners[owner],
    ...(links && { links }),
    ...(formerly && { formerly }),
  };
}

/** All roles, the team's own last. */
export function rolesWith(known: readonly Role[], { roles = [] }: TeamOnboarding = {}): readonly Role[] {
  return [...known, ...roles];
}

/** Everything wrong with the roles themselves, a sentence each; `checklistProblems` judges their lists. */
export function roleProblems(all: readonly Role[], { items = [] }: TeamOnboarding = {}): readonly string[] {
  const ids = all.map(({ id }) => id);
  const shared = new Set(everybody.map(({ id }) => id));
  return [
    ...ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((id) => `rename one role ${id}: its pages would share an address`),
    ...all.flatMap(({ id, without = [] }) =>
      without
        .filter((item) => !shared.has(item))
        .map((item) => `take ${item} out of "without" of ${id}: there is no step for everybody of that id`),
    ),
    ...items.flatMap(({ id, roles = [] }) =>
      roles
        .filter((role) => !ids.includes(role))
        .map((role) => `correct the role ${role} of your step ${id}: the roles are ${ids.join(', ')}`),
    ),
  ];
}
