import { ruleText } from '../../../playbooks/alerts';
import { type ComponentId, componentIds, components } from '../../../playbooks/components';
import type { LoadedPlaybook } from '../../../playbooks/load';
import { blocks, cell } from '../../../playbooks/markdown';
import { runbookPath } from '../../../playbooks/paths';
import { provenHash } from '../../../playbooks/recording';
import { renderRunbook } from '../../../playbooks/render';
import { resolveScenario } from '../../model/scenario/scenario';
import { stageBands } from '../../model/scenario/stages';
import type { Team } from '../../team/defineTeam';

/** Every file of `docs/runbooks`, by its path there. */
export function runbookPages(loaded: readonly LoadedPlaybook[], team: Team): Map<string, string> {
  const titles = Object.fromEntries(loaded.map(({ playbook }) => [playbook.id, playbook.title]));
  const paths = Object.fromEntries(loaded.map(({ playbook }) => [playbook.id, runbookPath(playbook)]));
  const siteUrl = `${team.site.url}${team.site.baseUrl}`;
  const pages = new Map<string, string>();
  for (const entry of loaded) {
    const { playbook, recording } = entry;
    const stale = isStale(entry);
    const rule = ruleText(playbook, { scenario: resolveScenario(), siteUrl });
    const context = { team, recording: stale ? null : recording, stale, titles, paths, rule };
    pages.set(`${playbook.component}/${playbook.id}.md`, renderRunbook(playbook, context));
  }
  for (const component of componentIds) {
    const own = loaded.filter(({ playbook }) => playbook.component === component);
    if (own.length > 0) pages.set(`${component}/index.md`, componentPage(component, own));
  }
  pages.set('index.md', overview(loaded));
  pages.set('by-stage.md', byStage(loaded));
  pages.set('by-severity.md', bySeverity(loaded));
  return pages;
}

/** Whether a recording is of commands that the page no longer shows. */
export function isStale({ playbook, recording }: LoadedPlaybook): boolean {
  return recording !== null && recording.hash !== provenHash(playbook);
}

function overview(loaded: readonly LoadedPlaybook[]): string {
  const groups = componentIds.flatMap((component) => {
    const own = loaded.filter(({ playbook }) => playbook.component === component);
    return own.length > 0 ? [`## ${components[component].title}`, table(own)] : [];
  });
  return page(
    'Runbooks',
    'What to do when an alert fires: commands with your names in them, what each prints when sick and when healthy, and the proof that it works.',
    [
      'From the alert to the end of the incident. Each command was run against the real component with the real fault in it, and the page shows what it printed. Also [by stage](/runbooks/by-stage) and [by severity](/runbooks/by-severity).',
      ...groups,
    ],
    1,
  );
}

function componentPage(component: ComponentId, own: readonly LoadedPlaybook[]): string {
  const { title, about } = components[component];
  return page(title, about, [about, table(own)]);
}

function byStage(loaded: readonly LoadedPlaybook[]): string {
  const sections = stageBands.flatMap(({ id, title }) => {
    const own = loaded.filter(({ playbook }) => playbook.stages.includes(id));
    return own.length > 0 ? [`## ${title}`, `[The stage](/stages/${id}) in full.`, table(own)] : [];
  });
  return page('Runbooks by stage', 'Which incidents a team of your size should be ready for.', [
    'Incidents that a stage first makes possible, or likely. Be ready for those of your own stage before the next.',
    ...sections,
  ]);
}

function bySeverity(loaded: readonly LoadedPlaybook[]): string {
  const of = (severity: 'page' | 'ticket') =>
    loaded.filter(({ playbook }) => playbook.alert.severity === severity);
  const section = (title: string, severity: 'page' | 'ticket') =>
    of(severity).length > 0 ? [`## ${title}`, table(of(severity))] : [];
  return page('Runbooks by severity', 'What wakes somebody, and what waits for the morning.', [
    'A page wakes whoever is on call, for users suffer or soon will. A ticket waits for the morning.',
    ...section('Pages', 'page'),
    ...section('Tickets', 'ticket'),
  ]);
}

function table(loaded: readonly LoadedPlaybook[]): string {
  const rows = loaded.map((entry) => {
    const { playbook, recording } = entry;
    const [version] = recording && !isStale(entry) ? Object.entries(recording.versions) : [];
    const proven = version ? `${recording!.date}, ${version.join(' ')}` : 'no';
    const runbook = `[${cell(playbook.title)}](${runbookPath(playbook)})`;
    return `| ${runbook} | \`${playbook.alert.name}\` | ${playbook.alert.severity} | ${proven} |`;
  });
  return ['| Runbook | Alert | Severity | Proven |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function page(title: string, description: string, content: readonly string[], position?: number): string {
  const matter = {
    title,
    description,
    custom_edit_url: null,
    ...(position ? { sidebar_position: position } : {}),
  };
  const lines = Object.entries(matter).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${blocks(...content)}\n`;
}
