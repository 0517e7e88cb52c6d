import { requireCount } from '../statistics/requireNumber';
import { btreeAbove, btreeIndex, type BtreeShape, type BtreeSize, indexEntryHeader } from './btreeIndex';
import {
  bytesKeptFree,
  linePointerBytes,
  maxAlign,
  pageHeaderBytes,
  postgresPageBytes,
} from './postgresPage';

/** Where a row is: block and line pointer. */
const ROW_ADDRESS = 6;
/** Longest entry that a build merges duplicates into. */
const LONGEST_MERGED = 812;
const LEAF_ROOM = postgresPageBytes - pageHeaderBytes - 16 - 2 * linePointerBytes;

/** What an index on keys that repeat is built of. */
export interface DuplicatesShape extends BtreeShape {
  /** Rows that share a key, on average, 1 or more. */
  readonly rowsPerKey: number;
}

/**
 * A PostgreSQL B-tree on keys that repeat: since version 13 a key stands once with a list of its rows, 6 bytes each.
 *
 * Lists of up to $\lfloor (808 - k)/6 \rfloor$ rows ($k$ = header and key) take $\mathrm{MAXALIGN}(k + 6n) + 4$ bytes. Pages are counted from bytes,
 * and long lists fit them badly: of five indexes built with PostgreSQL 15.18 at a fill factor of 90 the model was 0 to 5.4 % low,
 * of one at 50 it was 9 % high. With one row a key the answer is {@link btreeIndex}, to the page.
 *
 * Source: [PostgreSQL manual, deduplication](https://www.postgresql.org/docs/15/btree-implementation.html#BTREE-DEDUPLICATION).
 *
 * @param shape - Rows, key, fill factor and rows that share a key.
 * @returns Pages, root level and bytes, with the mean rows of a leaf page.
 * @throws RangeError where a number is out of range.
 *
 * @example
 * ```ts
 * btreeWithDuplicates({ rows: 1_000_000, keyBytes: 8, rowsPerKey: 10 }).leafPages; // 1147; 2733 if each row had a key of its own
 * ```
 */
export function btreeWithDuplicates({ rowsPerKey, ...shape }: DuplicatesShape): BtreeSize {
  const { rows, keyBytes, fillFactor = 90 } = shape;
  if (!(rowsPerKey >= 1 && rowsPerKey < Infinity)) {
    throw new RangeError(`btreeWithDuplicates: rowsPerKey must be at least 1, got ${rowsPerKey}`);
  }
  requireCount('btreeWithDuplicates', 'rows', rows, 0);
  const unique = btreeIndex(shape);
  const shared = Math.min(rowsPerKey, Math.max(1, rows));
  if (shared === 1) return unique;
  const entryBytes = maxAlign(indexEntryHeader + keyBytes);
  const longestList = Math.floor((LONGEST_MERGED - linePointerBytes - entryBytes) / ROW_ADDRESS);
  if (longestList < 2) return unique;
  const whole = Math.floor(shared);
  const between = shared - whole;
  const bytesPerKey =
    (1 - between) * listBytes(whole, entryBytes, longestList) +
    between * listBytes(whole + 1, entryBytes, longestList);
  const bytes = (rows / shared) * bytesPerKey;
  const leafPages = Math.max(1, Math.ceil(bytes / (LEAF_ROOM - bytesKeptFree(fillFactor))));
  return { ...btreeAbove(leafPages, entryBytes), entriesPerLeaf: rows / leafPages };
}

/** Bytes of one key's entries with their line pointers. */
function listBytes(rows: number, entryBytes: number, longestList: number): number {
  const entry = (n: number) =>
    linePointerBytes + (n === 1 ? entryBytes : maxAlign(entryBytes + n * ROW_ADDRESS));
  const rest = rows % longestList;
  return Math.floor(rows / longestList) * entry(longestList) + (rest > 0 ? entry(rest) : 0);
}
