import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, it } from 'vitest';
import { runLinks } from './runLinks';

const server = createServer((request, response) => {
  if (request.url === '/moved') response.writeHead(308, { location: '/here' });
  else response.writeHead(request.url === '/here' ? 200 : 410);
  response.end();
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
afterAll(() => server.close());

async function run(args: readonly string[], ...paths: string[]) {
  const said = { text: '', complaints: '' };
  const links = paths.map((path) => ({ url: site + path, files: ['docs/a.mdx'] }));
  const code = await runLinks(args, () => Promise.resolve(links), {
    print: (text) => (said.text += text),
    complain: (line) => (said.complaints += line),
  });
  return { code, ...said };
}

it('lists each address with its files and asks nobody', async () => {
  expect(await run([], '/gone')).toEqual({
    code: 0,
    text: `${site}/gone\n  docs/a.mdx\n1 addresses.\n`,
    complaints: '',
  });
});

it('checked, tells what has moved, and fails for what is gone alone', async () => {
  const moved = await run(['--check'], '/here', '/moved');
  expect(moved.text).toBe(
    `moved to ${site}/here: ${site}/moved\n  docs/a.mdx\n2 addresses: 1 found, 1 moved, 0 not found.\n`,
  );
  expect(moved.code).toBe(0);
  const gone = await run(['--check'], '/here', '/gone');
  expect(gone.text).toMatch(
    /^answers 410: .*\/gone\n {2}docs\/a\.mdx\n2 addresses: 1 found, 0 moved, 1 not found/,
  );
  expect(gone.code).toBe(1);
});

it('prints the same as JSON', async () => {
  const { text, code } = await run(['--check', '--json'], '/gone');
  expect(JSON.parse(text)).toEqual([
    { url: `${site}/gone`, files: ['docs/a.mdx'], answer: { outcome: 'refused', status: 410 } },
  ]);
  expect(code).toBe(1);
});

it.each([['--ping'], ['--timeout=soon'], ['--timeout=0']])('refuses %s', async (argument) => {
  expect(await run([argument])).toMatchObject({ code: 2, complaints: expect.stringMatching(/^links: /) });
});
