import { defineDrill } from '../../src/drills/drill';
import { probeMetrics, startBlackbox } from '../../src/drills/parts/blackbox';
import { startNginx, writeNginxConfig } from '../../src/drills/parts/nginx';
import playbook from './tls-certificate-expiring';

const issue = (days: number) => `openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes \\
  -subj /CN=api.example.com -addext subjectAltName=DNS:api.example.com -days ${days} \\
  -keyout /etc/nginx/tls/key.pem -out /etc/nginx/tls/fullchain.pem 2>/dev/null`;

export default defineDrill({
  playbook,
  needs: ['openssl', 'nginx', 'prometheus-blackbox-exporter'],
  values: { tlsPort: '8443', renewCommand: '/srv/bin/renew-certificate' },
  hostName: 'www-1',
  metrics: probeMetrics('tls', 'api.example.com:8443'),
  wholeChain: true,
  takes: 'not-renewed',
  async start(bench) {
    bench.folder('/etc/nginx/tls');
    bench.write('/srv/bin/renew-certificate', `#!/bin/bash\n${issue(90)}\n`, 0o755);
    await bench.must(issue(90));
    writeNginxConfig(
      bench,
      `  server {
    listen 127.0.0.1:8443 ssl;
    ssl_certificate /etc/nginx/tls/fullchain.pem;
    ssl_certificate_key /etc/nginx/tls/key.pem;
    location / { return 200 "ok\\n"; }
  }`,
    );
    await startNginx(bench, 'curl -skf https://api.example.com:8443/');
    await startBlackbox(bench);
  },
  async inject(bench) {
    await bench.must(`${issue(5)} && nginx -s reload`);
  },
  async injectAgain(bench) {
    await bench.must(`${issue(5)} && nginx -s reload`);
  },
  notProven: [
    {
      what: 'Ordering from an authority',
      why: 'The drill has no internet: its renewal script signs a certificate of its own.',
    },
  ],
});
