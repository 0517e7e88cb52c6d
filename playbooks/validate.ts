import type { z } from 'zod';
import { placeholdersIn, unquotable } from './fill';
import { commandsOf, type Command, type Go, type Playbook } from './playbook';
import { seriesAt } from './promtoolTests';
import type { Shell } from '../src/quoting/quote';
import { playbookShape } from './shape';
import { isVariableName, variables } from './variables';

/** A playbook with the file it is in, relative to `playbooks/`: `<component>/<id>.ts`. */
export interface Entry {
  readonly file: string;
  readonly playbook: Playbook;
}

/** Something that keeps a playbook from being used, and how to mend it. */
export interface Problem {
  readonly file: string;
  readonly field: string;
  readonly remedy: string;
}

/**
 * Every problem of every playbook at once.
 *
 * @param pages paths of the site's guides and calculators, for links
 */
export function problemsOf(entries: readonly Entry[], pages: ReadonlySet<string>): Problem[] {
  return entries.flatMap((entry) => {
    const { file, playbook } = entry;
    const shape = playbookShape.safeParse(playbook);
    const found = shape.success
      ? [
          ...placing(entry, entries),
          ...ids(playbook),
          ...texts(playbook),
          ...links(playbook, entries, pages),
          ...alert(playbook),
        ]
      : shape.error.issues.map(shapeProblem);
    return found.map(([field, remedy]) => ({ file, field, remedy }));
  });
}

/** The problems as a list to read, worst case many lines. */
export function describeProblems(problems: readonly Problem[]): string {
  const lines = problems.map(({ file, field, remedy }) => `  - playbooks/${file}: ${field}: ${remedy}`);
  return `Playbooks have ${problems.length} problem(s):\n${lines.join('\n')}`;
}

type Found = readonly [field: string, remedy: string];

function shapeProblem(issue: z.core.$ZodIssue): Found {
  const field = issue.path.map(String).join('.') || 'playbook';
  if (issue.code === 'unrecognized_keys')
    return [field, `${issue.keys.join(', ')}: no such field; remove it or correct its spelling`];
  if (issue.code === 'invalid_type' && issue.input === undefined) return [field, 'is missing; add it'];
  return [field, issue.message];
}

function placing(
  { file, playbook: { id, component, alert: rule } }: Entry,
  entries: readonly Entry[],
): Found[] {
  const found: Found[] = [];
  if (file !== `${component}/${id}.ts`)
    found.push(['id', `move the file to ${component}/${id}.ts, or rename it in the file`]);
  const others = entries.filter((entry) => entry.file !== file);
  const same = others.find(({ playbook }) => playbook.id === id);
  if (same) found.push(['id', `${id} is also the id of ${same.file}; choose another`]);
  const loud = others.find(({ playbook }) => playbook.alert?.name === rule.name);
  if (loud) found.push(['alert.name', `${rule.name} is also the alert of ${loud.file}; choose another`]);
  return found;
}

function ids(playbook: Playbook): Found[] {
  const found: Found[] = [];
  const all = [
    ...commandsOf(playbook).map(({ id }) => id),
    ...playbook.mitigate.map(({ id }) => id),
    ...playbook.wrongReflexes.map((reflex) => reflex.do.id),
  ];
  for (const id of new Set(all.filter((one, index) => all.indexOf(one) !== index)))
    found.push([id, 'is used twice; commands, mitigations and reflexes each need an id of their own']);
  const now = playbook.mitigate
    .filter(({ term }) => term === 'now')
    .flatMap(({ steps }) => steps.map(({ id }) => id));
  if (!now.includes(playbook.first))
    found.push(['first', `${playbook.first} is no step of a mitigation for now; name one`]);
  const known = commandsOf(playbook).map(({ id }) => id);
  for (const id of playbook.escalate.handOver)
    if (!known.includes(id))
      found.push(['escalate.handOver', `${id} is no command here; name one whose output helps`]);
  return found;
}

function texts(playbook: Playbook): Found[] {
  const commands: readonly { field: string; run: string; shell: Shell }[] = [
    ...(playbook.connect
      ? [{ field: 'connect.sql', run: playbook.connect.sql, shell: 'bash' as const }]
      : []),
    ...commandsOf(playbook).flatMap(withUndo),
    ...playbook.wrongReflexes.map((reflex) => ({
      field: reflex.do.id,
      run: reflex.do.run,
      shell: reflex.do.shell,
    })),
  ];
  return commands.flatMap(({ field, run, shell }) => {
    const found: Found[] = [];
    for (const name of placeholdersIn(run))
      if (!isVariableName(name))
        found.push([
          field,
          `{{${name}}} is no variable; add it to variables.ts or use one of ${Object.keys(variables).join(', ')}`,
        ]);
    for (const name of unquotable(run, shell))
      found.push([
        field,
        `{{${name}}} stands inside quotes, a comment or a here-document, where no value is safe; move it outside`,
      ]);
    if (shell === 'sql' && !playbook.connect)
      found.push([field, 'is SQL, but nothing opens a session; add connect.sql']);
    return found;
  });
}

function withUndo(command: Command): { field: string; run: string; shell: Shell }[] {
  const own = { field: command.id, run: command.run, shell: command.shell };
  const way = command.risk === 'read' ? undefined : command.undo;
  return way && 'run' in way ? [own, { field: `${command.id}.undo`, run: way.run, shell: way.shell }] : [own];
}

function links(playbook: Playbook, entries: readonly Entry[], pages: ReadonlySet<string>): Found[] {
  const steps = commandsOf(playbook).map(({ id }) => id);
  const mitigations = playbook.mitigate.map(({ id }) => id);
  const playbooks = entries.map((entry) => entry.playbook.id);
  const page = (to: string) => pages.has(to.replace(/#.*/, ''));
  const wrong = (go: Go): string | null => {
    if ('step' in go && !steps.includes(go.step)) return `leads to ${go.step}, which is no command here`;
    if ('mitigate' in go && !mitigations.includes(go.mitigate))
      return `leads to ${go.mitigate}, which is no mitigation here`;
    if ('playbook' in go && !playbooks.includes(go.playbook))
      return `leads to ${go.playbook}, which is no playbook`;
    if ('guide' in go && !page(go.guide)) return `leads to ${go.guide}, which is no page`;
    return null;
  };
  const found: Found[] = [];
  const say = (field: string, problem: string | null) => {
    if (problem) found.push([field, `${problem}; correct the name`]);
  };
  for (const command of commandsOf(playbook))
    if (command.otherwise) say(`${command.id}.otherwise`, wrong(command.otherwise.go));
  playbook.decide.forEach(({ id, when, go }, index) => {
    say(`decide.${id}`, wrong(go));
    const last = index === playbook.decide.length - 1;
    if ((when === 'else') !== last)
      found.push([
        `decide.${id}`,
        'the last branch, and only it, must be else: every case ends in an action',
      ]);
    if (when !== 'else' && !playbook.diagnose.some((command) => command.id === when.command))
      found.push([
        `decide.${id}`,
        `looks at ${when.command}, which is no command of the diagnosis; correct the name`,
      ]);
  });
  for (const { shows } of playbook.wrongReflexes)
    if (shows.command && !playbook.diagnose.some(({ id }) => id === shows.command))
      found.push(['wrongReflexes', `${shows.command} is no command of the diagnosis; correct the name`]);
  for (const { to } of playbook.prevent)
    if (!page(to)) found.push(['prevent', `${to} is no page; correct the address`]);
  if (playbook.alert.threshold && !page(playbook.alert.threshold.calculator))
    found.push([
      'alert.threshold.calculator',
      `${playbook.alert.threshold.calculator} is no page; correct the address`,
    ]);
  for (const { id, sick, healthy } of playbook.diagnose)
    if (String([sick.output, sick.not, sick.exit]) === String([healthy.output, healthy.not, healthy.exit]))
      found.push([id, 'sick and healthy are told by the same signs; give each what only it shows']);
  return found;
}

function alert({ alert: rule }: Playbook): Found[] {
  const found: Found[] = [];
  const expression = rule.expr({ rate: '5m', threshold: 1 });
  for (const name of rule.metrics.names)
    if (!new RegExp(`\\b${name}\\b`).test(expression))
      found.push(['alert.metrics.names', `${name} is not in the expression; remove it`]);
  for (const kind of ['fires', 'quiet'] as const)
    if (
      !Object.keys(seriesAt(rule.tests[kind].series, 1)).some((key) =>
        rule.metrics.names.includes(key.replace(/\{.*/s, '')),
      )
    )
      found.push([`alert.tests.${kind}`, 'holds no series of a metric that the rule needs; give one']);
  return found;
}
