import { describe, expect, it } from 'vitest';
import { hitOf } from './hits';
import type { PagefindSection } from './pagefind';

const section = (change: Partial<PagefindSection> = {}): PagefindSection => ({
  url: '/practices/caching#how-it-fails',
  content: 'A miss that is cached nowhere',
  excerpt: 'A miss that is <mark>cached</mark> nowhere',
  meta: { lvl1: 'Caching', title: 'How it fails' },
  filters: { group: ['Guides'] },
  ...change,
});

describe('a section as DocSearch shows it', () => {
  it('stands in its group, which DocSearch reads from the highlighted texts', () => {
    const { hierarchy, _highlightResult } = hitOf(section(), ['cached']);
    expect(hierarchy.lvl0).toBe('Guides');
    expect(_highlightResult.hierarchy.lvl0.value).toBe('Guides');
  });

  it('is shown by the text found, with its page and heading as its place', () => {
    const hit = hitOf(section(), ['cached']);
    expect(hit).toMatchObject({
      type: 'content',
      url_without_anchor: '/practices/caching',
      anchor: 'how-it-fails',
    });
    expect(hit.hierarchy.lvl1).toBe('Caching › How it fails');
    expect(hit._snippetResult.content.value).toContain('<mark>cached</mark>');
  });

  it('is shown by its heading when that holds a word of the query', () => {
    const hit = hitOf(section(), ['fails']);
    expect(hit.type).toBe('lvl2');
    expect(hit._snippetResult.hierarchy.lvl2.value).toBe('How it <mark>fails</mark>');
  });

  it('is a page where no heading stands above it', () => {
    const hit = hitOf(section({ url: '/practices/caching', meta: { title: 'Caching' } }), ['cach']);
    expect(hit).toMatchObject({ type: 'lvl1', anchor: null });
    expect(hit._snippetResult.hierarchy.lvl1.value).toBe('<mark>Caching</mark>');
  });

  it('lets no markup of a page through, for DocSearch inserts texts as HTML', () => {
    const evil = '<img src=x onerror="alert(1)">';
    for (const words of [[evil], ['img'], []]) {
      const texts = JSON.stringify(hitOf(section({ meta: { lvl1: evil, title: evil } }), words));
      expect(texts).not.toContain('<img');
      expect(texts.replace(/<\/?mark>/g, '')).not.toMatch(/[<>]/);
    }
  });
});
