import { strToU8, zipSync } from 'fflate';
import { type ComponentId, componentIds } from './components';
import { componentFiles } from './exports';

/** Where the archive of one component, or of everything, is below `exports/`. */
export function archiveName(component: ComponentId | 'all'): string {
  return `archives/${component}-alerts.zip`;
}

/** Archives of what `exportFiles` made, whole and by component, as file names below `exports/` and their contents. */
export function exportArchives(files: ReadonlyMap<string, string>): Map<string, Uint8Array> {
  const archives = new Map([[archiveName('all'), zip([...files])]]);
  for (const component of componentIds) {
    const names = Object.values(componentFiles(component));
    const own = [...files].filter(([name]) => names.includes(name));
    if (own.length > 0) archives.set(archiveName(component), zip(own));
  }
  return archives;
}

function zip(files: readonly (readonly [name: string, text: string])[]): Uint8Array {
  // The earliest moment that the format knows, in local time as it asks: the same files give the same bytes everywhere.
  const mtime = new Date(1980, 0, 1);
  return zipSync(Object.fromEntries(files.map(([name, text]) => [name, strToU8(text)])), { mtime, level: 9 });
}
