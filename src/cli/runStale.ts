import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generated } from '../content/sourcePage';
import { plain } from './calcArguments';
import type { Terminal } from './runCalc';
import { isDay, reviewedPage, type StalePage, stalePages } from './staleReport';

const usage = `Usage: npm run -s stale [-- --months 12] [--on 2027-06-01] [--json]

Pages that nobody has read for longer than that many months, with their owners.
`;

interface Place {
  readonly root: string;
  /** The day to count from where none is given, as 2026-11-25. */
  readonly today: string;
}

/**
 * The command `npm run stale`: a report, not a check, so that an old page never stops an urgent release.
 *
 * @returns exit code: 0 printed, 2 bad usage
 */
export function runStale(
  words: readonly string[],
  { root, today }: Place,
  { print, complain }: Terminal,
): 0 | 2 {
  const refuse = (problem: string): 2 => {
    complain(`stale: ${problem}`);
    return 2;
  };
  let values;
  try {
    values = parseArgs({
      args: [...words],
      options: {
        months: { type: 'string', default: '12' },
        on: { type: 'string', default: today },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    return refuse(plain((error as Error).message.split('\n')[0]!));
  }
  if (values.help) {
    print(usage);
    return 0;
  }
  if (!/^\d{1,3}$/.test(values.months))
    return refuse(`--months wants a whole number up to 999, not "${plain(values.months)}".`);
  if (!isDay(values.on)) return refuse(`--on wants a day, such as ${today}, not "${plain(values.on)}".`);
  const months = Number(values.months);
  const pages = writtenPages(join(root, 'docs')).map((path) =>
    reviewedPage(`docs/${path}`, readFileSync(join(root, 'docs', path), 'utf8')),
  );
  const stale = stalePages(pages, months, values.on);
  print(values.json ? `${JSON.stringify(stale, null, 2)}\n` : report(stale, pages.length, months));
  return 0;
}

function report(stale: readonly StalePage[], all: number, months: number): string {
  const lines = stale.map((page) => [whenOf(page), page.owner ?? 'no owner', page.path]);
  const widths = [0, 1].map((column) => Math.max(0, ...lines.map((line) => line[column]!.length)));
  const table = lines.map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  const count = `${stale.length} of ${all} pages to read again: last reviewed more than ${months} months ago, or without a usable date.`;
  return [...table, ...(stale.length > 0 ? [''] : []), count, ''].join('\n');
}

function whenOf({ reason, lastReviewed }: StalePage): string {
  if (reason === 'missing') return 'never';
  return reason === 'old' ? lastReviewed! : `${lastReviewed!} (${reason})`;
}

/** Every page that people wrote, below the folder, in the order of their names. */
function writtenPages(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.mdx?$/.test(path))
    .filter((path) => !generated.test(`docs/${path}`))
    .sort();
}
