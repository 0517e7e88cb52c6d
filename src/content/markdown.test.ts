import { expect, it } from 'vitest';
import { pageReader } from './markdown';

const read = await pageReader();

it('takes a page apart, with the lines at which its parts stand', () => {
  const page = read(
    [
      "import Thing from '@site/src/components/Thing';",
      '',
      '## A `coded` heading',
      '',
      'Text with [a link](/stages) and $x^2$.',
      '',
      '<Link to="/blog">notes</Link>',
      '',
      '```sql',
      'SELECT 1',
      '```',
      '',
      '![A ship](/img/ship.png)',
    ].join('\n'),
  );
  expect(page.headings).toEqual([{ level: 2, text: 'A coded heading', line: 3 }]);
  expect(page.links).toEqual([
    { url: '/stages', line: 5 },
    { url: '/blog', line: 7 },
  ]);
  expect(page.fences).toEqual([{ language: 'sql', text: 'SELECT 1', line: 9 }]);
  expect(page.pictures).toEqual([{ url: '/img/ship.png', alternative: 'A ship', line: 13 }]);
  expect(page.paragraphs[0]).toBe('Text with a link and .');
});

it('counts words of headings, text and tables, and no code, formulas or numbers', () => {
  expect(read('## Two words\n\nThree more words, 12 %, $a + b$.\n\n```\nno word\n```\n').words).toBe(5);
  expect(read('| One | two |\n| --- | --- |\n| three | 4 |').words).toBe(3);
});

it('leaves tables out of the running text', () => {
  expect(read('| One | two |\n| --- | --- |\n\nA sentence.').paragraphs).toEqual(['A sentence.']);
});
