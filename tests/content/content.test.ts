/** Laws that every page people wrote keeps, by its kind. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPlaybooks } from '../../playbooks/load';
import { pageReader } from '../../src/content/markdown';
import { readSourcePages } from '../../src/content/sourcePage';
import { hasTier } from '../../src/content/tiers';
import { pageProblems } from './pageProblems';
import { reachProblems } from './reachProblems';
import { rules } from './rules';

const read = await pageReader();
const playbooks = (await loadPlaybooks()).map(({ playbook }) => playbook);
const today = new Date().toISOString().slice(0, 10);
const pages = readSourcePages(join(__dirname, '../..')).map((page) => ({ ...page, parts: read(page.body) }));

describe('every page has the parts, sources, dates and links of its kind', () => {
  it.each(pages)('$file', (page) => {
    const kind = page.kind as keyof typeof rules;
    expect(pageProblems(page, page.parts, rules[kind], today), page.file).toEqual([]);
  });
});

it('every calculator and runbook is reached from a guide and leads back to one, and every practice is reached', () => {
  expect(
    reachProblems(
      pages.map(({ file, path, parts }) => ({ file, path, links: parts.links })),
      playbooks,
    ),
  ).toEqual([]);
});

it('every group of pages has a tier in src/content/tiers.ts, under which “What is where” lists it', () => {
  const groups = pages.map(
    ({ frontMatter }) => (frontMatter.sidebar_custom_props as Props | undefined)?.group,
  );
  expect(groups.filter((group) => group !== undefined && !hasTier(group))).toEqual([]);
});

interface Props {
  readonly group?: string;
}
