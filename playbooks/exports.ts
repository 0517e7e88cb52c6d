import { alertmanagerConfig } from './alertmanager';
import { rulesText, type RuleContext, runbookUrl } from './alerts';
import { type ComponentId, componentIds } from './components';
import { grafanaDashboard } from './grafana';
import type { Playbook } from './playbook';
import { promtoolTests } from './promtoolTests';

/** Where a component's files are, below `exports/`. */
export function componentFiles(component: ComponentId) {
  return {
    rules: `prometheus/${component}.rules.yml`,
    tests: `prometheus/${component}.tests.yml`,
    routes: `alertmanager/${component}.yml`,
    dashboard: `grafana/${component}.json`,
  };
}

/** Everything that monitoring takes from the playbooks, as file names below `exports/` and their contents. */
export function exportFiles(playbooks: readonly Playbook[], context: RuleContext): Map<string, string> {
  const files = new Map<string, string>();
  const rules = (name: string, own: readonly Playbook[]) => {
    files.set(`prometheus/${name}.rules.yml`, rulesText(own, context));
    files.set(`prometheus/${name}.tests.yml`, promtoolTests(own, `${name}.rules.yml`, context.scenario));
  };
  rules('all', playbooks);
  files.set('alertmanager/alertmanager.yml', alertmanagerConfig(playbooks));
  for (const component of componentIds) {
    const own = playbooks.filter((playbook) => playbook.component === component);
    if (own.length === 0) continue;
    rules(component, own);
    const { routes, dashboard } = componentFiles(component);
    files.set(routes, alertmanagerConfig(own));
    files.set(dashboard, grafanaDashboard(component, own, context));
  }
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
