import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checklistProblems } from '../checklists/checklistProblems';
import { itemsOf } from '../checklists/progress';
import { pathOf, roleProblems, rolesWith, type TeamOnboarding } from './path';
import { periods } from './onboarding';
import { roles } from './roles';

const root = join(import.meta.dirname, '../..');
/** Made at build from these. */
const made = [/^\/runbooks$/, /^\/people\/exercises(?:\/[\w-]+)?$/];

const own: TeamOnboarding = {
  items: [
    {
      id: 'badge',
      due: 'day1',
      owner: 'manager',
      takes: '5 min',
      text: 'Get a badge',
      why: 'Doors.',
      doneWhen: 'It opens.',
    },
    {
      id: 'lab',
      due: 'week1',
      owner: 'mentor',
      takes: '1 h',
      text: 'See the lab',
      why: 'Devices.',
      doneWhen: 'You held one.',
      roles: ['mobile'],
    },
  ],
  roles: [{ id: 'firmware', title: 'Firmware engineer', aim: 'Flash.', items: [] }],
};

describe.each(roles.map((role) => [role.id, role] as const))('the path of %s', (_id, role) => {
  const path = pathOf(role);

  it('is whole, with all periods and twenty steps or more', () => {
    expect(checklistProblems(path)).toEqual([]);
    expect(path.sections.map(({ title }) => title)).toEqual(Object.values(periods));
    expect(itemsOf(path).length).toBeGreaterThanOrEqual(20);
  });

  it('leads to pages that there are', () => {
    const pages = itemsOf(path).flatMap(({ links = [] }) => links.map(({ to }) => to.replace(/[?#].*/, '')));
    const dead = pages.filter(
      (page) =>
        page.startsWith('/') &&
        !made.some((form) => form.test(page)) &&
        ![`docs${page}.mdx`, `docs${page}/index.mdx`, `src/pages${page}.tsx`].some((file) =>
          existsSync(join(root, file)),
        ),
    );
    expect(dead).toEqual([]);
  });
});

describe('a team of its own', () => {
  it('adds steps, for everybody or for some, and roles', () => {
    const all = rolesWith(roles, own);
    const ids = (id: string) =>
      itemsOf(
        pathOf(
          all.find((role) => role.id === id)!,
          own,
        ),
      ).map((item) => item.id);
    expect(ids('backend')).toContain('badge');
    expect(ids('backend')).not.toContain('lab');
    expect(ids('mobile')).toContain('lab');
    expect(ids('firmware')).toContain('accounts');
    expect(roleProblems(all, own)).toEqual([]);
  });

  it('is told everything that does not fit', () => {
    const twice = rolesWith(roles, {
      roles: [{ id: 'backend', title: '', aim: '', items: [], without: ['ghost'] }],
    });
    expect(roleProblems(twice, { items: [{ ...own.items![1]!, roles: ['chef'] }] })).toEqual([
      'rename one role backend: its pages would share an address',
      'take ghost out of "without" of backend: there is no step for everybody of that id',
      expect.stringMatching(/^correct the role chef of your step lab: the roles are backend, /),
    ]);
  });
});
