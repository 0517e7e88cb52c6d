import { describe, expect, it } from 'vitest';
import { findSections, wordsOf } from './findSections';
import type { Pagefind, PagefindResult, PagefindSection } from './pagefind';

/** Pagefind's rules in small: every word must begin a word of the section, and is cut until something is found. */
function engineOf(
  ...pages: readonly [group: string, title: string, content: string, score?: number][]
): Pagefind {
  const sections = pages.map(
    ([group, title, content, score = 1], index): [PagefindResult, PagefindSection] => {
      const section: PagefindSection = {
        url: `/${index}`,
        content,
        excerpt: content,
        meta: { title },
        filters: { group: [group] },
      };
      return [{ id: String(index), score, data: () => Promise.resolve(section) }, section];
    },
  );
  const textOf = ({ meta, content }: PagefindSection) => ` ${meta.title} ${content}`.toLowerCase();
  const cut = (word: string): string => {
    for (let end = word.length; end > 0; end--)
      if (sections.some(([, section]) => textOf(section).includes(` ${word.slice(0, end)}`)))
        return word.slice(0, end);
    return word;
  };
  return {
    options: () => Promise.resolve(),
    search(query, options) {
      const words = query.toLowerCase().split(' ').map(cut);
      const results = sections
        .filter(([, { filters }]) => !options || filters.group![0] === options.filters.group)
        .filter(([, section]) => words.every((word) => textOf(section).includes(` ${word}`)))
        .map(([result]) => result)
        .sort((one, other) => other.score - one.score);
      return Promise.resolve({ results });
    },
  };
}

const titles = async (query: string, engine: Pagefind) =>
  (await findSections(query, engine)).map(({ meta }) => meta.title);

describe('the sections found for a query', () => {
  it('are grouped by kind, the kind with the best match first; a reference weighs less', async () => {
    const engine = engineOf(
      ['Reference', 'redisMemory', 'memory of redis', 9],
      ['Guides', 'Caching', 'redis memory', 4],
      ['Runbooks', 'Redis memory is full', 'redis memory', 8],
      ['Guides', 'Queues', 'redis memory', 1],
    );
    expect(await titles('redis memory', engine)).toEqual([
      'Redis memory is full',
      'Caching',
      'Queues',
      'redisMemory',
    ]);
  });

  it('are at most five a kind', async () => {
    const many = Array.from({ length: 9 }, (_, i): [string, string, string] => ['Guides', `${i}`, 'cache']);
    expect(await titles('cache', engineOf(...many, ['Notes', 'note', 'cache']))).toHaveLength(6);
  });

  it('are none for a word that is nowhere, though its first letter is everywhere', async () => {
    const engine = engineOf(['Reference', 'gamma', 'x and z']);
    expect(await titles('xmin', engine)).toEqual([]);
    expect(await titles('zzqx', engine)).toEqual([]);
  });

  it('forgive a slip at the end of a word', async () => {
    expect(await titles('certificats', engineOf(['Runbooks', 'A certificate expires', 'renew it']))).toEqual([
      'A certificate expires',
    ]);
  });

  it('of a pasted log line are those with its rarest words', async () => {
    const engine = engineOf(
      ['Runbooks', 'PostgreSQL refuses connections', 'fatal sorry too many clients already'],
      ['Guides', 'Load balancing', 'many clients'],
      ['Guides', 'Queues', 'many'],
    );
    const line = '2026-11-20 03:12:44.531 UTC [4242] app@db FATAL:  sorry, too many clients already';
    const found = await titles(line, engine);
    expect(found[0]).toBe('PostgreSQL refuses connections');
    expect(found).not.toContain('Queues');
  });

  it('of nothing typed are none', async () => {
    const engine = engineOf(['Guides', 'Caching', 'cache']);
    for (const query of ['', '   ', '"', '…', '<>']) expect(await titles(query, engine)).toEqual([]);
  });

  it('of a very long paste are found with few look-ups', async () => {
    let asked = 0;
    const engine = engineOf(['Guides', 'Caching', 'cache']);
    const counting: Pagefind = {
      ...engine,
      search: (...said) => {
        asked += 1;
        return engine.search(...said);
      },
    };
    await findSections(Array.from({ length: 20_000 }, (_, i) => `word${i}x`).join(' '), counting);
    expect(asked).toBeLessThan(40);
  });
});

it('quotes of any kind ask for no exact phrase', () => {
  expect(wordsOf('"FATAL: “sorry”,  too many')).toEqual(['FATAL:', 'sorry', 'too', 'many']);
});
