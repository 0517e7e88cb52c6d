import { writeNginxConfig, startNginx } from '../../drills/parts/nginx';
import { runLevels, SECONDS } from '../levels';
import { parseWrk } from '../parse';
import type { LoadTarget } from '../target';

/**
 * An application of one thread, as one worker process of a web server is: each request waits for what it calls, then
 * computes. Both times are drawn from exponential distributions, from a fixed seed.
 */
const application = `const { createServer } = require('node:http');
const WAIT = 3, WORK = 0.2;
let state = 1;
const uniform = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
const draw = (mean) => -mean * Math.log(1 - uniform());
createServer((request, response) => {
  const work = draw(WORK);
  setTimeout(() => {
    const end = performance.now() + work;
    while (performance.now() < end);
    response.end('done\\n');
  }, draw(WAIT));
}).listen(3000, '127.0.0.1');
`;

const command = `wrk -t1 -c{clients} -d${SECONDS}s http://127.0.0.1:8080/`;

export const nginx: LoadTarget = {
  kind: 'load',
  id: 'nginx',
  title: 'nginx with an application behind it',
  needs: ['nginx', 'wrk', 'curl'],
  setup:
    'nginx with one worker in front of one Node process that waits 3 ms and computes 0.2 ms a request on average, both exponential.',
  command,
  unit: 'req/s',
  async run(bench) {
    bench.write('/srv/application.cjs', application);
    await bench.start('application', [process.execPath, '/srv/application.cjs'], {
      ready: 'curl -sf http://127.0.0.1:3000/',
    });
    writeNginxConfig(
      bench,
      `  upstream application { server 127.0.0.1:3000; keepalive 64; }
  server {
    listen 127.0.0.1:8080;
    location / { proxy_pass http://application; proxy_http_version 1.1; proxy_set_header Connection ""; }
  }`,
    );
    await startNginx(bench, 'curl -sf http://127.0.0.1:8080/');
    return runLevels(async (clients) =>
      parseWrk(await bench.must(command.replace('{clients}', String(clients)), { timeout: 30 })),
    );
  },
};
