import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { importNatively } from '../native/importNatively';

type Mermaid = (typeof import('mermaid'))['default'];

interface Purifier {
  addHook: () => void;
  sanitize: (text: string) => string;
}

let loading: Promise<Mermaid> | undefined;

/**
 * Mermaid's own parser in Node, without a DOM.
 *
 * Mermaid cleans labels with DOMPurify, which has no functions where there is no `window`. Nothing mermaid
 * returns here is put on a page (it is only compared), so the two functions its parsers call may do nothing.
 * A global `window` would mislead every other library in the build.
 *
 * @returns mermaid, loaded once and with its diagram types registered
 */
export function headlessMermaid(): Promise<Mermaid> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Mermaid> {
  const fromMermaid = createRequire(createRequire(import.meta.url).resolve('mermaid'));
  const purifierFile = join(dirname(fromMermaid.resolve('dompurify')), 'purify.es.mjs');
  const purifier = await importNatively<{ default: Purifier }>(pathToFileURL(purifierFile).href);
  purifier.default.addHook = () => undefined;
  purifier.default.sanitize = (text) => text;

  const { default: mermaid } = await importNatively<{ default: Mermaid }>('mermaid');
  // The first parse registers the diagram types; the lower-level functions need them.
  await mermaid.parse('flowchart LR\n  a');
  return mermaid;
}
