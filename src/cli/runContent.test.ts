import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { runContent } from './runContent';

const root = mkdtempSync(join(tmpdir(), 'content-'));
for (const [file, text] of Object.entries({
  'docs/practices/easy.mdx': 'We do it. [It works](https://a.example/).',
  'docs/practices/hard.mdx':
    'Organisational considerations necessitate [comprehensive](https://a.example/) [documentation](https://a.example/).',
  'blog/note.mdx': 'A note.',
})) {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), `---\ntitle: A page\n---\n${text}\n`);
}
afterAll(() => rmSync(root, { recursive: true }));

async function run(...args: string[]) {
  const said = { text: '', complaints: '' };
  const code = await runContent(args, root, {
    print: (text) => (said.text += text),
    complain: (line) => (said.complaints += line),
  });
  return { code, ...said };
}

it('prints words, sources and reading ease by kind, and the hardest page first', async () => {
  const { code, text } = await run();
  expect(code).toBe(0);
  expect(text).toMatch(/^Practice +2 +5 – 5 – 5 +1 – 1 – 1 /m);
  expect(text).toMatch(/^All +3 /m);
  expect(text).toMatch(/Hardest to read:\n\/practices\/hard /);
});

it('prints the same as JSON', async () => {
  const report = JSON.parse((await run('--json')).text) as { pages: { path: string; sources: number }[] };
  expect(report.pages.map(({ path, sources }) => [path, sources])).toEqual([
    ['/blog/note', 0],
    ['/practices/easy', 1],
    ['/practices/hard', 1],
  ]);
});

it('refuses what it does not know', async () => {
  expect(await run('--yaml')).toMatchObject({ code: 2, complaints: expect.stringContaining('--yaml') });
});
