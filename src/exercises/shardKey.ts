import { workBy, type KeyChoice } from './shardWork';
import { told } from './answers';
import type { Choice, Exercise } from './exercise';
import { orderColumns, orderFile, orderKeys } from './orderKeys';

const SHARDS = 8;
/** Share of the queries that name a value of the column, from a day of the statement statistics. */
const named = { order_id: 0.2, customer_id: 0.85, tenant_id: 0.95, country: 0.05, day: 0.1 } as const;

const orders = orderKeys();
const choices = orderColumns.map((column) => workBy(orders, column, named[column], SHARDS));
const best = [...choices].sort((a, b) => a.fullestWork - b.fullestWork)[0]!;
const of = (column: KeyChoice['column']) => choices.find((choice) => choice.column === column)!;
const [tenant, order] = [of('tenant_id'), of('order_id')];
const percent = (share: number) => `${told(100 * share)} %`;

/** Evenness alone does not choose a key, and neither do the queries alone. */
export const shardKey: Exercise = {
  id: 'shard-key',
  title: 'Choose a shard key from a key file',
  description: 'Four thousand real-looking orders, five columns, eight shards: which column splits the work?',
  minutes: 25,
  situation: [
    'The table of orders has outgrown its server. It will be split over eight shards by a hash of one column, as PostgreSQL’s own hash partitioning does it. You have the keys of two weeks of orders and a day of statement statistics.',
    'Put the file’s columns into the [sharding calculator](/calculators/sharding) one by one ("Bring your own keys"), or count in a spreadsheet what the largest values hold.',
  ],
  given: [
    { label: 'Orders in the file', value: told(orders.length) },
    ...choices.map(({ column, distinct }) => ({
      label: `\`${column}\``,
      value: `${told(distinct)} different values; ${percent(named[column])} of the queries name one`,
    })),
    { label: 'Shards', value: told(SHARDS) },
  ],
  files: { 'orders.csv': orderFile(orders) },
  questions: [
    {
      kind: 'number',
      id: 'tenant-spread',
      ask: 'Split by `tenant_id`: how many orders are on the fullest shard, over the mean of all shards?',
      unit: '×',
      answer: tenant.maxOverMean,
      tolerance: 0.04,
      mistakes: [
        {
          value: tenant.maxOverMean / SHARDS,
          says: 'That is its share of all orders. Over the mean, it is eight times as much.',
        },
        {
          value: 1,
          says: 'Hashing spreads values evenly. It cannot spread one value, and one tenant is large.',
        },
      ],
      low: 'Fuller: put the column into the calculator and read “fullest over mean”.',
      high: 'Less full: put the column into the calculator and read “fullest over mean”.',
      hints: [
        'One tenant’s orders are all on one shard, wherever the hash puts it.',
        `The largest tenant alone has ${percent(tenant.largestShare)} of all orders, and a fair share is ${percent(1 / SHARDS)}.`,
        'The calculator’s “Bring your own keys” takes the column as it is.',
      ],
      solution: [
        `PostgreSQL’s hash puts ${told(tenant.fullest)} of ${told(orders.length)} orders on one shard; the mean is ${told(orders.length / SHARDS)}.`,
        `${told(tenant.fullest)} / ${told(orders.length / SHARDS)} = ${told(tenant.maxOverMean)}. The largest tenant makes up ${percent(tenant.largestShare)} of everything by itself, and more shards do not make it smaller.`,
      ],
    },
    {
      kind: 'number',
      id: 'order-work',
      ask: 'Split by `order_id`, evenly: of all queries, what share reaches the fullest shard?',
      unit: '%',
      answer: 100 * order.fullestWork,
      tolerance: 0.03,
      mistakes: [
        {
          value: 100 / SHARDS,
          says: 'Only if every query names an order. Four of five do not, and go to all shards.',
        },
        {
          value: 100 * (1 - named.order_id),
          says: 'Those go to all shards; add what the named ones bring to it.',
        },
      ],
      low: 'Queries that do not name the key go to every shard, this one too.',
      high: 'Queries that name the key go to one shard of eight.',
      hints: [
        'A query that names the key asks one shard. Any other asks all eight.',
        `${percent(named.order_id)} name an order, of which this shard gets its share of orders; ${percent(1 - named.order_id)} reach it in any case.`,
      ],
      solution: [
        `Named: ${percent(named.order_id)} × ${percent(order.maxOverMean / SHARDS)} of the orders = ${percent((named.order_id * order.maxOverMean) / SHARDS)}.`,
        `Not named: ${percent(1 - named.order_id)}. Together ${percent(order.fullestWork)}. Eight servers, and each works on nearly every query: this split buys space and no throughput.`,
      ],
    },
    {
      kind: 'choice',
      id: 'key',
      ask: 'Which column leaves the fullest shard with the least work?',
      options: choices.map((choice): Choice => ({
        id: choice.column,
        text: choice.column,
        says: `The fullest shard sees ${percent(choice.fullestWork)} of all queries: ${percent(named[choice.column])} name the column, and it holds ${told(choice.maxOverMean)} times the mean.`,
      })) as unknown as readonly [Choice, Choice],
      answer: best.column,
      hints: [
        'Work on the fullest shard = share named × its share of rows + share not named.',
        `By \`tenant_id\` that is ${percent(named.tenant_id)} × ${percent(tenant.maxOverMean / SHARDS)} + ${percent(1 - named.tenant_id)}.`,
      ],
      solution: [
        ...choices.map(({ column, fullestWork }) => `\`${column}\`: ${percent(fullestWork)} of all queries.`),
        `\`${best.column}\` has the least. If the tenants were even, \`tenant_id\` would win, as nearly every query names it; its largest tenant is what decides. Giving that tenant a shard of its own is the other way out.`,
      ] as unknown as readonly [string],
    },
  ],
  learn: [
    { to: '/calculators/sharding', label: 'Sharding' },
    { to: '/practices/replicas-and-sharding', label: 'Replicas and sharding' },
    { to: '/practices/resharding', label: 'Resharding' },
  ],
};
