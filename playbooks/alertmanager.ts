import { componentIds } from './components';
import type { Playbook } from './playbook';

const receivers = { page: 'pager', ticket: 'tickets' } as const;

/**
 * An Alertmanager configuration that routes by severity and component. Receivers are named and empty: where pages and
 * tickets go, and the secret that lets them in, is each team's own. JSON is YAML.
 */
export function alertmanagerConfig(playbooks: readonly Playbook[]): string {
  const used = componentIds.filter((component) =>
    playbooks.some((playbook) => playbook.component === component),
  );
  const routes = (['page', 'ticket'] as const).map((severity) => ({
    receiver: receivers[severity],
    matchers: [`severity="${severity}"`],
    routes: used.map((component) => ({
      receiver: `${component}-${receivers[severity]}`,
      matchers: [`component="${component}"`],
    })),
  }));
  const names = Object.values(receivers).flatMap((name) => [
    name,
    ...used.map((component) => `${component}-${name}`),
  ]);
  const config = {
    route: {
      receiver: receivers.ticket,
      group_by: ['alertname', 'component'],
      group_wait: '30s',
      group_interval: '5m',
      repeat_interval: '4h',
      routes,
    },
    // While a component pages, its tickets would only distract.
    inhibit_rules: [
      {
        source_matchers: ['severity="page"'],
        target_matchers: ['severity="ticket"'],
        equal: ['component', 'instance'],
      },
    ],
    receivers: names.map((name) => ({ name })),
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}
