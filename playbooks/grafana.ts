import { resolveScenario, type Scenario } from '../src/model/scenario/scenario';
import { runbookUrl, thresholdOf } from './alerts';
import { type ComponentId, components } from './components';
import type { Playbook } from './playbook';

const WIDTH = 12;
const HEIGHT = 8;

/** One Grafana dashboard of a component: a panel for each metric that its alerts watch, linked to its runbook. */
export function grafanaDashboard(
  component: ComponentId,
  playbooks: readonly Playbook[],
  { siteUrl, scenario = resolveScenario() }: { siteUrl: string; scenario?: Scenario },
): string {
  const own = playbooks.filter((playbook) => playbook.component === component);
  const charts = own.flatMap((playbook) =>
    playbook.alert.metrics.names.map((metric) => ({
      playbook,
      expr: chartQuery(playbook, metric),
      title: metric,
    })),
  );
  const panels = charts.map(({ playbook, expr, title }, index) => ({
    id: index + 1,
    type: 'timeseries',
    title,
    description: `${playbook.title}. ${playbook.alert.why}`,
    gridPos: { x: (index % 2) * WIDTH, y: Math.floor(index / 2) * HEIGHT, w: WIDTH, h: HEIGHT },
    datasource: { type: 'prometheus', uid: '${datasource}' },
    targets: [{ refId: 'A', expr }],
    fieldConfig: { defaults: { custom: {}, ...thresholds(playbook, scenario) }, overrides: [] },
    links: [{ title: `Runbook: ${playbook.title}`, url: runbookUrl(playbook, siteUrl) }],
  }));
  const dashboard = {
    uid: `loadline-${component}`,
    title: components[component].title,
    tags: ['loadline'],
    schemaVersion: 38,
    time: { from: 'now-6h', to: 'now' },
    refresh: '30s',
    templating: { list: [{ name: 'datasource', type: 'datasource', query: 'prometheus' }] },
    panels,
  };
  return `${JSON.stringify(dashboard, null, 2)}\n`;
}

/** A counter is drawn as its rate. */
function chartQuery({ alert }: Playbook, metric: string): string {
  const rated = new RegExp(`rate\\(${metric}`).test(alert.expr({ rate: '5m', threshold: 0 }));
  return rated ? `rate(${metric}[5m])` : metric;
}

function thresholds({ alert }: Playbook, scenario: Scenario): object {
  // A line belongs only where the alert compares this one metric with a number.
  if (!alert.threshold || alert.metrics.names.length > 1) return {};
  return {
    thresholds: {
      mode: 'absolute',
      steps: [
        { color: 'green', value: null },
        { color: 'orange', value: thresholdOf(alert, scenario) },
      ],
    },
  };
}
