/** Every post names the commands that reproduce its figures, and each of them can be run. */
import { describe, expect, it } from 'vitest';
import { loadPlaybooks } from '../../playbooks/load';
import { runCalc } from '../../src/cli/runCalc';
import { runSloRules } from '../../src/cli/runSloRules';
import { targets } from '../../src/measure/targets';
import { readPosts } from './post';

const posts = readPosts();
const commands = posts.flatMap(({ file, code }) =>
  code('bash')
    .flatMap((text) => text.split('\n'))
    .map((line) =>
      line
        .replace(/\s#.*$/, '')
        .replace(/\s>.*$/, '')
        .trim(),
    )
    .filter((line) => line !== '')
    .map((line) => [file, line] as const),
);

/** Words of a command line; quotes keep spaces. */
const wordsOf = (text: string) =>
  [...text.matchAll(/(?:[^\s"']|"[^"]*"|'[^']*')+/g)].map(([word]) => word.replace(/["']/g, ''));

describe('posts', () => {
  it.each(posts.map(({ file }) => file))('%s names a command of this project', (file) => {
    const own = commands.filter(([of, line]) => of === file && line.startsWith('npm run'));
    expect(own.length).toBeGreaterThan(0);
  });

  it.each(commands)('%s: %s', async (_file, line) => {
    const problems: string[] = [];
    const terminal = { print: () => undefined, complain: (problem: string) => problems.push(problem) };
    const [, name, rest = ''] = /^npm run (?:-s )?([\w-]+)(?: --(?: (.*))?)?$/.exec(line) ?? [];
    const words = wordsOf(rest);
    if (name === 'calc') expect([await runCalc(words, terminal), problems]).toEqual([0, []]);
    else if (name === 'slo-rules') expect([runSloRules(words, terminal), problems]).toEqual([0, []]);
    else if (name === 'measure') expect(targets.map(({ id }) => id)).toEqual(expect.arrayContaining(words));
    else if (name === 'drill')
      expect((await loadPlaybooks()).map(({ playbook }) => playbook.id)).toEqual(
        expect.arrayContaining(words),
      );
    // What promtool is given stands in the post, and its own test runs it.
    else expect(line).toMatch(/^(npx vitest run blog|promtool test rules \S+ \S+)$/);
  });
});
