import type { Element, ElementContent, Root } from 'hast';
import { describe, expect, it } from 'vitest';
import type { Term } from '../../glossary/term';
import { rehypeGlossary } from './rehypeGlossary';

const terms: readonly Term[] = [
  { id: 'jitter', name: 'jitter', means: 'A random part.' },
  { id: 'slo', name: 'SLO', means: 'A promise.', see: '/practices/slos' },
];
const element = (tagName: string, ...children: (ElementContent | string)[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
});

/** The page as text, with brackets around what is marked. */
function read(children: ElementContent[], path = '/site/docs/stages/growth.mdx'): string {
  const tree: Root = { type: 'root', children };
  rehypeGlossary(terms)(tree, { path });
  const text = (node: Root | ElementContent): string => {
    if (node.type === 'text') return node.value;
    const inner =
      'children' in node ? node.children.map((child) => text(child as ElementContent)).join('') : '';
    return node.type === 'element' && node.tagName === 'dfn' ? `[${inner}]` : inner;
  };
  return text(tree);
}

describe('rehypeGlossary', () => {
  it('marks the first use on a page and no later one', () => {
    expect(read([element('p', 'Add jitter, more jitter.'), element('p', 'Jitter and an SLO.')])).toBe(
      'Add [jitter], more jitter.Jitter and an [SLO].',
    );
  });

  it('gives the mark its term and its definition', () => {
    const paragraph = element('p', 'jitter');
    rehypeGlossary(terms)({ type: 'root', children: [paragraph] }, { path: '/site/blog/note.mdx' });
    expect(paragraph.children).toMatchObject([
      { tagName: 'dfn', properties: { dataTerm: 'jitter', dataDefinition: 'A random part.' } },
    ]);
  });

  it('leaves headings, links, code and tables alone, and sees into emphasis', () => {
    expect(
      read([
        element('h2', 'jitter'),
        element('p', element('a', 'jitter'), element('code', 'jitter')),
        element('table', element('td', element('p', 'jitter'))),
        element('ul', element('li', element('strong', 'Jitter'), ' helps.')),
      ]),
    ).toBe('jitterjitterjitterjitter[Jitter] helps.');
  });

  it('does not interrupt the page that explains the term, nor generated ones', () => {
    const page = () => [element('p', 'SLO and jitter')];
    expect(read(page(), '/site/docs/practices/slos.mdx')).toBe('SLO and [jitter]');
    expect(read(page(), '/site/docs/reference/queueing/mmc.md')).toBe('SLO and jitter');
  });
});
