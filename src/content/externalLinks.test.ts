import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { addressesIn, externalLinks } from './externalLinks';

const root = mkdtempSync(join(tmpdir(), 'links-'));
afterAll(() => rmSync(root, { recursive: true }));

describe('externalLinks', () => {
  it('finds the addresses of pages, data and docstrings, each once with its files', async () => {
    const files = {
      'docs/a.mdx':
        '[one](https://one.org/), [two](https://two.org/#b)\n\n```bash\ncurl https://three.org/\n```\n',
      'docs/runbooks/made.md': '[made](https://made.org/)',
      'blog/b.mdx': '[one](https://one.org/) and [mine](http://web1.internal:80/), <b>https</b>',
      'README.md': '[us](/stages)',
      'CONTRIBUTING.md': 'None.',
      'src/model.ts':
        '/** @see https://doi.org/10.1/x Somebody */\nconst xml = "http://www.w3.org/2000/svg";',
      'src/model.test.ts': '// https://four.org/',
      'playbooks/p.ts': "const url = 'https://two.org/#b';",
      'tests/reference/cases.json': '{ "source": "Table 2, https://five.org/t_(2)" }',
    };
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(join(root, file, '..'), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    expect(await externalLinks(root)).toEqual([
      { url: 'https://doi.org/10.1/x', files: ['src/model.ts'] },
      { url: 'https://five.org/t_(2)', files: ['tests/reference/cases.json'] },
      { url: 'https://one.org/', files: ['blog/b.mdx', 'docs/a.mdx'] },
      { url: 'https://two.org/#b', files: ['docs/a.mdx', 'playbooks/p.ts'] },
    ]);
  });
});

describe('addressesIn', () => {
  it.each([
    ['(see https://a.org/b).', 'https://a.org/b'],
    ['[b](https://a.org/b_(c)) and', 'https://a.org/b_(c)'],
    ["'https://a.org/?q=1&r=2#s',", 'https://a.org/?q=1&r=2#s'],
    ['Really? https://a.org/b…?', 'https://a.org/b…'],
  ])('takes %s without the marks around it', (text, url) => {
    expect(addressesIn(text)).toEqual([url]);
  });
});
