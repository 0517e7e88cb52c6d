import { createServer } from 'node:http';
import { resolveScenario } from '../model/scenario/scenario';
import { runbookPath } from '../../playbooks/paths';
import type { Alert, Playbook } from '../../playbooks/playbook';
import type { Bench } from './bench';

/** Stands for the site in a drill, where no reader's address is known. */
const site = 'https://handbook.example';

/** Short enough for a drill; production has five minutes, which the fast proof keeps. */
const windows = { rate: '10s', for: '2s' };

interface Notice {
  readonly status: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

/** A live Prometheus and Alertmanager behind the drill's exporter, and what reaches the pager. */
export interface Chain {
  /** Waits for the page with its runbook's address. */
  readonly paged: (seconds: number) => Promise<void>;
  /** Waits for the word that it is over. */
  readonly resolved: (seconds: number) => Promise<void>;
}

/**
 * Starts the whole way from exporter to pager, with the rule's ranges and wait shortened.
 *
 * @throws Error when a part of it does not start
 */
export async function startChain(bench: Bench, playbook: Playbook, metrics: string): Promise<Chain> {
  const notices: Notice[] = [];
  await listen(9999, (text) => notices.push(...(JSON.parse(text) as { alerts: Notice[] }).alerts));
  const runbook = `${site}${runbookPath(playbook)}`;
  writeConfiguration(bench, playbook.alert, metrics, runbook);
  await Promise.all([
    bench.start(
      'prometheus',
      [
        'prometheus',
        '--config.file=/srv/chain/prometheus.yml',
        '--storage.tsdb.path=/srv/chain/data',
        '--web.listen-address=127.0.0.1:9090',
        '--log.level=warn',
      ],
      { ready: 'curl -sf http://127.0.0.1:9090/-/ready' },
    ),
    bench.start(
      'alertmanager',
      [
        'prometheus-alertmanager',
        '--config.file=/srv/chain/alertmanager.yml',
        '--storage.path=/srv/chain/alerts',
        '--web.listen-address=127.0.0.1:9093',
        '--cluster.listen-address=',
        '--log.level=warn',
      ],
      { ready: 'curl -sf http://127.0.0.1:9093/-/ready' },
    ),
  ]);
  const heard = (status: string) =>
    notices.some(
      (notice) =>
        notice.status === status &&
        notice.labels.alertname === playbook.alert.name &&
        notice.annotations.runbook_url === runbook,
    );
  return {
    paged: (seconds) =>
      bench.until(`${playbook.alert.name} at the pager`, async () => heard('firing'), seconds),
    resolved: (seconds) =>
      bench.until(`the end of ${playbook.alert.name} at the pager`, async () => heard('resolved'), seconds),
  };
}

function writeConfiguration(bench: Bench, alert: Alert, metrics: string, runbook: string): void {
  const { host, pathname, searchParams } = new URL(metrics);
  const params = Object.fromEntries([...searchParams.keys()].map((key) => [key, searchParams.getAll(key)]));
  const threshold = alert.threshold?.from(resolveScenario()) ?? Number.NaN;
  // JSON is YAML.
  const write = (name: string, content: unknown) =>
    bench.write(`/srv/chain/${name}`, JSON.stringify(content));
  write('prometheus.yml', {
    global: { scrape_interval: '1s', evaluation_interval: '1s' },
    rule_files: ['rules.yml'],
    alerting: { alertmanagers: [{ static_configs: [{ targets: ['127.0.0.1:9093'] }] }] },
    scrape_configs: [
      { job_name: 'drill', metrics_path: pathname, params, static_configs: [{ targets: [host] }] },
    ],
  });
  const rule = {
    alert: alert.name,
    expr: alert.expr({ rate: windows.rate, threshold }),
    for: windows.for,
    labels: { severity: alert.severity },
    annotations: { summary: alert.summary, runbook_url: runbook },
  };
  write('rules.yml', { groups: [{ name: 'drill', rules: [rule] }] });
  write('alertmanager.yml', {
    route: { receiver: 'pager', group_by: ['alertname'], group_wait: '0s', group_interval: '1s' },
    receivers: [{ name: 'pager', webhook_configs: [{ url: 'http://127.0.0.1:9999/', send_resolved: true }] }],
  });
}

function listen(port: number, hear: (text: string) => void): Promise<void> {
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    request.on('end', () => {
      hear(text);
      response.end();
    });
  });
  return new Promise((done) => server.listen(port, '127.0.0.1', done));
}
