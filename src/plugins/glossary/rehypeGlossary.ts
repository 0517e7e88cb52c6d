import type { Element, ElementContent, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { termFinder } from '../../glossary/findTerms';
import { glossary } from '../../glossary/glossary';
import type { Term } from '../../glossary/term';

/** Text that somebody reads from left to right; a table or a heading is looked up, not read. */
const proses = new Set(['p', 'li']);
/** Names of things, and what does something already when it is touched. */
const apart = new Set(['a', 'button', 'code', 'dfn', 'math', 'pre', 'summary', 'table', 'svg']);
/** Made from code, or the glossary itself. */
const leftOut = /[\\/]docs[\\/](?:reference|proof|glossary)\b/;

/**
 * rehype plugin: marks each term of the glossary where a page first uses it, as `<dfn data-term data-definition>`, which
 * the site shows as `Term`. A page that explains a term in full is not interrupted by its definition.
 */
export function rehypeGlossary(terms: readonly Term[] = glossary) {
  const find = termFinder(terms);
  return (tree: Root, file: { readonly path?: string }): void => {
    const path = file.path ?? '';
    if (leftOut.test(path)) return;
    const isHere = ({ see }: Term) =>
      see !== undefined && path.replace(/\\/g, '/').includes(`/docs${see}.md`);
    const left = new Set(terms.filter((term) => !isHere(term)).map(({ id }) => id));
    visit(tree, (node) => {
      if (node.type !== 'element') return undefined;
      if (apart.has(node.tagName) || /^h[1-6]$/.test(node.tagName)) return SKIP;
      if (proses.has(node.tagName)) markIn(node, find, left);
      return undefined;
    });
  };
}

/** Marks terms in the element's own text and in emphasis; a paragraph within it is visited by itself. */
function markIn(element: Element, find: ReturnType<typeof termFinder>, left: Set<string>): void {
  element.children = element.children.flatMap((child): ElementContent[] => {
    if (child.type === 'element' && (child.tagName === 'em' || child.tagName === 'strong'))
      markIn(child, find, left);
    return child.type === 'text' ? marked(child, find, left) : [child];
  });
}

function marked({ value }: Text, find: ReturnType<typeof termFinder>, left: Set<string>): ElementContent[] {
  const parts: ElementContent[] = [];
  let done = 0;
  for (const { term, from, to } of find(value)) {
    if (!left.delete(term.id)) continue;
    if (from > done) parts.push({ type: 'text', value: value.slice(done, from) });
    parts.push({
      type: 'element',
      tagName: 'dfn',
      properties: { dataTerm: term.id, dataDefinition: term.means },
      children: [{ type: 'text', value: value.slice(from, to) }],
    });
    done = to;
  }
  if (done === 0) return [{ type: 'text', value }];
  return done < value.length ? [...parts, { type: 'text', value: value.slice(done) }] : parts;
}
