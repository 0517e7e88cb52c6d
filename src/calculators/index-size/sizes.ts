import { btreeAfterInserts } from '../../model/storage/btreeAfterInserts';
import { btreeWithDuplicates } from '../../model/storage/btreeWithDuplicates';
import { heapSize } from '../../model/storage/heapSize';
import { innodbIndex, innodbPageBytes, innodbRowBytes } from '../../model/storage/innodbIndex';
import { type InsertWal, insertWal } from '../../model/storage/insertWal';
import { pagesTouched } from '../../model/storage/pagesTouched';
import { postgresPageBytes } from '../../model/storage/postgresPage';
import {
  columnTypes,
  packedOrder,
  type StoredColumn,
  tupleLayout,
  varyingColumn,
} from '../../model/storage/tupleLayout';
import type { Values } from '../kit/define';
import type { indexInputs } from './inputs';

export type IndexValues = Values<typeof indexInputs>;

interface Tree {
  readonly leafPages: number;
  readonly rootLevel: number;
  readonly entriesPerLeaf: number;
  readonly sizeBytes: number;
}

/** Table, index and further indexes in pages and bytes, and what a query and an insert do to them. */
export interface Sizes {
  readonly index: Tree;
  readonly further: Tree;
  readonly tablePages: number;
  readonly tableBytes: number;
  readonly rowsPerTablePage: number;
  /** A row with all it carries, bytes. */
  readonly rowBytes: number;
  /** Columns of a row, padding included, bytes. */
  readonly dataBytes: number;
  readonly paddingBytes: number;
  /** The same table with its columns in the best order. */
  readonly packedTableBytes: number;
  /** Inner levels of the table's own tree, which InnoDB goes down for each row. */
  readonly tableLevels: number;
  readonly pageBytes: number;
  /** Entries that one row has in all indexes, bytes. */
  readonly entryBytes: number;
  readonly wal: InsertWal | null;
}

const PRIMARY_KEY = 8;
/** With room left for the header and the worst padding, 7 bytes for each of some hundred columns. */
const LONGEST_POSTGRES_ROW = 7_000;
const LONGEST_INNODB_ROW = 8_000;
const KEY_BYTES = { integer: 4, bigint: 8, uuid: 16 } as const;

export function sizesOf(v: IndexValues): Sizes {
  const columns = columnsOf(v);
  const longest = v.engine === 'postgres' ? LONGEST_POSTGRES_ROW : LONGEST_INNODB_ROW;
  const bytes = columns.reduce((sum, column) => sum + column.bytes, 0);
  if (bytes > longest) {
    throw new RangeError(
      `These columns take ${bytes} bytes in a row, and at most ${longest} fit a page: count texts that are moved out of line as 18 bytes.`,
    );
  }
  return v.engine === 'postgres' ? postgresSizes(v, columns) : innodbSizes(v, columns);
}

/** Key as stored; a text carries its length. */
export function keyBytesOf({ key, keyLength }: Pick<IndexValues, 'key' | 'keyLength'>): number {
  return key === 'text' ? varyingColumn(keyLength).bytes : KEY_BYTES[key];
}

/** Pages a query touches that fetches so many rows through the index. */
export function touchedBy(rowsWanted: number, sizes: Sizes, tableInKeyOrder: boolean): number {
  const { index, tablePages, rowsPerTablePage, tableLevels } = sizes;
  const { rootLevel, entriesPerLeaf } = index;
  return (
    tableLevels +
    pagesTouched({ rowsWanted, rootLevel, entriesPerLeaf, tablePages, rowsPerTablePage, tableInKeyOrder })
  );
}

function postgresSizes(v: IndexValues, columns: readonly StoredColumn[]): Sizes {
  const { dataBytes, paddingBytes } = tupleLayout(columns);
  const shape = {
    rows: v.rows,
    fillFactor: v.tableFill,
    nullableColumns: v.nullable === 'yes' ? columns.length + 1 : 0,
  };
  const heap = heapSize({ ...shape, dataBytes });
  const packed = heapSize({ ...shape, dataBytes: tupleLayout(packedOrder(columns)).dataBytes });
  const index = postgresTree(v, keyBytesOf(v), v.order, v.rowsPerKey);
  const further = postgresTree(v, v.furtherKeyBytes, v.furtherOrder, 1);
  const inserted = (tree: Tree, keyBytes: number, order: IndexValues['order']) => ({
    keyBytes,
    leafPages: tree.leafPages,
    ascending: order === 'ascending',
  });
  const wal = insertWal(
    dataBytes,
    [
      inserted(index, keyBytesOf(v), v.order),
      ...Array.from({ length: v.furtherIndexes }, () => inserted(further, v.furtherKeyBytes, v.furtherOrder)),
    ],
    v.insertRate * v.checkpointInterval,
  );
  return {
    index,
    further,
    tablePages: heap.pages,
    tableBytes: heap.sizeBytes,
    rowsPerTablePage: heap.rowsPerPage,
    rowBytes: heap.bytesPerRow,
    dataBytes,
    paddingBytes,
    packedTableBytes: Math.min(packed.sizeBytes, heap.sizeBytes),
    tableLevels: 0,
    pageBytes: postgresPageBytes,
    entryBytes: wal.entries,
    wal,
  };
}

function postgresTree(
  v: IndexValues,
  keyBytes: number,
  order: IndexValues['order'],
  rowsPerKey: number,
): Tree {
  const { rows, indexFill: fillFactor } = v;
  if (order === 'random' && rowsPerKey === 1) return btreeAfterInserts(rows, keyBytes);
  return btreeWithDuplicates({ rows, keyBytes, fillFactor, rowsPerKey });
}

function innodbSizes(v: IndexValues, columns: readonly StoredColumn[]): Sizes {
  const dataBytes = columns.reduce((sum, { bytes }) => sum + bytes, 0);
  const nullable = v.nullable === 'yes' ? columns.length + 1 : 0;
  // A varying column's byte of length is part of its bytes already.
  const rowBytes = innodbRowBytes(PRIMARY_KEY + dataBytes, 0, nullable);
  const shape = { rows: v.rows, keyBytes: PRIMARY_KEY, clustered: true, ascending: true };
  const table = innodbIndex({ ...shape, recordBytes: rowBytes });
  return {
    index: secondary(v.rows, keyBytesOf(v), v.order),
    further: secondary(v.rows, v.furtherKeyBytes, v.furtherOrder),
    tablePages: table.leafPages,
    tableBytes: table.sizeBytes,
    rowsPerTablePage: table.entriesPerLeaf,
    rowBytes,
    dataBytes: PRIMARY_KEY + dataBytes,
    paddingBytes: 0,
    packedTableBytes: table.sizeBytes,
    tableLevels: table.rootLevel,
    pageBytes: innodbPageBytes,
    entryBytes: secondaryBytes(keyBytesOf(v)) + v.furtherIndexes * secondaryBytes(v.furtherKeyBytes),
    wal: null,
  };
}

/** An entry of a secondary index of InnoDB: it carries the primary key. */
function secondaryBytes(keyBytes: number): number {
  return 5 + keyBytes + PRIMARY_KEY;
}

function secondary(rows: number, keyBytes: number, order: IndexValues['order']): Tree {
  return innodbIndex({
    rows,
    recordBytes: secondaryBytes(keyBytes),
    keyBytes: keyBytes + PRIMARY_KEY,
    clustered: false,
    ascending: order === 'ascending',
  });
}

function columnsOf(v: IndexValues): StoredColumn[] {
  const text = varyingColumn(v.textLength);
  const groups: [number, StoredColumn][] = [
    [v.wideColumns, columnTypes.bigint],
    [v.mediumColumns, columnTypes.integer],
    [v.smallColumns, columnTypes.smallint],
    [v.flagColumns, columnTypes.boolean],
    [v.uuidColumns, columnTypes.uuid],
    [v.textColumns, text],
  ];
  const packed = packedOrder(
    groups.flatMap(([times, column]) => Array.from({ length: times }, () => column)),
  );
  return v.columnOrder === 'packed' ? packed : inTurn(packed);
}

/** Narrowest and widest by turns, which pads most. */
function inTurn(packed: readonly StoredColumn[]): StoredColumn[] {
  const half = Math.ceil(packed.length / 2);
  return packed.flatMap((_, index) => {
    const wide = packed[index];
    const narrow = packed[packed.length - 1 - index];
    if (index >= half) return [];
    return index === packed.length - 1 - index ? [wide!] : [narrow!, wide!];
  });
}
