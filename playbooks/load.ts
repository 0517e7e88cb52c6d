import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { componentIds } from './components';
import type { Playbook } from './playbook';
import { readRecording, type Recording } from './recording';

/** A playbook with the file it is in and what its last drill printed. */
export interface LoadedPlaybook {
  readonly playbook: Playbook;
  /** Absolute path of its source. */
  readonly path: string;
  readonly recording: Recording | null;
}

/** Absolute paths of all playbooks' sources, by component and name. */
export function playbookPaths(): string[] {
  return componentIds.flatMap((component) => {
    const folder = join(__dirname, component);
    return readdirSync(folder)
      .filter((name) => /^[\w-]+\.ts$/.test(name))
      .sort()
      .map((name) => join(folder, name));
  });
}

/** Loads every playbook with its recording. */
export function loadPlaybooks(): Promise<LoadedPlaybook[]> {
  return Promise.all(
    playbookPaths().map(async (path) => {
      const { default: playbook } = (await import(pathToFileURL(path).href)) as { default: Playbook };
      return { playbook, path, recording: readRecording(path.replace(/\.ts$/, '.recording.json')) };
    }),
  );
}
