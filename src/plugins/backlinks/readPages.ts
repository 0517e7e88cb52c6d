import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Page } from './backlinks';

/**
 * The pages below a folder of docs, each at the address that Docusaurus gives it.
 *
 * @param folder the root of the docs
 */
export function readPages(folder: string): readonly Page[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.mdx?$/.test(name) && !name.startsWith(`reference${sep}`))
    .toSorted()
    .map((name) => ({
      address: `/${name.replaceAll(sep, '/')}`.replace(/\.mdx?$/, '').replace(/\/index$/, ''),
      text: readFileSync(join(folder, name), 'utf8'),
    }));
}
