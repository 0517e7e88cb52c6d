import { join } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { backlinks, type Backlink } from './backlinks';
import { readPages } from './readPages';

type Content = ReadonlyMap<string, readonly Backlink[]>;

/**
 * Docusaurus plugin: who uses each diagram of the gallery, each list in a JSON of its own, which its page gets by
 * `remarkBacklinks` as `@generated/architecture-backlinks/default/<diagram>.json`.
 */
export default function backlinksPlugin({ siteDir }: LoadContext): Plugin<Content> {
  const docs = join(siteDir, 'docs');
  return {
    name: 'architecture-backlinks',
    getPathsToWatch: () => [join(docs, '**/*.{md,mdx}')],
    loadContent: () => {
      const pages = readPages(docs);
      const found = backlinks(pages);
      const diagrams = pages.flatMap(({ address }) => /^\/architecture\/([\w-]+)$/.exec(address)?.[1] ?? []);
      return new Map(diagrams.map((id) => [id, found.get(id) ?? []]));
    },
    async contentLoaded({ content, actions }) {
      await Promise.all(
        [...content].map(([id, pages]) => actions.createData(`${id}.json`, JSON.stringify({ pages }))),
      );
    },
  };
}
