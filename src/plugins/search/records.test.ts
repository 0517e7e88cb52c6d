import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writePagefindIndex } from './pagefindIndex';
import { recordsOfBuild, recordsOfPage } from './records';

const site = 'https://handbook.example/base/';
const page = (article: string, head = '', kind = 'docs-doc-page') =>
  `<html lang="en" class="${kind}"><head><title>Tab</title>${head}</head><body><nav>Menu</nav><main><article><div class="theme-doc-markdown">${article}</div></article></main></body></html>`;

const runbook = page(
  `<header><h1>PostgreSQL refuses connections</h1></header><p>Act <b>now</b>.</p>
   <h2 id="meaning">Meaning<a class="hash-link" href="#meaning">#</a></h2><p>All slots are taken.</p><button>Copy</button>
   <h3 id="deep">Deeper</h3><ul><li>one</li><li>two</li></ul>
   <h2 id="impact">Impact</h2><p>Nobody can log in.</p>`,
  '<meta name="keywords" content="PostgresConnectionsNearLimit,FATAL: sorry, too many clients already">',
);

describe('the records of a page', () => {
  const records = recordsOfPage(runbook, 'runbooks/postgres/full', site);

  it('are its headings and the text below each, in their order', () => {
    expect(records.map(({ type, content, anchor }) => [type, content, anchor])).toEqual([
      ['lvl1', null, null],
      ['content', 'Act now.', null],
      ['lvl2', null, 'meaning'],
      ['content', 'All slots are taken.', 'meaning'],
      ['lvl3', null, 'deep'],
      ['content', 'one two', 'deep'],
      ['lvl2', null, 'impact'],
      ['content', 'Nobody can log in.', 'impact'],
    ]);
  });

  it('know the headings above them, and forget them below the next of their kind', () => {
    const hierarchyOf = (anchor: string) => records.find((record) => record.anchor === anchor)!.hierarchy;
    expect(hierarchyOf('deep')).toMatchObject({
      lvl0: 'Runbooks',
      lvl1: 'PostgreSQL refuses connections',
      lvl2: 'Meaning',
      lvl3: 'Deeper',
    });
    expect(hierarchyOf('impact')).toMatchObject({ lvl2: 'Impact', lvl3: null });
  });

  it('have addresses with the base of the site, and ids of their own', () => {
    expect(records.find(({ anchor }) => anchor === 'deep')!.url).toBe(
      'https://handbook.example/base/runbooks/postgres/full#deep',
    );
    expect(new Set(records.map(({ objectID }) => objectID)).size).toBe(records.length);
  });

  it('carry alert names and error messages on the title alone', () => {
    expect(records.filter(({ keywords }) => keywords !== null)).toHaveLength(1);
    expect(records[0]!.keywords).toContain('FATAL: sorry, too many clients already');
  });

  it('are cut between words where a text is long', () => {
    const text = 'word '.repeat(1_500).trim();
    const pieces = recordsOfPage(page(`<h1>Long</h1><p>${text}</p>`), 'practices/long', site)
      .map(({ content }) => content)
      .filter((content) => content !== null);
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.join(' ')).toBe(text);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(2_000);
  });

  it('are none for lists and for the page that says that there is none', () => {
    expect(recordsOfPage(page('<h1>Tags</h1>', '', 'blog-tags-page'), 'blog/tags', site)).toEqual([]);
    expect(recordsOfPage(page('<h1>Page Not Found</h1>', '', 'plugin-native'), '404', site)).toEqual([]);
  });

  it('of the reference are its symbols, not the headings below them', () => {
    const html = page(
      '<h1>erlangC</h1><h3 id="erlangc">erlangC()</h3><h4 id="returns">Returns</h4><p>A share.</p>',
    );
    const found = recordsOfPage(html, 'reference/queueing/erlangC', site);
    expect(found.map(({ anchor }) => anchor)).not.toContain('returns');
    expect(found.at(-1)!.content).toBe('Returns. A share.');
  });
});

describe('the records of a site', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'search-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are those of all its pages, in the order of their addresses', () => {
    mkdirSync(join(folder, 'practices'));
    writeFileSync(join(folder, 'practices/caching.html'), page('<h1>Caching</h1>'));
    writeFileSync(join(folder, 'index.html'), page('<h1>Home</h1>', '', 'plugin-pages'));
    expect(recordsOfBuild(folder, site).map(({ url }) => url)).toEqual([site, `${site}practices/caching`]);
  });

  it('are missed with the command that makes them', () => {
    expect(() => recordsOfBuild(join(folder, 'nowhere'), site)).toThrow('run `npm run build` first');
    expect(() => recordsOfBuild(folder, site)).toThrow('run `npm run build` first');
  });

  it('become an index of the engine and its data only', async () => {
    writeFileSync(join(folder, 'left-over'), '');
    await writePagefindIndex(recordsOfPage(runbook, 'runbooks/postgres/full', site), folder);
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(names).toEqual(expect.arrayContaining(['pagefind.js', 'pagefind-entry.json']));
    expect(names.filter((name) => /ui|highlight|left-over/.test(name))).toEqual([]);
    const entry = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8')) as {
      languages: { en: { page_count: number } };
    };
    expect(entry.languages.en.page_count).toBe(4);
  });
});
