import { describe, expect, it } from 'vitest';
import { directoryOf, entryOf } from './directory';

const page = (path: string, props?: object, more?: object) =>
  entryOf({
    path,
    title: 'Caching',
    description: 'When a cache pays.',
    frontMatter: props ? { listing: props } : {},
    ...more,
  });

describe('entryOf', () => {
  it('takes a practice from its front matter, with the tier of its group', () => {
    const props = { group: 'Messaging', stages: ['scale', 'growth'], question: 'Which queue?' };
    expect(page('/practices/choosing-a-queue', props)).toEqual({
      path: '/practices/choosing-a-queue',
      title: 'Caching',
      kind: 'practice',
      tier: 'queue',
      stages: ['growth', 'scale'],
      question: 'Which queue?',
    });
  });

  it('gives a page a tier of its own before that of its group', () => {
    expect(page('/practices/caching', { group: 'Data' })?.tier).toBe('cache');
    expect(page('/practices/indexing', { group: 'Data' })?.tier).toBe('database');
  });

  it('asks for a stage what a product of that size needs', () => {
    const questions = ['prototype', 'growth', 'millions'].map((id) => page(`/stages/${id}`)?.question);
    expect(questions).toEqual([
      'What does a product need up to 1,000 users?',
      'What does a product need at 10,000 to 100,000 users?',
      'What does a product need past 1,000,000 users?',
    ]);
    expect(page('/stages/growth')?.stages).toEqual(['growth']);
  });

  it('takes a runbook’s tier from its component and its question from its title', () => {
    expect(page('/runbooks/redis/redis-memory-full', { stages: ['growth'] })).toMatchObject({
      tier: 'cache',
      question: 'Caching: what now?',
    });
  });

  it('lets a note without a question say what it is about', () => {
    expect(page('/blog/load-line')).toMatchObject({
      kind: 'post',
      stages: [],
      question: 'When a cache pays.',
    });
  });

  it.each([
    '/practices',
    '/stages/compare',
    '/runbooks/by-stage',
    '/runbooks/redis',
    '/reference/cost',
    '/proof/a',
  ])('leaves out %s, which lists others or is reference', (path) => {
    expect(page(path)).toBeNull();
  });
});

it('directoryOf orders by kind, stages by size and others by title', () => {
  const pages = ['/blog/a', '/stages/scale', '/practices/z', '/stages/growth', '/practices/b', '/practices'];
  const known = pages.map((path) => ({ path, title: path, description: '', frontMatter: {} }));
  expect(directoryOf(known).map(({ path }) => path)).toEqual([
    '/stages/growth',
    '/stages/scale',
    '/practices/b',
    '/practices/z',
    '/blog/a',
  ]);
});
