import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageReader } from './markdown';
import { readSourcePages } from './sourcePage';

/** An address outside the site, with the files that lead to it. */
export interface ExternalLink {
  readonly url: string;
  readonly files: readonly string[];
}

/** Where data and docstrings with sources live; pages show them, or the model reference does. */
const sourceFolders = ['src', 'playbooks', 'tests/reference'];
const unread = /\.(?:test|testdata|drill)\.tsx?$|\.recording\.json$|\.d\.ts$/;
const loosePages = ['README.md', 'CONTRIBUTING.md'];

/** Hosts that stand for the reader's own, or for none. */
const standIn =
  /^(?:[^.]+|[\d.]+|.*\.(?:internal|example|test|invalid|local)|(?:.*\.)?example\.(?:com|org|net))$/;
/** A name of XML, not an address. */
const namespace = /^http:\/\/www\.w3\.org\/(?:1999|2000|1998)\//;

/** Every external address of the project's pages, data and docstrings, in the order of the alphabet. */
export async function externalLinks(root: string): Promise<ExternalLink[]> {
  const read = await pageReader();
  const uses = new Map<string, Set<string>>();
  const add = (url: string, file: string) => {
    if (isExternal(url)) uses.set(url, (uses.get(url) ?? new Set()).add(file));
  };
  for (const { file, body } of readSourcePages(root)) for (const { url } of read(body).links) add(url, file);
  for (const file of loosePages)
    for (const { url } of read(readFileSync(join(root, file), 'utf8')).links) add(url, file);
  for (const file of sourceFiles(root))
    for (const url of addressesIn(readFileSync(join(root, file), 'utf8'))) add(url, file);
  return [...uses]
    .map(([url, files]) => ({ url, files: [...files].sort() }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

function sourceFiles(root: string): string[] {
  return sourceFolders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
        (name) => `${folder}/${name.replaceAll('\\', '/')}`,
      ),
    )
    .filter((file) => /\.(?:tsx?|json)$/.test(file) && !unread.test(file));
}

/**
 * Addresses in a text of any kind.
 *
 * @example addressesIn('see https://example.org/b_(c), then') // ['https://example.org/b_(c)']
 */
export function addressesIn(text: string): string[] {
  return [...text.matchAll(/https?:\/\/[^\s<>"'`|\\\]]+/g)].map(([found]) => withoutEnd(found));
}

/** Without the marks of the sentence around it, and without a bracket that was opened before it. */
function withoutEnd(found: string): string {
  const opened = found.split('(').length;
  const closed = found.split(')').length;
  const shorter = found.replace(/[.,;:!?*]+$/, '');
  if (shorter !== found) return withoutEnd(shorter);
  return closed > opened ? withoutEnd(found.slice(0, found.lastIndexOf(')'))) : found;
}

function isExternal(url: string): boolean {
  if (!/^https?:/.test(url) || namespace.test(url) || url.includes('${')) return false;
  const host = /^https?:\/\/([^/?#:]*)/.exec(url)?.[1];
  return host === undefined || !(standIn.test(host) || host.includes('*'));
}
