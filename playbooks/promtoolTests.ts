import type { Scenario } from '../src/model/scenario/scenario';
import { thresholdOf } from './alerts';
import type { Playbook, Series, TestSeries } from './playbook';

/** A test's series where the rule compares with this threshold. */
export function seriesAt(series: TestSeries, threshold: number): Series {
  return typeof series === 'function' ? series(threshold) : series;
}

/**
 * promtool's tests of the rules in `ruleFile`: for each, series that fire it and series near them that keep it quiet
 * ([format](https://prometheus.io/docs/prometheus/latest/configuration/unit_testing_rules/)). JSON is YAML.
 */
export function promtoolTests(playbooks: readonly Playbook[], ruleFile: string, scenario: Scenario): string {
  const tests = playbooks.flatMap(({ alert }) =>
    (['fires', 'quiet'] as const).map((kind) => {
      const { series, minutes } = alert.tests[kind];
      const given = seriesAt(series, thresholdOf(alert, scenario));
      return {
        name: `${alert.name}: ${kind}`,
        interval: '1m',
        input_series: Object.entries(given).map(([selector, values]) => ({ series: selector, values })),
        promql_expr_test: [
          {
            // Asks for the alert itself: its rendered annotations are Prometheus' business.
            expr: `count(ALERTS{alertname="${alert.name}", alertstate="firing"}) or vector(0)`,
            eval_time: `${minutes}m`,
            exp_samples: [{ labels: '{}', value: kind === 'fires' ? 1 : 0 }],
          },
        ],
      };
    }),
  );
  return `${JSON.stringify({ rule_files: [ruleFile], evaluation_interval: '1m', tests }, null, 2)}\n`;
}
