import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { LoadedPlaybook } from '../../playbooks/load';
import type { Drill } from './drill';
import type { Program } from './programs';

/** A drill with the file it is in. */
export interface FoundDrill {
  readonly drill: Drill;
  readonly path: string;
  readonly recordingPath: string;
}

/** The drill beside a playbook, or null where nobody wrote one. */
export async function findDrill({ path }: LoadedPlaybook): Promise<FoundDrill | null> {
  const drillPath = path.replace(/\.ts$/, '.drill.ts');
  if (!existsSync(drillPath)) return null;
  const { default: drill } = (await import(pathToFileURL(drillPath).href)) as { default: Drill };
  return { drill, path: drillPath, recordingPath: path.replace(/\.ts$/, '.recording.json') };
}

/** Programs of which a recording names the version: the drill's own and those that proved its alert. */
export function programsOf({ needs, wholeChain }: Drill): Program[] {
  return [...new Set<Program>([...needs, 'promtool', ...(wholeChain ? (['amtool'] as const) : [])])];
}
