import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('words.txt is in order, each word once, whatever its case', () => {
  const words = readFileSync(join(__dirname, '../../words.txt'), 'utf8').trim().split('\n');
  const inOrder = [...new Map(words.map((word) => [word.toLowerCase(), word])).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, word]) => word);
  expect(words).toEqual(inOrder);
});
