import { expect, it } from 'vitest';
import type { Playbook } from '../../playbooks/playbook';
import { reachProblems } from './reachProblems';

const page = (path: string, ...urls: string[]) => ({
  file: `docs${path}.mdx`,
  path,
  links: urls.map((url) => ({ url, line: 1 })),
});
const playbook = (...prevent: string[]) =>
  ({
    id: 'memory-full',
    component: 'redis',
    prevent: prevent.map((to) => ({ to, does: '' })),
  }) as unknown as Playbook;

it('is content with calculators and runbooks that guides link and that link guides', () => {
  expect(
    reachProblems(
      [
        page('/practices/caching', '/calculators/cache?s.users=5', '/runbooks/redis/memory-full#verify'),
        page('/calculators/cache', '/practices/caching'),
      ],
      [playbook('/practices/caching#put-off')],
    ),
  ).toEqual([]);
});

it('names the file of whatever no guide reaches or leads on to, and a way to mend it', () => {
  expect(
    reachProblems(
      [page('/calculators', '/calculators/cache'), page('/calculators/cache'), page('/practices/caching')],
      [playbook('/calculators/cache')],
    ),
  ).toEqual([
    expect.stringMatching(/^docs\/calculators\/cache.mdx: no guide leads to it: link \/calculators\/cache/),
    expect.stringMatching(/^docs\/calculators\/cache.mdx: leads to no guide/),
    expect.stringMatching(/^playbooks\/redis\/memory-full.ts: no guide leads to it/),
    expect.stringMatching(/^playbooks\/redis\/memory-full.ts: leads to no guide/),
    expect.stringMatching(/^docs\/practices\/caching.mdx: no page leads to it/),
  ]);
});
