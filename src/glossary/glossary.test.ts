import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formsOf, termFinder } from './findTerms';
import { glossary } from './glossary';
import { LONGEST } from './term';

const root = join(import.meta.dirname, '../..');
/** Pages that are made at build stand where their source does. */
const sources: Readonly<Record<string, string>> = {
  '/runbooks': 'playbooks',
  '/proof': 'src/plugins/proof',
  '/reference': 'src/model',
};

function exists(page: string): boolean {
  if (/^\/(?:runbooks|proof|reference)$/.test(page)) return existsSync(join(root, sources[page]!));
  const [, area, rest] = /^(\/\w+)(\/.*)$/.exec(page) ?? [];
  const made = area && sources[area];
  if (made !== undefined) return existsSync(join(root, `${made}${rest}.ts`));
  return [`docs${page}.mdx`, `docs${page}/index.mdx`].some((file) => existsSync(join(root, file)));
}

describe('glossary', () => {
  it('has each id and each word once', () => {
    const ids = glossary.map(({ id }) => id);
    const forms = glossary.flatMap(formsOf);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  it('defines in a sentence or two', () => {
    const wrong = glossary.filter(({ means }) => means.length > LONGEST || !/[.?”]$/.test(means));
    expect(wrong.map(({ name, means }) => `${name}: ${means.length} characters`)).toEqual([]);
  });

  it('leads on to pages that there are', () => {
    const dead = glossary.filter(({ see }) => see !== undefined && !exists(see));
    expect(dead.map(({ name, see }) => `${name}: ${see}`)).toEqual([]);
  });

  it('holds only words that the site uses', () => {
    const find = termFinder(glossary);
    const used = new Set<string>();
    for (const folder of ['docs', 'blog', 'playbooks', 'src/calculators']) {
      for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
        if (!/\.(?:mdx|ts)$/.test(name)) continue;
        for (const { term } of find(readFileSync(join(root, folder, name), 'utf8'))) used.add(term.id);
      }
    }
    expect(glossary.filter(({ id }) => !used.has(id)).map(({ name }) => name)).toEqual([]);
  });
});
