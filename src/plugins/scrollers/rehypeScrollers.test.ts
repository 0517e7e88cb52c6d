import type { Element, Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { rehypeScrollers } from './rehypeScrollers';

const element = (
  tagName: string,
  properties: Element['properties'],
  children: Element['children'] = [],
): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

describe('rehypeScrollers', () => {
  it('wraps a table into a part that the keyboard can reach, named by its headings', () => {
    const heading = element('th', {}, [{ type: 'text', value: 'Bound' }]);
    const tree: Root = { type: 'root', children: [element('table', {}, [element('tr', {}, [heading])])] };
    rehypeScrollers()(tree);
    const box = tree.children[0] as Element;
    expect(box.tagName).toBe('div');
    expect(box.properties).toMatchObject({ role: 'region', tabIndex: 0, ariaLabel: 'Table: Bound' });
    expect((box.children[0] as Element).tagName).toBe('table');
  });

  it('marks a displayed formula and leaves an inline one alone', () => {
    const display = element('span', { className: ['katex'] }, [element('math', { display: 'block' })]);
    const inline = element('span', { className: ['katex'] }, [element('math', {})]);
    rehypeScrollers()({ type: 'root', children: [display, inline] });
    expect(display.properties).toMatchObject({ role: 'region', tabIndex: 0 });
    expect(inline.properties).toEqual({ className: ['katex'] });
  });
});
