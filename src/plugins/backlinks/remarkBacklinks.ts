import { basename, dirname } from 'node:path';
import { importStatement, jsxElement, spreadAttribute, type MarkdownNode } from '../diagrams/markdownTree';

/**
 * Remark plugin: gives `<UsedBy />` on a page of the gallery the pages that use its diagram. By an import, which tells the
 * bundler's cache when another page's links change.
 */
export function remarkBacklinks() {
  return (tree: MarkdownNode, file: { readonly path?: string }): void => {
    const path = file.path ?? '';
    if (basename(dirname(path)) !== 'architecture') return;
    const children = tree.children ?? [];
    const place = children.findIndex(({ type, name }) => type === 'mdxJsxFlowElement' && name === 'UsedBy');
    if (place < 0) return;
    children[place] = jsxElement('UsedBy', [spreadAttribute('backlinks')]);
    const id = basename(path).replace(/\.mdx?$/, '');
    children.push(importStatement('backlinks', `@generated/architecture-backlinks/default/${id}.json`));
  };
}
