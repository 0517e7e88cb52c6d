import { describe, expect, it } from 'vitest';
import { agreement, partitionsByKey } from './agreement';
import { asciiKeys, integerKeys, latinKeys, textKeys, uuidKeys } from './keys';

describe('agreement', () => {
  it('counts keys in the same partition and keeps the first that differ', () => {
    const theirs = partitionsByKey('0\ta\n1\tb\nnotice\n2\tc d\n');
    expect(agreement(['a', 'b', 'c d'], theirs, () => 1)).toEqual({
      keys: 3,
      agree: 1,
      differ: [
        { key: 'a', theirs: 0, ours: 1 },
        { key: 'c d', theirs: 2, ours: 1 },
      ],
    });
  });

  it('takes no silence for agreement', () => {
    expect(() => agreement(['a'], new Map(), () => 0)).toThrow('the system said nothing about the key a');
  });
});

describe('keys to compare on', () => {
  it.each(Object.entries({ textKeys, latinKeys, asciiKeys, integerKeys, uuidKeys }))(
    '%s are ten thousand different ones, of characters that every shell and client leaves alone',
    (_, keys) => {
      expect(new Set(keys).size).toBe(10_000);
      for (const key of keys) expect(key).toMatch(/^[-\p{L}\p{N}:{}]+$/u);
    },
  );
});
