import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { importNatively } from '../native/importNatively';
import type { SearchRecord } from './record';

/** Of all that Pagefind writes the site needs its engine and its data; the interface is DocSearch's. */
const needed = /^(?:pagefind(?:-worker)?\.js|pagefind-entry\.json|.+\.pf_\w+|wasm\.[a-z-]+\.pagefind)$/;

/**
 * Writes the index that the browser searches by itself, a few kilobytes at a time.
 *
 * @param folder is made anew
 * @throws Error with Pagefind's own words
 * @see https://pagefind.app/docs/node-api/
 */
export async function writePagefindIndex(records: readonly SearchRecord[], folder: string): Promise<void> {
  const pagefind = await importNatively<typeof import('pagefind')>('pagefind');
  try {
    const { index, errors } = await pagefind.createIndex();
    refuse(errors);
    for (const section of sections(records)) refuse((await index!.addCustomRecord(section)).errors);
    const { files, errors: unwritten } = await index!.getFiles();
    refuse(unwritten);
    rmSync(folder, { recursive: true, force: true });
    for (const { path, content } of files.filter(({ path }) => needed.test(path.split('/').at(-1)!))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  } finally {
    await pagefind.close();
  }
}

/**
 * Pagefind keeps one entry an address, so a heading and its text are one. The headings above weigh little, and let words
 * of the title meet words of the text.
 */
function sections(records: readonly SearchRecord[]) {
  const entries = new Map<string, { heading: SearchRecord; texts: string[] }>();
  for (const record of records) {
    if (record.content === null) entries.set(record.url, { heading: record, texts: [] });
    else entries.get(record.url)!.texts.push(record.content);
  }
  return [...entries.values()].map(({ heading, texts }) => {
    const { url, type, hierarchy, keywords, lang } = heading;
    const { pathname, hash } = new URL(url);
    const { lvl0, ...levels } = hierarchy;
    const above = Object.entries(levels).filter(([level, text]) => text !== null && level !== type);
    return {
      url: pathname + hash,
      content: texts.join(' '),
      language: lang,
      meta: {
        ...(Object.fromEntries(above) as Record<string, string>),
        title: hierarchy[type as 'lvl1']!,
        ...(keywords === null ? {} : { keywords }),
      },
      filters: { group: [lvl0] },
    };
  });
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`the search index was not written: ${errors.join('; ')}`);
}
