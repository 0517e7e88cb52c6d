import type { Element, ElementContent, Parents, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * rehype plugin: lets what is wider than the page scroll inside itself, reachable by keyboard
 * (https://www.w3.org/WAI/WCAG22/Understanding/keyboard), so that no page scrolls sideways. It wraps
 * the tables of Markdown and marks displayed formulas.
 */
export function rehypeScrollers() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName === 'table' && parent && index !== undefined) {
        wrap(node, index, parent);
        return SKIP;
      }
      // KaTeX wraps each formula in an element of its own.
      if (node.tagName === 'math' && node.properties.display === 'block' && parent?.type === 'element') {
        Object.assign(parent.properties, scroller('Formula'));
      }
      return undefined;
    });
  };
}

function wrap(table: Element, index: number, parent: Parents): void {
  const box: Element = {
    type: 'element',
    tagName: 'div',
    properties: scroller(`Table: ${headings(table).join(', ')}`),
    children: [table],
  };
  (parent.children as ElementContent[])[index] = box;
}

function scroller(label: string) {
  return { className: ['scroller'], role: 'region', ariaLabel: label, tabIndex: 0 };
}

function headings(table: Element): string[] {
  const found: string[] = [];
  visit(table, 'element', (node) => {
    if (node.tagName === 'th') found.push(text(node));
  });
  return found.filter(Boolean);
}

function text(node: Element): string {
  let joined = '';
  visit(node, 'text', ({ value }) => {
    joined += value;
  });
  return joined.trim();
}
