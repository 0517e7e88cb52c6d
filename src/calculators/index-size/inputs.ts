import { choice, inFold, quantity } from '../kit/define';
import type { Scenario } from '../../model/scenario/scenario';

/** Bytes a row takes on average where nothing else is known: only where the number of rows starts. */
const USUAL_ROW = 256;

export const indexInputs = {
  rows: quantity({
    label: 'Rows in the table',
    unit: 'rows',
    min: 1,
    max: 1e12,
    integer: true,
    primary: true,
    from: rowsOfDatabase,
    help: 'SELECT reltuples FROM pg_class WHERE relname = … is near enough. Starts as your whole database in rows of 256 bytes.',
  }),
  engine: choice({
    label: 'Database',
    options: { postgres: 'PostgreSQL', innodb: 'MySQL or MariaDB (InnoDB)' },
    default: 'postgres',
    primary: true,
    help: 'PostgreSQL keeps rows in a heap beside its indexes; InnoDB keeps them in the primary key’s tree, here a bigint that counts up.',
  }),
  key: choice({
    label: 'Key of the index',
    options: { integer: 'integer, date', bigint: 'bigint, timestamp', uuid: 'uuid', text: 'text' },
    default: 'bigint',
    primary: true,
    help: 'Column that the index is on. PostgreSQL stores integer and bigint entries in the same space.',
  }),
  order: choice({
    label: 'Order that keys arrive in',
    options: { ascending: 'ascending', random: 'random' },
    default: 'random',
    primary: true,
    help: 'Ascending: a sequence, a time of creation, UUID version 7. Random: UUID version 4, names, foreign keys.',
  }),
  rowsWanted: quantity({
    label: 'Rows one query fetches',
    unit: 'rows',
    min: 1,
    max: 1e12,
    integer: true,
    primary: true,
    default: 100,
    help: 'Rows that the index must find for a usual query. More than the table has are taken as the whole table.',
  }),
  furtherIndexes: quantity({
    label: 'Further indexes on the table',
    unit: 'indexes',
    min: 0,
    max: 50,
    integer: true,
    primary: true,
    default: 3,
    help: 'Every insert writes an entry into each of them: the primary key counts here, unless it is the index above.',
  }),
  ...inFold('Columns of the table', {
    wideColumns: count('Columns of 8 bytes', 4, 'bigint, timestamp, double precision.'),
    mediumColumns: count('Columns of 4 bytes', 3, 'integer, date, real.'),
    smallColumns: count('Columns of 2 bytes', 0, 'smallint.'),
    flagColumns: count('Columns of 1 byte', 2, 'boolean.'),
    uuidColumns: count('uuid columns', 0, '16 bytes; PostgreSQL does not align them.'),
    textColumns: count('Text columns', 2, 'text, varchar, numeric, jsonb: anything of varying length.'),
    textLength: quantity({
      label: 'Mean length of a text',
      unit: 'B',
      min: 0,
      max: 2_000,
      integer: true,
      default: 30,
      help: 'SELECT avg(octet_length(column)). Rows above 2 kB are compressed or moved out of line, which is not counted here.',
    }),
    columnOrder: choice({
      label: 'Order of the columns',
      options: { packed: 'widest first', mixed: 'narrow and wide in turn' },
      default: 'mixed',
      help: 'PostgreSQL pads up to the boundary of the next column. In turn is a bad order, and what tables that grew by ALTER TABLE come near.',
    }),
    nullable: choice({
      label: 'Some columns are null',
      options: { no: 'in no row', yes: 'in most rows' },
      default: 'no',
      help: 'A row with a null carries a bit for each column. Count only columns that are filled as columns above.',
    }),
    tableFill: quantity({
      label: 'Fill factor of the table',
      unit: '%',
      min: 10,
      max: 100,
      default: 100,
      help: 'PostgreSQL: share of a page that inserts fill. 100 unless set; below it, updates find room on the same page.',
    }),
  }),
  ...inFold('Details of the index', {
    keyLength: quantity({
      label: 'Length of a text key',
      unit: 'B',
      min: 1,
      max: 700,
      integer: true,
      default: 24,
      help: 'Mean bytes of the indexed text; not used for the other keys.',
    }),
    indexFill: quantity({
      label: 'Fill factor of the index',
      unit: '%',
      min: 10,
      max: 100,
      default: 90,
      help: 'PostgreSQL: share of a leaf page that CREATE INDEX and ascending inserts fill. 90 unless set.',
    }),
    rowsPerKey: quantity({
      label: 'Rows that share a key',
      unit: 'rows',
      min: 1,
      max: 1e9,
      default: 1,
      help: 'PostgreSQL stores a repeated key once, with a list of its rows. 1 for unique keys.',
    }),
    randomPageCost: quantity({
      label: 'Cost of a random page',
      unit: '×',
      min: 1.01,
      max: 100,
      default: 4,
      help: 'random_page_cost over seq_page_cost of PostgreSQL: 4 unless set. 1.1 is often set for SSDs (rule of thumb).',
    }),
  }),
  ...inFold('Writes', {
    insertRate: quantity({
      label: 'Inserts into the table',
      unit: 'rows/s',
      min: 0,
      max: 1e7,
      from: (s) => Math.min(1e7, s.databaseWriteRate),
      help: 'At peak. Starts as all of your database writes.',
    }),
    checkpointInterval: quantity({
      label: 'Time between checkpoints',
      unit: 's',
      min: 1,
      max: 86_400,
      default: 300,
      help: 'checkpoint_timeout, 300 s unless set; shorter where max_wal_size is reached first. The log says which.',
    }),
    furtherKeyBytes: quantity({
      label: 'Key of a further index',
      unit: 'B',
      min: 1,
      max: 700,
      integer: true,
      default: 8,
      help: 'Mean bytes as stored: 8 for a foreign key.',
    }),
    furtherOrder: choice({
      label: 'Order of the further keys',
      options: { ascending: 'ascending', random: 'random' },
      default: 'random',
      help: 'Foreign keys and names come in random order.',
    }),
    cacheMemory: quantity({
      label: 'Memory for pages',
      unit: 'GB',
      min: 0.01,
      max: 100_000,
      default: 4,
      help: 'shared_buffers and the file cache, or InnoDB’s buffer pool: memory of the server less what its connections take.',
    }),
  }),
};

function count(label: string, start: number, help: string) {
  return quantity({ label, unit: 'columns', min: 0, max: 40, integer: true, default: start, help });
}

/** Three digits, for no one counts more closely. */
function rowsOfDatabase({ databaseSize }: Scenario): number {
  return Number(((databaseSize * 2 ** 30) / USUAL_ROW).toPrecision(3));
}
