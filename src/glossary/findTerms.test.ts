import { describe, expect, it } from 'vitest';
import { termFinder } from './findTerms';
import type { Term } from './term';

const term = (id: string, name: string, also: readonly string[] = []): Term => ({
  id,
  name,
  also,
  means: '',
});
const find = termFinder([
  term('shard', 'shard', ['shards', 'sharding']),
  term('shard-key', 'shard key'),
  term('jwt', 'JWT'),
  term('n-plus-one', 'N+1'),
  term('p95', 'p95', ['p99.9']),
]);
const ids = (text: string) => find(text).map(({ term: { id } }) => id);

describe('termFinder', () => {
  it('finds whole words under every form, in the order of the text', () => {
    expect(ids('A JWT names the shards.')).toEqual(['jwt', 'shard']);
    expect(ids('resharded, sharded-out, shard.ts, shard/key and _shard_ are other words')).toEqual([]);
  });

  it('prefers the longest', () => {
    expect(ids('Choose the shard key first.')).toEqual(['shard-key']);
  });

  it('takes a capital at the start of a sentence, but no other spelling of an abbreviation', () => {
    expect(ids('Sharding splits writes.')).toEqual(['shard']);
    expect(ids('jwt')).toEqual([]);
    expect(ids('SHARD')).toEqual([]);
  });

  it('reads signs as signs and stops at the end of a sentence', () => {
    expect(ids('It is N+1. Nobody waits for p99.9.')).toEqual(['n-plus-one', 'p95']);
    expect(ids('N1')).toEqual([]);
  });

  it('says where', () => {
    const text = 'Every shard\nkey counts';
    const [found] = find(text);
    // A line break in the source is a blank on the page.
    expect(found).toMatchObject({ from: 6, to: 15 });
  });
});
