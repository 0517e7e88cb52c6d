import { compile } from '@mdx-js/mdx';
import { describe, expect, it } from 'vitest';
import { exercises } from '../../exercises/catalogue';
import { exercisePage } from './exercisePage';
import { indexPage } from './indexPage';
import { inMdx } from '../generated/mdx';

describe('pages of exercises', () => {
  it.each(exercises.map((exercise) => [exercise.id, exercise] as const))(
    '%s compiles',
    async (_id, exercise) => {
      const page = exercisePage(exercise, 1);
      await expect(compile(page.replace(/^---.*?---/s, ''))).resolves.toBeDefined();
      for (const { ask } of exercise.questions) expect(page).toContain(JSON.stringify(ask));
    },
  );

  it('are listed', async () => {
    const page = indexPage(exercises);
    await expect(compile(page.replace(/^---.*?---/s, ''))).resolves.toBeDefined();
    for (const { id } of exercises) expect(page).toContain(`(/people/exercises/${id})`);
  });

  it('keep signs of MDX in prose as they are, and leave code alone', () => {
    expect(inMdx('a < b {c} `d < {e}`')).toBe('a \\< b \\{c\\} `d < {e}`');
  });
});
