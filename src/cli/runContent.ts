import { parseArgs } from 'node:util';
import { pageReader } from '../content/markdown';
import { kindTitles } from '../content/page';
import {
  type ContentReport,
  contentReport,
  type PageFigures,
  pageFigures,
  type Spread,
} from '../content/report';
import { readSourcePages } from '../content/sourcePage';
import type { Terminal } from './runCalc';

/**
 * `npm run -s content -- [--json]`: words, sources and reading ease of the pages that people wrote, by kind, and which are
 * hardest to read.
 *
 * @param root folder that holds `docs` and `blog`
 * @returns exit code: 0 printed, 2 bad usage
 */
export async function runContent(
  args: readonly string[],
  root: string,
  { print, complain }: Terminal,
): Promise<0 | 2> {
  let json;
  try {
    json = parseArgs({ args: [...args], options: { json: { type: 'boolean', default: false } } }).values.json;
  } catch (error) {
    complain(`content: ${(error as Error).message}`);
    return 2;
  }
  const read = await pageReader();
  const report = contentReport(readSourcePages(root).map((page) => pageFigures(page, read(page.body))));
  print(json ? `${JSON.stringify(report, null, 2)}\n` : textOf(report));
  return 0;
}

function textOf({ kinds, hardest }: ContentReport): string {
  const rows = kinds.map(({ kind, pages, words, sources, sentenceWords, readingEase }) => [
    kind === 'all' ? 'All' : kindTitles[kind],
    String(pages),
    spreadText(words),
    spreadText(sources),
    sentenceWords.toFixed(1),
    readingEase.toFixed(0),
  ]);
  return [
    table([['', 'Pages', 'Words', 'Sources', 'Words a sentence', 'Reading ease'], ...rows]),
    'Words and sources: least – median – most. Reading ease is Flesch’s: 60 to 70 is plain English, below 30 hard.',
    '',
    'Hardest to read:',
    table(hardest.map(hardPage)),
    '',
  ].join('\n');
}

function hardPage({ path, readability }: PageFigures): string[] {
  return [
    path,
    `ease ${readability!.readingEase.toFixed(0)}`,
    `${readability!.sentenceWords.toFixed(1)} words a sentence`,
  ];
}

function spreadText({ min, median, max }: Spread): string {
  return [min, median, max].map((value) => Math.round(value)).join(' – ');
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
