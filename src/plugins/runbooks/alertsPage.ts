import { figuresOf, thresholdOf } from '../../../playbooks/alerts';
import { archiveName } from '../../../playbooks/archives';
import { type ComponentId, componentIds, components } from '../../../playbooks/components';
import { componentFiles } from '../../../playbooks/exports';
import { blocks, cell, fence } from '../../../playbooks/markdown';
import { runbookPath } from '../../../playbooks/paths';
import type { Playbook } from '../../../playbooks/playbook';
import { figuresInWords, thresholdInWords } from '../../../playbooks/thresholdWords';
import { formatNumber } from '../../calculators/kit/format';
import type { Scenario } from '../../model/scenario/scenario';
import { stageBands } from '../../model/scenario/stages';
import { page, positions } from './page';

/** The page that offers what `npm run export` writes, whole and by component, and says how to load it. */
export function alertsPage(playbooks: readonly Playbook[], scenario: Scenario): string {
  const used = componentIds.filter((id) => playbooks.some(({ component }) => component === id));
  return page(
    'Alerts, routes and dashboards',
    'Rules that lead to these runbooks, their tests, Alertmanager routes and Grafana dashboards, to download.',
    [
      'Each rule carries the address of its runbook, so whoever is paged lands on the page that helps. Rules, tests, routes and dashboards are made from the same playbooks as the pages.',
      `**Download everything:** ${download(archiveName('all'))}, with an ${download('index.json', 'index as JSON')}. By component: ${used.map((id) => `[${components[id].title}](#${id})`).join(', ')}. Then [load them](#load), with [thresholds for your size](#own-thresholds).`,
      ...used.map((id) =>
        component(
          id,
          playbooks.filter((playbook) => playbook.component === id),
        ),
      ),
      load(used[0]!),
      ownThresholds(playbooks, scenario),
    ],
    positions.alerts,
  );
}

function component(id: ComponentId, own: readonly Playbook[]): string {
  const { rules, tests, routes, dashboard } = componentFiles(id);
  return blocks(
    `## ${components[id].title} {#${id}}`,
    table(
      ['Alert', 'Severity', 'Waits', 'Metrics from'],
      own.map((playbook) => {
        const { severity, for: wait, metrics } = playbook.alert;
        return [alertLink(playbook), severity, wait, cell(metrics.exporter)];
      }),
    ),
    `**Download** the rules ${download(rules)}, their tests ${download(tests)}, routes ${download(routes)} and dashboard ${download(dashboard)}, or all four: ${download(archiveName(id))}.`,
  );
}

function load(example: ComponentId): string {
  return blocks(
    '## Load them {#load}',
    'These lines take the archive of everything; that of a component has the same folders, with files named for it.',
    '### Check',
    'In the folder where you unpacked it. Each rule has one series that fires it, and one near it that must not.',
    fence(
      'bash',
      [
        'promtool check rules prometheus/all.rules.yml',
        'promtool test rules prometheus/all.tests.yml',
        'amtool check-config alertmanager/alertmanager.yml',
      ].join('\n'),
    ),
    '### Prometheus',
    'Name the file in `prometheus.yml`, and have it read again: [SIGHUP, or a POST to `/-/reload`](https://prometheus.io/docs/prometheus/latest/management_api/).',
    fence('yaml', 'rule_files:\n  - rules/all.rules.yml', { title: 'prometheus.yml' }),
    '`all.rules.yml` holds the rules of every component. Load it or the components’ own files, not both: each alert would be evaluated twice.',
    '### Alertmanager',
    'The routes send each severity of each component to a receiver of its own, and every receiver is empty: where pages and tickets go is yours to say. Copy `route`, `inhibit_rules` and `receivers` into [your configuration](https://prometheus.io/docs/alerting/latest/configuration/), fill the receivers, and ask where an alert would arrive:',
    fence(
      'bash',
      `amtool config routes test --config.file=alertmanager/alertmanager.yml severity=page component=${example}`,
    ),
    '### Grafana',
    '[Dashboards → New → Import](https://grafana.com/docs/grafana/latest/visualizations/dashboards/build-dashboards/import-dashboards/), upload the file of a component, and choose your Prometheus above the panels. Each panel links to its runbook.',
  );
}

function ownThresholds(playbooks: readonly Playbook[], scenario: Scenario): string {
  const stage = stageBands.find(({ id }) => id === scenario.stage)!;
  const rows = playbooks.flatMap((playbook) => {
    const { threshold } = playbook.alert;
    if (!threshold) return [];
    return [
      [
        alertLink(playbook, '#the-alert'),
        thresholdInWords(thresholdOf(playbook.alert, scenario), threshold.unit),
        figuresInWords(figuresOf(threshold, scenario), scenario),
      ],
    ];
  });
  return blocks(
    '## Thresholds for your size {#own-thresholds}',
    `Most rules hold at every size. These compare with a number that follows from yours; the files take the starting numbers of the stage [${stage.title}](/stages/${stage.id}), ${formatNumber(scenario.users)} users:`,
    table(['Alert', 'In these files', 'Follows from'], rows),
    'The page of each computes it from [your numbers](/your-numbers) and gives you the rule to copy. For all files at once, download your numbers there and, in a clone of this site, run:',
    fence('bash', 'npm run export -- --scenario loadline-numbers.json'),
    'It writes `build/exports/`. The tests follow the thresholds: they pass at any size.',
  );
}

function alertLink(playbook: Playbook, anchor = ''): string {
  return `[\`${playbook.alert.name}\`](${runbookPath(playbook)}${anchor})`;
}

/** A link to an exported file, which is no page of the site: `pathname://` says so to Docusaurus. */
function download(name: string, text = `\`${name.split('/').at(-1)}\``): string {
  return `[${text}](pathname:///exports/${name})`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
