import { resolveScenario } from '../model/scenario/scenario';
import { thresholdOf } from '../../playbooks/alerts';
import { quoteBash } from '../quoting/quote';
import type { Alert } from '../../playbooks/playbook';
import type { Bench } from './bench';
import { MINUTES, nameOf, type Pair, parseScrape, type Scrape, seriesOf } from './samples';
import { setTimeout as wait } from 'node:timers/promises';

/** Apart enough for a rate, short enough for a drill, ms. */
const APART = 1_100;

/** Looks at the exporter twice. */
export async function scrapePair(bench: Bench, address: string): Promise<Pair> {
  const first = await scrape(bench, address);
  await wait(APART);
  return [first, await scrape(bench, address)];
}

async function scrape(bench: Bench, address: string): Promise<Scrape> {
  const text = await bench.must(`curl -sSf --max-time 9 ${quoteBash(address)}`);
  return parseScrape(text, Date.now() / 1000);
}

/**
 * Names metrics of the rule that the exporter does not export: the fault that `promtool check rules` cannot see.
 */
export function missingMetrics(alert: Alert, pairs: readonly Pair[]): string[] {
  const seen = new Set(pairs.flatMap((pair) => pair.flatMap(({ values }) => [...values.keys()].map(nameOf))));
  return alert.metrics.names.filter((name) => !seen.has(name));
}

/**
 * Asks promtool whether the production rule, with its real `for` and ranges, is quiet, fires and is quiet again over
 * a history made of real scrapes.
 *
 * @param upTo states to judge: 2 while the fault lasts, 3 after it
 * @returns null, or what promtool said instead
 */
export async function proveAlert(
  bench: Bench,
  alert: Alert,
  states: readonly [Pair, Pair, Pair],
  upTo: 2 | 3,
): Promise<{ problem: string | null; series: number }> {
  const series = seriesOf(states, alert.metrics.names, alert.metrics.moments ?? []);
  const rule = { alert: alert.name, expr: ruleExpression(alert), for: alert.for };
  // JSON is YAML.
  bench.write('/srv/proof/rules.yml', JSON.stringify({ groups: [{ name: 'drill', rules: [rule] }] }));
  const fires = `count(ALERTS{alertname="${alert.name}",alertstate="firing"}) > 0 or vector(0)`;
  const expected = [0, 1, 0].slice(0, upTo).map((value, index) => ({
    expr: index === 1 ? `clamp_max(${fires}, 1)` : fires,
    eval_time: `${(index + 1) * MINUTES - 1}m`,
    exp_samples: [{ labels: '{}', value }],
  }));
  bench.write(
    '/srv/proof/tests.yml',
    JSON.stringify({
      rule_files: ['rules.yml'],
      evaluation_interval: '1m',
      tests: [{ interval: '1m', input_series: series, promql_expr_test: expected }],
    }),
  );
  const { exit, output } = await bench.sh('cd /srv/proof && promtool test rules tests.yml', { timeout: 30 });
  const shown = series.map(({ series: name, values }) => `${name} ${values}`).join('\n');
  return { problem: exit === 0 ? null : `${output}\n${shown.slice(0, 3_000)}`, series: series.length };
}

function ruleExpression(alert: Alert): string {
  return alert.expr({ rate: '5m', threshold: thresholdOf(alert, resolveScenario()) });
}
