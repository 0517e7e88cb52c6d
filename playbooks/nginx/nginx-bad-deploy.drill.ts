import type { Bench } from '../../src/drills/bench';
import { defineDrill } from '../../src/drills/drill';
import { probeMetrics, startBlackbox } from '../../src/drills/parts/blackbox';
import { startNginx, writeNginxConfig } from '../../src/drills/parts/nginx';
import { startWebServer } from '../../src/drills/parts/webServer';
import playbook from './nginx-bad-deploy';

const site = 'http://www.internal:8080/';

async function deploy(bench: Bench, port: number, message: string): Promise<void> {
  writeNginxConfig(
    bench,
    `  upstream app {
    server 127.0.0.1:${port};
  }
  server {
    listen 127.0.0.1:8080;
    location / { proxy_pass http://app; }
  }`,
  );
  await bench.must(`cd /etc/nginx && git add nginx.conf && git commit -qm ${message}`);
}

export default defineDrill({
  playbook,
  needs: ['nginx', 'git', 'prometheus-blackbox-exporter'],
  values: { siteUrl: site },
  hostName: 'www-1',
  metrics: probeMetrics('http', site),
  wholeChain: true,
  takes: 'deploy-broke-it',
  async start(bench) {
    await startWebServer(bench, 'app', 3001);
    await bench.must(
      'git config --global user.email oncall@example.com && git config --global user.name oncall',
    );
    await bench.must('git config --global --add safe.directory /etc/nginx && git init -q /etc/nginx');
    await deploy(bench, 3001, 'first');
    await bench.must('cd /etc/nginx && git commit -q --allow-empty -m second');
    await startNginx(bench, `curl -sf ${site}`);
    await startBlackbox(bench);
  },
  async inject(bench) {
    await deploy(bench, 3009, 'move-the-application');
    await bench.must('nginx -s reload');
    await bench.until('the errors', `curl -s -o /dev/null -w '%{http_code}' ${site} | grep -q 502`);
  },
});
