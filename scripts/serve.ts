/**
 * Serves `build/` as production would: compressed, with the headers that `static/_headers` gives the
 * host. `npm run serve [-- --port 3000]`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import compression from 'compression';
import sirv from 'sirv';
import team from '../team';

const { values } = parseArgs({ options: { port: { type: 'string', default: '3000' } } });
const port = Number(values.port);
const build = join(__dirname, '..', 'build');
const { baseUrl } = team.site;

if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`serve: --port takes a number from 0 to 65535, got ${values.port}`);
  process.exit(2);
}
if (!existsSync(join(build, 'index.html'))) {
  console.error('serve: nothing built yet; run `npm run build` first.');
  process.exit(1);
}

const headers = readHeaders(join(build, '_headers'));
const notFound = readFileSync(join(build, '404.html'));
const compress = compression();
const files = sirv(build, {
  etag: true,
  extensions: ['html'],
  onNoMatch: (_request, response) => sendNotFound(response),
});

const server = createServer((request, response) => {
  const url = request.url ?? '/';
  if (!url.startsWith(baseUrl)) {
    if (url === '/') response.writeHead(302, { location: baseUrl }).end();
    else sendNotFound(response);
    return;
  }
  request.url = `/${url.slice(baseUrl.length)}`;
  for (const [name, value] of headers(request.url)) response.setHeader(name, value);
  compress(request as never, response as never, () => files(request, response));
});

server.listen(port, '127.0.0.1', () => {
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  console.log(`Serving build/ at http://127.0.0.1:${bound}${baseUrl}`);
});

function sendNotFound(response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(notFound);
}

/** Reads the `_headers` format of static hosts: a path pattern, then indented `Name: value` lines. */
function readHeaders(path: string): (url: string) => [string, string][] {
  const rules: { prefix: string; wildcard: boolean; headers: [string, string][] }[] = [];
  for (const line of existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []) {
    const header = /^\s+([\w-]+):\s*(.+)$/.exec(line);
    if (header) rules.at(-1)?.headers.push([header[1]!, header[2]!]);
    else if (line.startsWith('/')) {
      rules.push({
        prefix: line.trim().replace(/\*$/, ''),
        wildcard: line.trim().endsWith('*'),
        headers: [],
      });
    }
  }
  return (url) =>
    rules
      .filter(({ prefix, wildcard }) => (wildcard ? url.startsWith(prefix) : url === prefix))
      .flatMap((rule) => rule.headers);
}
