import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/**
 * Makes a folder hold these files and no others. A file that is as it should be is left alone, or whoever watches the folder
 * would see a change.
 *
 * @param files contents by path below the folder
 */
export function writeFolder(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [name, text] of files) write(join(folder, name), text);
  for (const path of filesIn(folder))
    if (!files.has(relative(folder, path).replaceAll(sep, '/'))) rmSync(path);
}

function write(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
