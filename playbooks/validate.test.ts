import { relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPlaybooks } from './load';
import { writtenPages } from './pages';
import type { Playbook } from './playbook';
import example from './postgres/postgres-connections-exhausted';
import { describeProblems, problemsOf } from './validate';

const file = 'postgres/postgres-connections-exhausted.ts';
const pages = writtenPages();

/** The example with one thing wrong, whatever its type says. */
function broken(change: (copy: Record<string, never>) => void): Playbook {
  const copy = structuredCloneWithCode(example) as Record<string, never>;
  change(copy);
  return copy as unknown as Playbook;
}

function structuredCloneWithCode(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(structuredCloneWithCode);
  if (typeof value !== 'object' || value === null || value instanceof RegExp) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, structuredCloneWithCode(inner)]),
  );
}

it('finds nothing wrong with the real playbooks', async () => {
  const loaded = await loadPlaybooks();
  const entries = loaded.map(({ playbook, path }) => ({
    playbook,
    file: relative(import.meta.dirname, path),
  }));
  expect(problemsOf(entries, pages)).toEqual([]);
});

/* eslint-disable @typescript-eslint/no-explicit-any -- each case is wrong on purpose, against the type */
const wrong: [name: string, change: (p: any) => void, field: string, remedy: RegExp][] = [
  ['a missing field', (p) => delete p.impact, 'impact', /missing/],
  ['an empty field', (p) => (p.title = ' '), 'title', /empty/],
  ['a field that does not exist', (p) => (p.severity = 'page'), 'playbook', /severity: no such field/],
  ['an alert without tests', (p) => delete p.alert.tests, 'alert.tests', /tests|missing/],
  [
    'a test without the rule’s metrics',
    (p) => (p.alert.tests.quiet.series = { up: '1' }),
    'alert.tests.quiet',
    /no series/,
  ],
  [
    'a metric that the rule does not use',
    (p) => p.alert.metrics.names.push('up'),
    'alert.metrics.names',
    /up is not in/,
  ],
  ['an id that is not its file’s name', (p) => (p.id = 'other'), 'id', /move the file/],
  ['a step to run first that is none', (p) => (p.first = 'nothing'), 'first', /no step/],
  [
    'an unknown variable',
    (p) => (p.diagnose[0].run += ' {{nobody}}'),
    'try-as-application',
    /\{\{nobody\}\} is no variable/,
  ],
  [
    'a value inside quotes',
    (p) => (p.diagnose[0].run = "echo '{{host}}'"),
    'try-as-application',
    /inside quotes/,
  ],
  ['SQL without a session', (p) => delete p.connect, 'connections-by-role', /add connect\.sql/],
  [
    'a diagnosis that changes something',
    (p) => (p.diagnose[0].risk = 'safe'),
    'diagnose.0.risk',
    /change nothing/,
  ],
  ['no blast radius', (p) => delete p.mitigate[0].steps[0].blast, 'mitigate.0.steps.0.blast', /missing/],
  [
    'no way back',
    (p) => delete p.mitigate[0].steps[0].undo,
    'mitigate.0.steps.0.undo',
    /takes it back|missing/,
  ],
  ['no else', (p) => p.decide.pop(), 'decide.one-role', /must be else/],
  ['a branch to nowhere', (p) => (p.decide[0].go.mitigate = 'x'), 'decide.one-role', /no mitigation/],
  [
    'a branch that looks at nothing',
    (p) => (p.decide[0].when.command = 'x'),
    'decide.one-role',
    /no command of the diagnosis/,
  ],
  [
    'a dead “otherwise”',
    (p) => (p.diagnose[1].otherwise.go = { guide: '/practices/none' }),
    'connections-by-role.otherwise',
    /no page/,
  ],
  [
    'an unknown playbook',
    (p) => (p.diagnose[1].otherwise.go = { playbook: 'none' }),
    'connections-by-role.otherwise',
    /no playbook/,
  ],
  ['a dead link to a guide', (p) => (p.prevent[0].to = '/nowhere'), 'prevent', /no page/],
  [
    'sick that reads like healthy',
    (p) => (p.diagnose[0].healthy = p.diagnose[0].sick),
    'try-as-application',
    /same signs/,
  ],
  ['an id used twice', (p) => (p.verify[0].id = 'try-as-application'), 'try-as-application', /used twice/],
  ['a hand-over of nothing', (p) => (p.escalate.handOver = ['x']), 'escalate.handOver', /no command/],
  ['a source that is not https', (p) => (p.sources[0].url = 'javascript:alert(1)'), 'sources.0.url', /https/],
];
/* eslint-enable @typescript-eslint/no-explicit-any */

describe('problemsOf', () => {
  it.each(wrong)('names %s with file, field and remedy', (_name, change, field, remedy) => {
    const problems = problemsOf([{ file, playbook: broken(change) }], pages);
    expect(problems).toContainEqual({ file, field, remedy: expect.stringMatching(remedy) });
  });

  it('names what two files share', () => {
    const twin = 'redis/postgres-connections-exhausted.ts';
    const problems = problemsOf(
      [
        { file, playbook: example },
        { file: twin, playbook: example },
      ],
      pages,
    );
    expect(problems.map((problem) => problem.remedy).join('\n')).toMatch(
      /is also the id of[\s\S]*is also the alert of/,
    );
  });

  it('lists all problems of all files at once', () => {
    const one = broken((copy) => Object.assign(copy, { title: '', impact: '' }));
    const other = broken((copy) => Object.assign(copy, { first: 'nothing' }));
    const problems = problemsOf(
      [
        { file: 'a.ts', playbook: one },
        { file: 'b.ts', playbook: other },
      ],
      pages,
    );
    expect(new Set(problems.map((problem) => problem.file))).toEqual(new Set(['a.ts', 'b.ts']));
    expect(describeProblems(problems)).toMatch(
      /^Playbooks have \d+ problem\(s\):\n {2}- playbooks\/a\.ts: title: /,
    );
  });
});
