import type { Bench } from '../bench';

/** Starts the prober with modules `http` and `tls`; a probe's metrics are at {@link probeMetrics}. */
export async function startBlackbox(bench: Bench): Promise<void> {
  // JSON is YAML.
  const modules = {
    http: { prober: 'http', timeout: '2s', http: { preferred_ip_protocol: 'ip4' } },
    tls: {
      prober: 'tcp',
      timeout: '2s',
      tcp: { preferred_ip_protocol: 'ip4', tls: true, tls_config: { insecure_skip_verify: true } },
    },
  };
  bench.write('/srv/blackbox.yml', JSON.stringify({ modules }));
  await bench.start(
    'blackbox_exporter',
    [
      'prometheus-blackbox-exporter',
      '--config.file=/srv/blackbox.yml',
      '--web.listen-address=127.0.0.1:9115',
    ],
    { ready: 'curl -sf http://127.0.0.1:9115/-/healthy' },
  );
}

/** Address of a probe's metrics. */
export function probeMetrics(module: 'http' | 'tls', target: string): string {
  return `http://127.0.0.1:9115/probe?module=${module}&target=${encodeURIComponent(target)}`;
}
