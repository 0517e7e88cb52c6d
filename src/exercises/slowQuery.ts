import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rollups, sum } from 'd3-array';
import { told } from './answers';
import type { Choice, Exercise } from './exercise';
import recorded from './slowQuery.recording.json';

const log = readFileSync(join(__dirname, 'slowQuery.log'), 'utf8').trimEnd();

/** Statements of the log with their constants taken out, the most expensive first. */
const statements = rollups(
  [...log.matchAll(/duration: ([\d.]+) ms {2}statement: (.*)/g)].map(([, ms, text]) => ({
    ms: Number(ms),
    shape: text!.replace(/'[^']*'|\b\d+\b/g, '?'),
  })),
  (rows) => ({ calls: rows.length, total: sum(rows, ({ ms }) => ms) }),
  ({ shape }) => shape,
)
  .map(([shape, { calls, total }]) => ({ shape, calls, total, mean: total / calls }))
  .sort((a, b) => b.total - a.total);
const slowestMean = [...statements].sort((a, b) => b.mean - a.mean)[0]!;
const total = sum(statements, (statement) => statement.total);

const { pages: tablePages } = recorded.table;
const fewest = Math.min(...recorded.indexes.map(({ pages }) => pages));
/** Of the indexes that read the fewest pages the smallest: the others only cost more to write and keep. */
const best = recorded.indexes
  .filter(({ pages }) => pages <= fewest)
  .sort((a, b) => a.megabytes - b.megabytes)[0]!;

const percent = (share: number) => `${told(100 * share)} %`;
const letter = (index: number) => String.fromCharCode(97 + index);

/** A real log, a real table, and what four indexes did to it. */
export const slowQuery: Exercise = {
  id: 'slow-query',
  title: 'Read a slow query log and choose the index',
  description: 'A real PostgreSQL log: which statement comes first, and which of four indexes mends it?',
  minutes: 20,
  situation: [
    `The log below is from ${recorded.version}: all statements above 50 ms in a few seconds of work on a table of ${told(recorded.table.rows)} orders, with a primary key and nothing else. One index may be created today.`,
  ],
  given: [
    {
      label: 'Table `orders`',
      value: `${told(recorded.table.rows)} rows, ${told(tablePages)} pages of 8 kB`,
    },
    {
      label: '`customer_id`',
      value: `${told(recorded.table.customers)} different, ${told(recorded.table.rows / recorded.table.customers)} orders each`,
    },
    { label: '`status`', value: '`open` in one of 50, `done` in the others' },
    { label: '`created_at`', value: 'all different' },
  ],
  materials: [{ title: 'The log', language: 'text', text: log }],
  questions: [
    {
      kind: 'choice',
      id: 'statement',
      ask: 'Which statement do you mend first?',
      options: statements.map(({ shape, calls, total: time, mean }, index): Choice => ({
        id: letter(index),
        text: `\`${shape}\``,
        says: `${calls} ${calls === 1 ? 'call' : 'calls'} of ${told(mean)} ms on average: ${percent(time / total)} of the time in the log.`,
      })) as unknown as readonly [Choice, Choice],
      answer: letter(0),
      hints: [
        'Not the slowest call: what takes the most of the database’s time in all.',
        'Take the constants out, group, and add up the durations.',
        `The slowest call, ${told(slowestMean.mean)} ms, comes from a report and runs once.`,
      ],
      solution: [
        ...statements.map(({ shape, calls, total: time }) =>
          `\`${shape}\`: ${calls} × , ${told(time)} ms in all, ${percent(time / total)}.`.replace(
            ' × ,',
            calls === 1 ? ' call,' : ' calls,',
          ),
        ),
        'In production `pg_stat_statements` does this sum for you: see [slow query log reviews](/practices/slow-query-log-reviews).',
      ] as unknown as readonly [string],
    },
    {
      kind: 'number',
      id: 'pages',
      ask: 'Each customer has eight orders, in no order on disk. How many pages must the first statement read at least with a good index, pages of the index included? A tree of 1.2 million entries is three levels deep.',
      unit: 'pages',
      answer: fewest,
      tolerance: 0.1,
      mistakes: [
        { value: tablePages, says: 'That is the whole table, which is what it reads now.' },
        { value: 8, says: 'Those are the pages of the table. The way down the tree reads one a level.' },
        {
          value: 3,
          says: 'That is the way down the tree. Each of the eight rows lies on a page of its own.',
        },
      ],
      low: 'One page a level of the tree, then one page for each row.',
      high: 'One page a level of the tree, then one page for each row.',
      hints: [
        'The way down the tree, and then a page of the table for each row found.',
        'Three levels; eight rows on eight pages.',
      ],
      solution: [
        `3 + 8 = ${fewest} pages, against ${told(tablePages)} without: ${told(tablePages / fewest)} times fewer. \`explain (analyze, buffers)\` on the server said ${fewest} as well.`,
        'The [index calculator](/calculators/index-size) gives depth and pages for your own table.',
      ],
    },
    {
      kind: 'choice',
      id: 'index',
      ask: 'Which index do you create?',
      options: recorded.indexes.map(({ columns, pages, megabytes, milliseconds, plan }): Choice => ({
        id: columns,
        text: `\`on orders (${columns})\``,
        says: `Tried on the server: ${plan}, ${told(pages)} pages, ${told(milliseconds)} ms; the index takes ${megabytes} MB.`,
      })) as unknown as readonly [Choice, Choice],
      answer: best.columns,
      hints: [
        'The columns that are compared with = come first; one that is not in the condition helps only behind them.',
        'Eight rows are sorted in no time. What does a second column cost then?',
        'Equal keys are stored once ([deduplication](https://www.postgresql.org/docs/15/btree-implementation.html#BTREE-DEDUPLICATION)); with a column that never repeats behind them they are not.',
      ],
      solution: [
        ...recorded.indexes.map(
          ({ columns, pages, megabytes, plan }) =>
            `\`(${columns})\`: ${plan}, ${told(pages)} pages, ${megabytes} MB.`,
        ),
        `Two read the same ${fewest} pages. \`(${best.columns})\` is the smallest of them and the cheapest to keep. With thousands of orders a customer the sort would cost, and \`created_at\` behind \`customer_id\` would pay.`,
        'Create it [concurrently](/practices/indexing), so that writes go on.',
      ] as unknown as readonly [string],
    },
  ],
  learn: [
    { to: '/practices/slow-query-log-reviews', label: 'Slow query log reviews' },
    { to: '/practices/indexing', label: 'Indexing' },
    { to: '/calculators/index-size', label: 'Index and table size' },
  ],
};
