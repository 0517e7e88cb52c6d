import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, it } from 'vitest';
import { checkLinks } from './checkLinks';

const asked: string[] = [];
let atOnce = 0;
let mostAtOnce = 0;

const server = createServer((request, response) => {
  asked.push(`${request.method} ${request.url}`);
  mostAtOnce = Math.max(mostAtOnce, ++atOnce);
  response.on('close', () => atOnce--);
  const moved: Record<string, string> = { '/moved': '/page', '/round': '/round' };
  const to = moved[request.url!];
  if (to !== undefined) response.writeHead(301, { location: to });
  else if (request.url === '/gone') response.writeHead(404);
  else if (request.url === '/no-head' && request.method === 'HEAD') response.writeHead(405);
  else if (request.url === '/silent') return;
  else response.writeHead(200);
  setTimeout(() => response.end(), 5);
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
afterAll(() => server.close());

/** A busy machine may be slow; only a page that never answers is waited out. */
const patient = 30_000;

async function answers(paths: readonly string[], timeout = patient) {
  const found = await checkLinks(
    paths.map((path) => site + path),
    { timeout, hosts: 3 },
  );
  return paths.map((path) => found.get(site + path));
}

it('finds a page by its head, and asks for the page where the head is refused', async () => {
  asked.length = 0;
  expect(await answers(['/page', '/no-head'])).toEqual([
    { outcome: 'found', status: 200 },
    { outcome: 'found', status: 200 },
  ]);
  expect(asked).toEqual(['HEAD /page', 'HEAD /no-head', 'GET /no-head']);
});

it('reports where a page has moved, and what is gone', async () => {
  expect(await answers(['/moved', '/gone'])).toEqual([
    { outcome: 'moved', status: 200, to: `${site}/page` },
    { outcome: 'refused', status: 404 },
  ]);
});

it('ends a circle, and waits no longer than it may', async () => {
  expect(await answers(['/round'])).toEqual([{ outcome: 'unreachable', reason: 'moved more than 5 times' }]);
  expect(await answers(['/silent'], 200)).toEqual([{ outcome: 'unreachable', reason: 'no answer in time' }]);
});

it('says that a host cannot be reached', async () => {
  const closed = 'http://127.0.0.1:1/';
  expect((await checkLinks([closed], { timeout: patient, hosts: 1 })).get(closed)).toMatchObject({
    outcome: 'unreachable',
  });
});

it('asks a host for one page at a time', async () => {
  mostAtOnce = 0;
  await answers(['/a', '/b', '/c', '/d']);
  expect(mostAtOnce).toBe(1);
});
