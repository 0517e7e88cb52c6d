import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { exportArchives } from '../../playbooks/archives';
import { exportFiles } from '../../playbooks/exports';
import { loadPlaybooks } from '../../playbooks/load';
import team from '../../team';
import { defaultScenario, scenarioAtMidpoint, scenarioFromJson } from '../calculators/kit/scenarioState';

interface Terminal {
  readonly print: (text: string) => void;
  readonly complain: (line: string) => void;
}

/**
 * `npm run export -- [--scenario file] [--out folder]`: alert rules with their tests, routes and dashboards
 * as files, and archives of them.
 *
 * @returns exit code: 0 written, 2 bad usage
 */
export async function runExport(args: readonly string[], { print, complain }: Terminal): Promise<0 | 2> {
  let values;
  try {
    values = parseArgs({
      args: [...args],
      options: { scenario: { type: 'string' }, out: { type: 'string', default: 'build/exports' } },
    }).values;
  } catch (error) {
    complain(`export: ${(error as Error).message}`);
    return 2;
  }
  const scenario = readScenario(values.scenario);
  if (typeof scenario === 'string') {
    complain(`export: ${scenario}`);
    return 2;
  }
  const loaded = await loadPlaybooks();
  const files = exportFiles(
    loaded.map(({ playbook }) => playbook),
    { scenario: scenarioAtMidpoint(scenario), siteUrl: `${team.site.url}${team.site.baseUrl}` },
  );
  // A rule whose playbook is gone must not linger among the others.
  for (const folder of ['prometheus', 'grafana', 'alertmanager', 'archives'])
    rmSync(join(values.out, folder), { recursive: true, force: true });
  const written = [...files, ...exportArchives(files)];
  for (const [name, content] of written) {
    const path = join(values.out, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  print(`${written.length} files in ${values.out}\n`);
  return 0;
}

function readScenario(file: string | undefined) {
  if (file === undefined) return defaultScenario;
  try {
    const read = scenarioFromJson(readFileSync(file, 'utf8'));
    return read.ok ? read.value : `${file}: ${read.problem}`;
  } catch {
    return `${file} cannot be read; download your numbers from the site first`;
  }
}
