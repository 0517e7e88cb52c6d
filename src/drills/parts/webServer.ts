import type { Bench } from '../bench';

/** A small web application: answers with its name, is well at /healthz, and breaks when the file `/srv/<name>.broken` is there. */
export async function startWebServer(bench: Bench, name: string, port: number): Promise<void> {
  bench.write(
    '/srv/webServer.cjs',
    `const { createServer } = require('node:http');
const { existsSync } = require('node:fs');
const [, , name, port] = process.argv;
// What is broken at the start stays so until a restart finds it mended.
let broken = false;
createServer((request, response) => {
  broken ||= existsSync('/srv/' + name + '.broken');
  response.statusCode = broken ? 500 : 200;
  response.end((broken ? 'out of order' : name) + '\\n');
}).listen(Number(port), '127.0.0.1');
`,
  );
  await bench.start(name, [process.execPath, '/srv/webServer.cjs', name, String(port)], {
    ready: `curl -sf http://127.0.0.1:${port}/healthz`,
  });
}
