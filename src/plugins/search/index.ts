import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { algoliaHosts, algoliaSite } from './algolia';
import { writePagefindIndex } from './pagefindIndex';
import { recordsOfBuild } from './records';

/**
 * Docusaurus plugin: makes the built site findable, by an index of its own or by leave to ask Algolia. `npm start` searches
 * what was last built.
 */
export default function searchPlugin({ baseUrl, outDir, siteConfig }: LoadContext): Plugin {
  const folder = join(outDir, 'pagefind');
  return {
    name: 'search',
    configureWebpack: (_config, isServer) => {
      if (isServer) return undefined;
      const index = { directory: folder, publicPath: `${baseUrl}pagefind`, watch: false };
      return { devServer: { static: [index] } } as object;
    },
    async postBuild() {
      if (algoliaSite(process.env)) allowAlgolia(join(outDir, '_headers'));
      else await writePagefindIndex(recordsOfBuild(outDir, siteConfig.url + baseUrl), folder);
    },
  };
}

/** By default pages may connect to their own origin only. */
function allowAlgolia(path: string): void {
  if (!existsSync(path)) return;
  const headers = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    headers.replace(/(Content-Security-Policy:.*)/, `$1; connect-src 'self' ${algoliaHosts}`),
  );
}
