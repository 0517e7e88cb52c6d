import { unlinkSync } from 'node:fs';
import { defineDrill } from '../../src/drills/drill';
import { startWebServer } from '../../src/drills/parts/webServer';
import playbook from './haproxy-backend-down';

export default defineDrill({
  playbook,
  needs: ['haproxy', 'socat'],
  values: { serverUrl: 'http://web1.internal:3001/healthz', siteUrl: 'http://www.internal:8080/' },
  hostName: 'lb-1',
  metrics: 'http://127.0.0.1:8404/metrics',
  wholeChain: true,
  takes: 'server-broken',
  async start(bench) {
    bench.write(
      '/srv/haproxy.cfg',
      `global
  stats socket /run/haproxy/admin.sock mode 600 level admin
defaults
  mode http
  timeout connect 500ms
  timeout client 5s
  timeout server 5s
  option redispatch
frontend users
  bind 127.0.0.1:8080
  default_backend web
frontend metrics
  bind 127.0.0.1:8404
  http-request use-service prometheus-exporter if { path /metrics }
backend web
  option httpchk GET /healthz
  default-server check inter 500ms fall 3 rise 2
  server web1 127.0.0.1:3001
  server web2 127.0.0.1:3002
`,
    );
    await Promise.all([startWebServer(bench, 'web1', 3001), startWebServer(bench, 'web2', 3002)]);
    await bench.service('web1', () => {
      unlinkSync('/srv/web1.broken');
      return startWebServer(bench, 'web1', 3001);
    });
    await bench.start('haproxy', ['haproxy', '-W', '-db', '-f', '/srv/haproxy.cfg'], {
      ready: 'curl -sf http://www.internal:8080/',
    });
  },
  inject: async (bench) => bench.write('/srv/web1.broken', ''),
  notProven: [
    {
      what: 'systemctl',
      why: 'The drill has no service manager: a stand-in ends and starts the real process.',
    },
  ],
});
