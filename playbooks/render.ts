import type { Scenario } from '../src/model/scenario/scenario';
import { stageBands } from '../src/model/scenario/stages';
import type { Team } from '../src/team/defineTeam';
import { figuresOf, type RuleContext, ruleText, thresholdOf } from './alerts';
import { packPage, type PageCommand, type PageThreshold } from './pageData';
import { components } from './components';
import { fill, placeholdersIn, type Values } from './fill';
import { blocks, cell, fence, fold, prose } from './markdown';
import {
  type ChangeCommand,
  type Command,
  commandsOf,
  type Expected,
  type Go,
  type Playbook,
  type Undo,
  type WrongReflex,
} from './playbook';
import type { Recording, RunPhase } from './recording';
import { figuresInWords, thresholdInWords } from './thresholdWords';
import { isVariableName, type VariableName, variables } from './variables';

/** What a page needs besides its playbook. */
export interface PageContext {
  readonly team: Team;
  /** The last drill, if it fits the playbook. */
  readonly recording: Recording | null;
  /** Whether there is a recording of an earlier version only. */
  readonly stale: boolean;
  readonly titles: Readonly<Record<string, string>>;
  /** Path of a playbook's page by its id. */
  readonly paths: Readonly<Record<string, string>>;
  /** What the alert rule is exported with. */
  readonly rules: RuleContext;
}

const riskWords = {
  read: 'read-only',
  safe: 'changes state',
  disruptive: 'disruptive',
  destructive: 'destructive',
} as const;

/** A playbook as the Markdown of its runbook: the first screen stops the bleeding, then as an operator triages. */
export function renderRunbook(playbook: Playbook, context: PageContext): string {
  return `${blocks(
    frontMatter(playbook, context),
    `# ${prose(playbook.title)}`,
    firstScreen(playbook, context),
    '## Meaning',
    prose(playbook.meaning),
    list(playbook.symptoms.map(prose)),
    playbook.messages.length > 0 &&
      fence('text', playbook.messages.join('\n'), { title: 'Logs and clients say' }),
    '## Impact',
    prose(playbook.impact),
    '## Diagnosis',
    valuesList(playbook, context),
    playbook.connect &&
      blocks(
        'Blocks marked SQL go into this session:',
        fence('bash', fill(playbook.connect.sql, 'bash', defaults(context)), { step: 'connect' }),
      ),
    ...playbook.diagnose.map((command, index) => step(command, `${index + 1}. `, playbook, context)),
    '### What it means',
    decision(playbook, context),
    '## Mitigation',
    ...playbook.mitigate.flatMap(({ id, title, term, steps }) => [
      `### ${prose(title)} {#${id}}`,
      term === 'now'
        ? '**Now**: ends the incident.'
        : '**Later**, when it is quiet: keeps it from coming back.',
      ...steps.map((command) => step(command, '', playbook, context, '####')),
    ]),
    playbook.wrongReflexes.length > 0 && '### What makes it worse',
    ...playbook.wrongReflexes.map((reflex) => wrongReflex(reflex, context)),
    '## Verification',
    ...playbook.verify.map((command) => step(command, '', playbook, context)),
    '## Escalation',
    escalation(playbook, context),
    '## Prevention',
    list(
      playbook.prevent.map(
        ({ to, does }) => `[${to.split('/').slice(1).join(' › ')}](${to}) ${prose(does)}.`,
      ),
    ),
    '### The alert',
    alert(playbook, context),
    '### Proof',
    proof(context),
    '### Sources',
    list(playbook.sources.map(({ title, url }) => `[${prose(title)}](${url})`)),
  )}\n`;
}

/** Values that stand in commands until the reader fills in others: the team's, else the project's. */
function defaults({ team }: PageContext): Values {
  return team.runbookVariables;
}

function frontMatter(playbook: Playbook, { team, rules }: PageContext): string {
  const { id, component, title, impact, alert: rule, messages } = playbook;
  const names = variablesOf(playbook);
  const source = team.site.repository && `${team.site.repository}/edit/main/playbooks/${component}/${id}.ts`;
  const data = {
    title,
    sidebar_label: title,
    description: impact,
    sidebar_custom_props: { stages: playbook.stages },
    keywords: [rule.name, ...messages, components[component].title, id.replaceAll('-', ' ')],
    custom_edit_url: source ?? null,
    runbook: packPage({
      id,
      component,
      title,
      alert: rule.name,
      variables: names,
      defaults: Object.fromEntries(
        names.map((name) => [name, team.runbookVariables[name] ?? variables[name].default]),
      ),
      commands: Object.fromEntries(pageCommands(playbook).map(({ id: name, ...command }) => [name, command])),
      threshold: pageThreshold(playbook, rules.scenario),
    }),
  };
  // JSON is YAML.
  const lines = Object.entries(data).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---`;
}

function pageThreshold({ alert: rule }: Playbook, scenario: Scenario): PageThreshold | null {
  if (!rule.threshold) return null;
  const { label, unit } = rule.threshold;
  const figures = figuresOf(rule.threshold, scenario);
  const stage = stageBands.find(({ id }) => id === scenario.stage)!.title;
  return {
    label,
    value: thresholdInWords(thresholdOf(rule, scenario), unit),
    follows: `With the starting numbers of the stage ${stage}: ${figuresInWords(figures, scenario)}.`,
    figures,
  };
}

/** Everything on a page that a reader may copy: the commands, their ways back, and what opens the session. */
function pageCommands(playbook: Playbook): (PageCommand & { id: string })[] {
  const connect = playbook.connect
    ? [
        {
          id: 'connect',
          title: 'Open the session',
          run: playbook.connect.sql,
          shell: 'bash',
          risk: 'read',
          blast: null,
        } as const,
      ]
    : [];
  const commands = commandsOf(playbook).flatMap((command) => {
    const { id, title, run, shell, risk } = command;
    const own = { id, title, run, shell, risk, blast: ('blast' in command && command.blast) || null };
    const way = command.risk === 'read' ? undefined : command.undo;
    if (!way || 'cannot' in way) return [own];
    const back = {
      id: `${id}-undo`,
      title: `Take back: ${title}`,
      run: way.run,
      shell: way.shell,
      risk: 'safe',
      blast: null,
    } as const;
    return [own, back];
  });
  return [...connect, ...commands];
}

/** Names of the variables on a page, in order of appearance. */
function variablesOf(playbook: Playbook): VariableName[] {
  const names = new Set(pageCommands(playbook).flatMap(({ run }) => placeholdersIn(run)));
  return [...names].filter(isVariableName);
}

/** The list that scripts turn into a form. */
function valuesList(playbook: Playbook, { team }: PageContext): string | null {
  const rows = variablesOf(playbook).map(
    (name) => `${variables[name].label}: ${team.runbookVariables[name] ?? variables[name].default}`,
  );
  return rows.length > 0
    ? fence('text', rows.join('\n'), { runbook: 'variables', title: 'Values in the commands' })
    : null;
}

function firstScreen(playbook: Playbook, context: PageContext): string {
  const { alert: rule, escalate, impact } = playbook;
  const first = commandsOf(playbook).find(({ id }) => id === playbook.first)!;
  const { chat, escalation: ladder } = context.team;
  const wake = ladder.find(({ role }) => role === escalate.to) ?? ladder[0]!;
  const howBad = rule.severity === 'page' ? 'Page: act now.' : 'Ticket: act today, wake nobody.';
  return blocks(
    `**${howBad}** ${prose(impact)}`,
    stamp(context),
    `**Stops the bleeding**, once the [diagnosis](#diagnosis) points here: ${lowerFirst(prose(first.title))} (${riskWords[first.risk]}). [What it breaks, and the way back](#${first.id}).`,
    code(first, context, { repeats: 'true' }),
    `**Wake** ${prose(wake.role)} (${prose(wake.contact)}) after ${escalate.afterMinutes} minutes without relief, and say so in [${prose(chat.name)}](${chat.url}).`,
  );
}

function stamp({ recording, stale }: PageContext): string {
  if (recording) return `Proven ${recording.date} on ${versions(recording)}, in ${recording.seconds} s.`;
  return stale
    ? 'The commands have changed since the last drill: none is proven as it stands.'
    : 'Not drilled yet: no command here is proven.';
}

function versions(recording: Recording): string {
  return Object.entries(recording.versions)
    .map((pair) => pair.join(' '))
    .join(', ');
}

function step(
  command: Command,
  number: string,
  playbook: Playbook,
  context: PageContext,
  heading = '###',
): string {
  const { recording } = context;
  const change = command.risk === 'read' ? null : command;
  const phase = ['sick', 'mitigate', 'verify'] as const;
  return blocks(
    `${heading} ${number}${prose(command.title)} {#${command.id}}`,
    command.explain && prose(command.explain),
    change && safety(change),
    code(command, context),
    expectations(command, playbook, context),
    change?.undo && wayBack(change.id, change.undo, context),
    ...phase.map((name) => recorded(recording, name, command.id)),
  );
}

function safety(command: ChangeCommand): string {
  const rows = [
    command.precheck && `**First be sure:** ${prose(command.precheck)}`,
    command.blast && `**Hits:** ${prose(command.blast)}`,
    command.undo && `**Way back:** ${undo(command.undo)}`,
  ].filter(Boolean) as string[];
  return list(rows);
}

function wayBack(id: string, way: Undo, context: PageContext): string | null {
  if ('cannot' in way) return null;
  return fence(way.shell, fill(way.run, way.shell, defaults(context)), {
    step: `${id}-undo`,
    title: 'Way back',
  });
}

function undo(way: Undo): string {
  return 'cannot' in way ? prose(way.cannot) : (way.reads && prose(way.reads)) || 'the command below.';
}

function code(
  { id, run, shell, risk }: Pick<Command, 'id' | 'run' | 'shell' | 'risk'>,
  context: PageContext,
  more: Record<string, string> = {},
): string {
  return fence(shell, fill(run, shell, defaults(context)), {
    step: id,
    risk,
    title: `${shell === 'sql' ? 'SQL, ' : ''}${riskWords[risk]}`,
    ...more,
  });
}

function expectations(command: Command, playbook: Playbook, context: PageContext): string {
  const rows: [string, Expected | undefined][] =
    command.risk === 'read'
      ? [
          ['Sick', command.sick],
          ['Healthy', command.healthy],
        ]
      : [['Done', command.done]];
  const shown = rows.flatMap(([name, expected]) =>
    expected ? [`**${name}:** ${prose(expected.reads)}`] : [],
  );
  const { otherwise } = command;
  if (otherwise)
    shown.push(`**Otherwise:** ${prose(otherwise.says)} → ${link(otherwise.go, playbook, context)}`);
  return list(shown);
}

function link(go: Go, playbook: Playbook, { titles, paths }: PageContext): string {
  if ('escalate' in go) return '[Escalate](#escalation)';
  if ('guide' in go) return `[Guide](${go.guide})`;
  if ('playbook' in go)
    return `[${prose(titles[go.playbook] ?? go.playbook)}](${paths[go.playbook] ?? '#escalation'})`;
  const id = 'step' in go ? go.step : go.mitigate;
  const title =
    'step' in go
      ? commandsOf(playbook).find((command) => command.id === id)?.title
      : playbook.mitigate.find((one) => one.id === id)?.title;
  return `[${prose(title ?? id)}](#${id})`;
}

function decision(playbook: Playbook, context: PageContext): string {
  const rows = playbook.decide.map(
    ({ because, go }) => `| ${cell(because)} | ${link(go, playbook, context)} |`,
  );
  return ['| Seen | Do |', '| --- | --- |', ...rows].join('\n');
}

function wrongReflex({ do: command, shows, instead }: WrongReflex, context: PageContext): string {
  return blocks(
    `#### ${prose(command.title)} {#${command.id}}`,
    fence('text', fill(command.run, command.shell, defaults(context)), {
      title: `Do not run: ${riskWords[command.risk]}`,
    }),
    list([`**What happens:** ${prose(shows.reads)}`, `**Instead:** ${prose(instead)}`]),
    recorded(context.recording, 'reflex', command.id),
  );
}

function recorded(recording: Recording | null, phase: RunPhase, id: string): string | null {
  const seen = recording?.phases.filter((row) => row.command === id) ?? [];
  const row = seen.find((one) => one.phase === phase);
  if (!recording || !row) return null;
  const healthy = phase === 'sick' ? seen.find((one) => one.phase === 'healthy') : undefined;
  const [component] = Object.entries(recording.versions);
  const where = component ? `${component.join(' ')}, ${recording.date}` : recording.date;
  const printed = (one: typeof row) => one.output.replace(/^\n+/, '').trimEnd() || '(nothing)';
  return fold(
    `What it printed in the drill: ${where}`,
    blocks(
      healthy && fence('text', printed(healthy), { title: `Healthy, exit ${healthy.exit}` }),
      fence('text', printed(row), { title: `${healthy ? 'Sick, ' : ''}exit ${row.exit}` }),
    ),
  );
}

function escalation(playbook: Playbook, { team }: PageContext): string {
  const titles = playbook.escalate.handOver.map(
    (id) => `[${prose(commandsOf(playbook).find((one) => one.id === id)?.title ?? id)}](#${id})`,
  );
  const rows = team.escalation.map(
    ({ role, contact, after }) => `| ${cell(role)} | ${cell(contact)} | ${cell(after)} |`,
  );
  return blocks(
    `After ${playbook.escalate.afterMinutes} minutes without relief: ${prose(playbook.escalate.to)}. Hand over what these printed: ${titles.join(', ')}.`,
    ['| Who | How | After |', '| --- | --- | --- |', ...rows].join('\n'),
  );
}

function alert(playbook: Playbook, { rules }: PageContext): string {
  const { alert: rule, component } = playbook;
  const { threshold } = rule;
  return blocks(
    // Scripts put the reader's own threshold into this block.
    fence('yaml', ruleText(playbook, rules), { title: rule.name, ...(threshold && { rule: 'own' }) }),
    prose(rule.why),
    threshold &&
      `**How the threshold follows:** ${prose(threshold.because)} [Work it out in full](${threshold.calculator}).`,
    `**Goes on firing after the fix:** ${prose(rule.staysFiringAfterFix)}`,
    `[All rules of ${components[component].title}](/runbooks/alerts#${component}), with their tests, routes and dashboard.`,
  );
}

function proof({ recording, stale }: PageContext): string {
  if (!recording) return stamp({ recording, stale } as PageContext);
  const { alert: seen, branch } = recording;
  return blocks(
    `On ${recording.date} a drill broke a real ${versions(recording)}, ran the commands of this page, came out at the decision “${branch}” and saw the system healthy again, in ${recording.seconds} s. The alert rule was quiet, firing and quiet again on ${seen.series} real series${seen.reachedPager ? ', and reached a pager with the address of this page through a live Prometheus and Alertmanager' : ''}.`,
    recording.notProven.length > 0 && '**Not proven:**',
    list(recording.notProven.map(({ what, why }) => `${prose(what)}: ${prose(why)}`)),
  );
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
