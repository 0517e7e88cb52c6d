/** The exported files, judged by promtool and amtool. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isInstalled } from '../src/drills/programs';
import { scenarioFields } from '../src/model/scenario/fields';
import { atUsers, resolveScenario, type Scenario } from '../src/model/scenario/scenario';
import { figuresOf, rulesText, thresholdOf } from './alerts';
import { componentIds } from './components';
import { exportFiles } from './exports';
import { loadPlaybooks } from './load';
import { runbookPath } from './paths';

const playbooks = (await loadPlaybooks()).map(({ playbook }) => playbook);
const siteUrl = 'https://handbook.example/';
const context = { scenario: resolveScenario(), siteUrl };
const files = exportFiles(playbooks, context);
const folder = mkdtempSync(join(tmpdir(), 'exports-'));

beforeAll(() => {
  for (const [name, text] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const missing = (['promtool', 'amtool'] as const).filter((program) => !isInstalled(program));
if (missing.length > 0 && process.env.CI === 'true') throw new Error(`not installed: ${missing.join(', ')}`);
const suffix = missing.length > 0 ? ` (skipped, not installed: ${missing.join(', ')})` : '';

function run(program: string, ...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: join(folder, 'prometheus'),
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

/** A scenario with every number at one end of what its field takes. */
function extreme(scenario: Scenario, end: 'min' | 'max'): Scenario {
  const ends = Object.entries(scenarioFields).map(([key, field]) => [key, field[end]]);
  return { ...scenario, ...Object.fromEntries(ends) };
}

describe.skipIf(missing.length > 0)(`exported files${suffix}`, () => {
  const names = ['all', ...componentIds];

  it.each(names)('%s: promtool takes the rules', (name) => {
    expect(run('promtool', 'check', 'rules', '--lint-fatal', `${name}.rules.yml`)).toMatchObject({
      status: 0,
    });
  });

  it.each(names)('%s: every rule fires on its own series and is quiet on those near them', (name) => {
    expect(run('promtool', 'test', 'rules', `${name}.tests.yml`)).toMatchObject({ status: 0 });
  });

  const product = resolveScenario();
  const sizes: [string, Scenario][] = [
    ['at a hundred users', atUsers(product, 100)],
    ['at five million', atUsers(product, 5_000_000)],
    ['where nothing is read', { ...product, databaseReadRate: 0, databaseWriteRate: 0 }],
    ['at the least of every field', extreme(product, 'min')],
    ['at the most of every field', extreme(product, 'max')],
  ];
  it.each(sizes)('every rule fires, and is quiet, %s', (_name, scenario) => {
    const own = mkdtempSync(join(tmpdir(), 'exports-size-'));
    try {
      for (const [name, text] of exportFiles(playbooks, { scenario, siteUrl }))
        if (/^prometheus\/all\./.test(name)) writeFileSync(join(own, name.split('/').at(-1)!), text);
      expect(run('promtool', 'check', 'rules', join(own, 'all.rules.yml'))).toMatchObject({ status: 0 });
      expect(run('promtool', 'test', 'rules', join(own, 'all.tests.yml'))).toMatchObject({ status: 0 });
    } finally {
      rmSync(own, { recursive: true, force: true });
    }
  });

  it('promtool rejects what it should: a metric of another name, a threshold out of reach', () => {
    const rules = files.get('prometheus/redis.rules.yml')!;
    const tests = files.get('prometheus/redis.tests.yml')!.replace('redis.rules.yml', 'wrong.rules.yml');
    writeFileSync(join(folder, 'prometheus/wrong.tests.yml'), tests);
    for (const wrong of [
      rules.replaceAll('redis_memory_used_bytes', 'redis_memory_used'),
      rules.replace('> 0.9', '> 9'),
    ]) {
      expect(wrong).not.toBe(rules);
      writeFileSync(join(folder, 'prometheus/wrong.rules.yml'), wrong);
      expect(run('promtool', 'check', 'rules', 'wrong.rules.yml').status).toBe(0);
      expect(run('promtool', 'test', 'rules', 'wrong.tests.yml')).toMatchObject({
        status: 1,
        output: expect.stringContaining('FAILED'),
      });
    }
  });

  it('promtool takes every query of the dashboards', () => {
    const queries = componentIds.flatMap((component) => {
      const { panels } = JSON.parse(files.get(`grafana/${component}.json`)!) as {
        panels: { targets: { expr: string }[] }[];
      };
      return panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));
    });
    const rules = queries.map((expr, index) => ({ record: `query:${index}`, expr }));
    writeFileSync(
      join(folder, 'prometheus/queries.yml'),
      JSON.stringify({ groups: [{ name: 'queries', rules }] }),
    );
    expect(run('promtool', 'check', 'rules', 'queries.yml')).toMatchObject({ status: 0 });
  });

  it('amtool takes the routes, and sends each severity of each component to its own receiver', () => {
    const config = join(folder, 'alertmanager/alertmanager.yml');
    expect(run('amtool', 'check-config', config)).toMatchObject({ status: 0 });
    for (const component of componentIds) {
      const alone = join(folder, `alertmanager/${component}.yml`);
      expect(run('amtool', 'check-config', alone)).toMatchObject({ status: 0 });
      for (const [severity, receiver] of [
        ['page', `${component}-pager`],
        ['ticket', `${component}-tickets`],
      ])
        expect(
          run(
            'amtool',
            'config',
            'routes',
            'test',
            `--config.file=${config}`,
            `severity=${severity}`,
            `component=${component}`,
          ).output.split('\n')[0],
        ).toBe(receiver);
    }
  });

  it('promtool passes the rules that the monitoring guide shows, with the test it shows', () => {
    const guide = readFileSync(join(import.meta.dirname, '../docs/practices/monitoring.mdx'), 'utf8');
    const [rules, tests] = [...guide.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => text!);
    writeFileSync(join(folder, 'prometheus/checkout.yml'), rules!);
    writeFileSync(join(folder, 'prometheus/checkout_test.yml'), tests!);
    expect(run('promtool', 'test', 'rules', 'checkout_test.yml')).toMatchObject({ status: 0 });
  });
});

describe('rules', () => {
  it('carry the absolute address of their runbook', () => {
    const text = files.get('prometheus/all.rules.yml')!;
    for (const playbook of playbooks)
      expect(text).toContain(`runbook_url: "https://handbook.example${runbookPath(playbook)}"`);
  });

  it('take thresholds from the scenario', () => {
    const larger = { scenario: atUsers(resolveScenario(), 5_000_000), siteUrl };
    const scaled = playbooks.filter(({ alert }) => alert.threshold);
    expect(scaled.length).toBeGreaterThanOrEqual(3);
    const changed = scaled.filter(
      (playbook) => rulesText([playbook], context) !== rulesText([playbook], larger),
    );
    expect(changed.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['postgres-slow-query', 'postgres-inactive-slot', 'rabbitmq-queue-backlog']),
    );
  });

  it('take each threshold from few numbers, which its page can name', () => {
    for (const { alert } of playbooks) {
      if (!alert.threshold) continue;
      const figures = figuresOf(alert.threshold, resolveScenario());
      expect(figures.length, alert.name).toBeGreaterThanOrEqual(1);
      expect(figures.length, alert.name).toBeLessThanOrEqual(4);
      for (const figure of figures) expect(scenarioFields, alert.name).toHaveProperty(figure);
    }
  });

  it.each([
    [1_041.67, 1_042],
    [34.722, 34.7],
    [0.034722, 0.035],
    [0.0000001, 0],
  ])('compare with %s as %s', (from, shown) => {
    const [some] = playbooks.filter(({ alert }) => alert.threshold);
    const alert = { ...some!.alert, threshold: { ...some!.alert.threshold!, from: () => from } };
    expect(thresholdOf(alert, resolveScenario())).toBe(shown);
  });

  it('refuse a threshold that is no number', () => {
    const nobody = { ...resolveScenario(), peakRequestRate: Number.NaN };
    const backlog = playbooks.filter(({ id }) => id === 'rabbitmq-queue-backlog');
    expect(() => rulesText(backlog, { scenario: nobody, siteUrl })).toThrow(RangeError);
  });
});

it('dashboards have panels with ids of their own that do not overlap', () => {
  for (const component of componentIds) {
    const { panels } = JSON.parse(files.get(`grafana/${component}.json`)!) as {
      panels: { id: number; gridPos: { x: number; y: number } }[];
    };
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    expect(new Set(panels.map(({ gridPos }) => `${gridPos.x} ${gridPos.y}`)).size).toBe(panels.length);
  }
});
