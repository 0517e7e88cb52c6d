import { describe, expect, it } from 'vitest';
import { exportArchives } from '../../../playbooks/archives';
import { exportFiles } from '../../../playbooks/exports';
import { loadPlaybooks } from '../../../playbooks/load';
import { resolveScenario } from '../../model/scenario/scenario';
import { alertsPage } from './alertsPage';

const playbooks = (await loadPlaybooks()).map(({ playbook }) => playbook);
const scenario = resolveScenario();
const page = alertsPage(playbooks, scenario);

describe('alertsPage', () => {
  it('offers each archive and each file of each component, and nothing that is not written', () => {
    const files = exportFiles(playbooks, { scenario, siteUrl: 'https://handbook.example/' });
    const written = [...files.keys(), ...exportArchives(files).keys()];
    const offered = [...page.matchAll(/\(pathname:\/\/\/exports\/([^)]+)\)/g)].map(([, name]) => name!);
    expect(written).toEqual(expect.arrayContaining(offered));
    // These three are in the archive of everything alone, where the page says how to load them.
    const inArchive = [
      'prometheus/all.rules.yml',
      'prometheus/all.tests.yml',
      'alertmanager/alertmanager.yml',
    ];
    expect([...new Set([...offered, ...inArchive])].sort()).toEqual(written.sort());
    for (const name of inArchive) expect(page).toContain(name);
  });

  it('names every alert with its runbook, and every threshold that follows from the size', () => {
    for (const { alert, component, id } of playbooks) {
      expect(page).toContain(`[\`${alert.name}\`](/runbooks/${component}/${id})`);
      if (alert.threshold)
        expect(page).toContain(`[\`${alert.name}\`](/runbooks/${component}/${id}#the-alert)`);
    }
  });
});
