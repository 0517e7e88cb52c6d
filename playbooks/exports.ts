import { alertmanagerConfig } from './alertmanager';
import { rulesText, type RuleContext, runbookUrl } from './alerts';
import { componentIds } from './components';
import { grafanaDashboard } from './grafana';
import type { Playbook } from './playbook';
import { promtoolTests } from './promtoolTests';

/** Everything that monitoring takes from the playbooks, as file names below `exports/` and their contents. */
export function exportFiles(playbooks: readonly Playbook[], context: RuleContext): Map<string, string> {
  const files = new Map<string, string>();
  const rules = (name: string, own: readonly Playbook[]) => {
    files.set(`prometheus/${name}.rules.yml`, rulesText(own, context));
    files.set(`prometheus/${name}.tests.yml`, promtoolTests(own, `${name}.rules.yml`));
  };
  rules('all', playbooks);
  for (const component of componentIds) {
    const own = playbooks.filter((playbook) => playbook.component === component);
    if (own.length === 0) continue;
    rules(component, own);
    files.set(`grafana/${component}.json`, grafanaDashboard(component, own, context));
  }
  files.set('alertmanager/alertmanager.yml', alertmanagerConfig(playbooks));
  files.set('index.json', index(playbooks, context));
  return files;
}

function index(playbooks: readonly Playbook[], { siteUrl }: RuleContext): string {
  const rows = playbooks.map((playbook) => ({
    id: playbook.id,
    component: playbook.component,
    title: playbook.title,
    severity: playbook.alert.severity,
    stages: playbook.stages,
    alert: playbook.alert.name,
    url: runbookUrl(playbook, siteUrl),
    messages: playbook.messages,
  }));
  return `${JSON.stringify(rows, null, 2)}\n`;
}
