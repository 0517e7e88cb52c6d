import { type ComponentId, componentIds, components } from '../../../playbooks/components';
import type { LoadedPlaybook } from '../../../playbooks/load';
import { cell } from '../../../playbooks/markdown';
import { runbookPath } from '../../../playbooks/paths';
import { provenHash } from '../../../playbooks/recording';
import { renderRunbook } from '../../../playbooks/render';
import { resolveScenario } from '../../model/scenario/scenario';
import { stageBands } from '../../model/scenario/stages';
import type { Team } from '../../team/defineTeam';
import { alertsPage } from './alertsPage';
import { page, positions } from './page';

/** Every file of `docs/runbooks`, by its path there. */
export function runbookPages(loaded: readonly LoadedPlaybook[], team: Team): Map<string, string> {
  const titles = Object.fromEntries(loaded.map(({ playbook }) => [playbook.id, playbook.title]));
  const paths = Object.fromEntries(loaded.map(({ playbook }) => [playbook.id, runbookPath(playbook)]));
  const rules = { scenario: resolveScenario(), siteUrl: `${team.site.url}${team.site.baseUrl}` };
  const pages = new Map<string, string>();
  for (const entry of loaded) {
    const { playbook, recording } = entry;
    const stale = isStale(entry);
    const context = { team, recording: stale ? null : recording, stale, titles, paths, rules };
    pages.set(`${playbook.component}/${playbook.id}.md`, renderRunbook(playbook, context));
  }
  for (const component of componentIds) {
    const own = loaded.filter(({ playbook }) => playbook.component === component);
    if (own.length > 0) pages.set(`${component}/index.md`, componentPage(component, own));
  }
  pages.set('index.md', overview(loaded));
  pages.set('by-stage.md', byStage(loaded));
  pages.set('by-severity.md', bySeverity(loaded));
  pages.set(
    'alerts.md',
    alertsPage(
      loaded.map(({ playbook }) => playbook),
      rules.scenario,
    ),
  );
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
      'From the alert to the end of the incident. Each command was run against the real component with the real fault in it, and the page shows what it printed. Also [by stage](/runbooks/by-stage) and [by severity](/runbooks/by-severity); their [alerts, routes and dashboards](/runbooks/alerts) are ready to load.',
      ...groups,
    ],
    positions.overview,
  );
}

function componentPage(component: ComponentId, own: readonly LoadedPlaybook[]): string {
  const { title, about } = components[component];
  return page(
    title,
    about,
    [
      about,
      table(own),
      `[Alert rules, tests, routes and dashboard](/runbooks/alerts#${component}) of ${title}, ready to load.`,
    ],
    positions.component(component),
  );
}

function byStage(loaded: readonly LoadedPlaybook[]): string {
  const sections = stageBands.flatMap(({ id, title }) => {
    const own = loaded.filter(({ playbook }) => playbook.stages.includes(id));
    return own.length > 0 ? [`## ${title}`, `[The stage](/stages/${id}) in full.`, table(own)] : [];
  });
  return page(
    'Runbooks by stage',
    'Which incidents a team of your size should be ready for.',
    [
      'Incidents that a stage first makes possible, or likely. Be ready for those of your own stage before the next. Their [alerts](/runbooks/alerts) are ready to load.',
      ...sections,
    ],
    positions.byStage,
  );
}

function bySeverity(loaded: readonly LoadedPlaybook[]): string {
  const of = (severity: 'page' | 'ticket') =>
    loaded.filter(({ playbook }) => playbook.alert.severity === severity);
  const section = (title: string, severity: 'page' | 'ticket') =>
    of(severity).length > 0 ? [`## ${title}`, table(of(severity))] : [];
  return page(
    'Runbooks by severity',
    'What wakes somebody, and what waits for the morning.',
    [
      'A page wakes whoever is on call, for users suffer or soon will. A ticket waits for the morning. The [routes](/runbooks/alerts) that keep them apart are ready to load.',
      ...section('Pages', 'page'),
      ...section('Tickets', 'ticket'),
    ],
    positions.bySeverity,
  );
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
