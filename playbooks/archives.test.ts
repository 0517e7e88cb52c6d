import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { resolveScenario } from '../src/model/scenario/scenario';
import { archiveName, exportArchives } from './archives';
import { componentIds } from './components';
import { componentFiles, exportFiles } from './exports';
import { loadPlaybooks } from './load';

const playbooks = (await loadPlaybooks()).map(({ playbook }) => playbook);
const files = exportFiles(playbooks, {
  scenario: resolveScenario(),
  siteUrl: 'https://handbook.example/',
});
const archives = exportArchives(files);

const contents = (name: string) =>
  Object.fromEntries(
    Object.entries(unzipSync(archives.get(name)!)).map(([path, bytes]) => [path, strFromU8(bytes)]),
  );

describe('exportArchives', () => {
  it('holds every exported file in one archive, and nothing else', () => {
    expect(contents(archiveName('all'))).toEqual(Object.fromEntries(files));
  });

  it.each(componentIds)('%s: holds its rules, tests, routes and dashboard', (component) => {
    const names = Object.values(componentFiles(component));
    expect(contents(archiveName(component))).toEqual(
      Object.fromEntries(names.map((name) => [name, files.get(name)!])),
    );
  });

  it('gives the same bytes for the same files, whatever the clock and the time zone', () => {
    const zone = process.env.TZ;
    try {
      const made = ['Pacific/Kiritimati', 'America/Los_Angeles'].map((there, index) => {
        process.env.TZ = there;
        vi.setSystemTime(new Date(2030 + index, 5, 1));
        return exportArchives(files);
      });
      expect(new Date(2030, 0, 1).getTimezoneOffset()).toBe(480);
      expect(made[0]).toEqual(made[1]);
    } finally {
      vi.useRealTimers();
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});
