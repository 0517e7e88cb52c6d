import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Checklist } from '../../checklists/checklist';
import { stageIds } from '../../model/scenario/stages';
import { stageChecklists } from '.';

/** Runbooks are written from their playbooks at build, so these stand for the pages. */
const runbooks = readdirSync('playbooks', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) =>
    readdirSync(join('playbooks', name)).map((file) => `/runbooks/${name}/${file.replace(/\.ts$/, '')}`),
  );
const writtenAtBuild = new Set(['/runbooks', '/runbooks/by-stage', ...runbooks]);

function isPage(path: string): boolean {
  const file = join('docs', path);
  return (
    writtenAtBuild.has(path) || [`${file}.mdx`, join(file, 'index.mdx')].some((name) => existsSync(name))
  );
}

const itemsOf = ({ sections }: Checklist) => sections.flatMap(({ items }) => items);
const everyItem = stageIds.flatMap((stage) => itemsOf(stageChecklists[stage]));

describe('the checklists of the stages', () => {
  it.each(stageIds)('give %s twelve to twenty things to do, in named sections', (stage) => {
    const list = stageChecklists[stage];
    expect(list.id).toBe(`stage-${stage}`);
    expect(itemsOf(list).length).toBeGreaterThanOrEqual(12);
    expect(itemsOf(list).length).toBeLessThanOrEqual(20);
    expect(new Set(list.sections.map(({ title }) => title)).size).toBe(list.sections.length);
  });

  it.each(stageIds)('name %s in the id of each of its items', (stage) => {
    for (const { id } of itemsOf(stageChecklists[stage]))
      expect(id).toMatch(new RegExp(`^${stage}-[a-z-]+$`));
  });

  it('use no id twice, so that no progress is shared by accident', () => {
    const ids = everyItem.flatMap(({ id, formerly = [] }) => [id, ...formerly]);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('say for each item why, when it is done, and where to read on', () => {
    const bare = everyItem.filter(({ why, doneWhen, links }) => !why || !doneWhen || !links?.length);
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it('link to pages that exist', () => {
    const paths = everyItem.flatMap(({ links = [] }) => links.map(({ to }) => to.split(/[?#]/)[0]!));
    expect(paths.filter((path) => !isPage(path))).toEqual([]);
  });
});
