import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importNatively } from '../native/importNatively';
import { backlinks, type Page } from './backlinks';
import { readPages } from './readPages';
import { remarkBacklinks } from './remarkBacklinks';

const page = (address: string, text: string, title = 'A title'): Page => ({
  address,
  text: `---\ntitle: ${title}\n---\n\n${text}\n`,
});

describe('backlinks', () => {
  it('finds links with and without an anchor, and a page once however often it links', () => {
    const text =
      'See [one](/architecture/outbox), [two](/architecture/outbox#used-by), [three](/architecture/canary).';
    const found = backlinks([page('/practices/queues', text, "'Queues: a guide'")]);
    expect(found.get('outbox')).toEqual([
      { address: '/practices/queues', title: 'Queues: a guide', kind: 'Practice' },
    ]);
    expect([...found.keys()]).toEqual(['outbox', 'canary']);
  });

  it('takes a picture of a stage for a use of the request path', () => {
    const found = backlinks([page('/stages/growth', '<TopologyDiagram stage="growth" />')]);
    expect(found.get('request-path')?.[0]?.kind).toBe('Stage');
  });

  it('counts neither the page itself nor the list of all diagrams', () => {
    const text = '[a](/architecture/outbox)';
    expect(backlinks([page('/architecture/outbox', text), page('/architecture', text)]).size).toBe(0);
  });

  it('is ordered by part of the site, then by title', () => {
    const text = '[a](/architecture/outbox)';
    const found = backlinks([
      page('/calculators/z', text, 'Z'),
      page('/practices/b', text, 'B'),
      page('/practices/a', text, 'A'),
      page('/stages/growth', text, 'Growth'),
    ]);
    expect(found.get('outbox')?.map(({ title }) => title)).toEqual(['Growth', 'A', 'B', 'Z']);
  });
});

describe('remarkBacklinks', () => {
  const compile = async (path: string): Promise<string> => {
    const { compile: compileMdx } = await importNatively<typeof import('@mdx-js/mdx')>('@mdx-js/mdx');
    return String(
      await compileMdx({ value: '# A\n\n<UsedBy />\n', path }, { remarkPlugins: [remarkBacklinks] }),
    );
  };

  it('gives a page of the gallery its own list', async () => {
    const code = await compile('docs/architecture/outbox.mdx');
    expect(code).toContain("from '@generated/architecture-backlinks/default/outbox.json'");
    expect(code).toContain('...backlinks');
  });

  it('leaves other pages alone', async () => {
    expect(await compile('docs/practices/queues.mdx')).not.toContain('@generated');
  });
});

describe('the gallery', () => {
  const pages = readPages(join(__dirname, '../../../docs'));
  const gallery = pages.filter(({ address }) => address.startsWith('/architecture/'));
  const found = backlinks(pages);

  it('has at least fourteen diagrams', () => expect(gallery.length).toBeGreaterThanOrEqual(14));

  it.each(gallery)('$address is whole, and reached from a guide', ({ address, text }) => {
    const id = address.split('/').at(-1)!;
    expect(text).toMatch(/^```mermaid$|^<TopologyDiagram /m);
    for (const part of ['## When to use it', '## What fails in it', '## Used by', '<UsedBy />'])
      expect(text).toContain(`\n${part}\n`);
    expect(text, 'a source').toMatch(/\]\(https:/);
    expect(text, 'a way on when it fails').toMatch(/\]\(\/(?:practices|runbooks)\//);
    const guides = found.get(id)?.filter(({ kind }) => kind === 'Practice' || kind === 'Stage');
    expect(guides ?? [], `link to ${address} from a stage or a practice`).not.toHaveLength(0);
  });
});
