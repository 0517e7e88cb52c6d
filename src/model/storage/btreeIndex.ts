import { requireCount } from '../statistics/requireNumber';
import {
  bytesKeptFree,
  linePointerBytes,
  maxAlign,
  pageHeaderBytes,
  postgresPageBytes,
} from './postgresPage';
import { requireFillFactor, requireKeyBytes } from './requireStorage';

/** Header of an index entry: where its row is, its length, flags. */
export const indexEntryHeader = 8;
const LEVEL_POINTERS = 16;
/** Inner pages are filled to 70 %, whatever the fill factor says (`BTREE_NONLEAF_FILLFACTOR`). */
const INNER_FILL = 70;
/** Line pointer that a build keeps for the high key, and the one that counting free space sets aside. */
const RESERVED = 2 * linePointerBytes;

const ROOM = postgresPageBytes - pageHeaderBytes - LEVEL_POINTERS - RESERVED;

/** What an index on unique keys is built of. */
export interface BtreeShape {
  /** Rows, each with a key of its own, 0 or more. */
  readonly rows: number;
  /** Key as stored, bytes: 4 for int, 8 for bigint and timestamp, 16 for uuid, 1 + length for text up to 126 bytes. */
  readonly keyBytes: number;
  /** Percent of a leaf page filled at build, 10 to 100; 90 unless said. */
  readonly fillFactor?: number;
}

/** Size of a B-tree. */
export interface BtreeSize {
  readonly leafPages: number;
  readonly internalPages: number;
  /** Levels above the leaves: a lookup reads one page more than this. */
  readonly rootLevel: number;
  /** With the meta page. */
  readonly sizeBytes: number;
  /** Entries that a filled leaf page keeps, beside its high key. */
  readonly entriesPerLeaf: number;
  /** Children of a filled inner page. */
  readonly childrenPerInnerPage: number;
}

/**
 * Pages and depth of a PostgreSQL B-tree as `CREATE INDEX` builds it: unique keys, one column, to the page.
 *
 * A leaf entry takes $e = \mathrm{MAXALIGN}(8 + \mathrm{key}) + 4$ bytes. A page is closed when an entry comes that would not fit,
 * or when less than the fill factor's share is left; its last entry then moves to the next page and stays behind as high key.
 * A closed leaf keeps $\min(\lfloor (8144 - \mathrm{free})/e \rfloor, \lfloor 8148/e \rfloor - 1)$ entries, an inner page the same with 30 % free
 * and a first child that needs no key. $n$ entries of which closed pages keep $m$ take $\lceil (n-1)/m \rceil$ pages.
 *
 * Source: [`nbtsort.c`, `_bt_buildadd`](https://github.com/postgres/postgres/blob/REL_15_STABLE/src/backend/access/nbtree/nbtsort.c);
 * measured on PostgreSQL 15.18. Keys inserted in ascending order reach the same leaf pages; see {@link btreeAfterInserts} for others
 * and {@link btreeWithDuplicates} for keys that repeat.
 *
 * @param shape - Rows, key and fill factor.
 * @returns Pages of each kind, root level and bytes; no rows leave the meta page alone.
 * @throws RangeError where a number is out of range. A key has at most 2,696 bytes: three entries must fit a page.
 *
 * @example
 * ```ts
 * btreeIndex({ rows: 1_000_000, keyBytes: 8 }); // { leafPages: 2733, internalPages: 11, rootLevel: 2, sizeBytes: 22487040, … }
 * ```
 */
export function btreeIndex({ rows, keyBytes, fillFactor = 90 }: BtreeShape): BtreeSize {
  requireCount('btreeIndex', 'rows', rows, 0);
  requireKeyBytes('btreeIndex', keyBytes);
  requireFillFactor('btreeIndex', fillFactor);
  const entryBytes = maxAlign(indexEntryHeader + keyBytes);
  const entriesPerLeaf = keptEntries(ROOM, entryBytes, bytesKeptFree(fillFactor));
  return { ...btreeAbove(pagesFor(rows, entriesPerLeaf), entryBytes), entriesPerLeaf };
}

/**
 * Inner pages, depth and size above a given number of leaf pages.
 *
 * @param leafPages - Leaf pages, 0 or more.
 * @param pivotBytes - An entry of an inner page without its line pointer, bytes.
 * @returns Pages of each kind, root level and bytes.
 *
 * @example
 * ```ts
 * btreeAbove(2733, 16).internalPages; // 11
 * ```
 */
export function btreeAbove(leafPages: number, pivotBytes: number): Omit<BtreeSize, 'entriesPerLeaf'> {
  const firstChild = indexEntryHeader + linePointerBytes;
  const childrenPerInnerPage = 1 + keptEntries(ROOM - firstChild, pivotBytes, bytesKeptFree(INNER_FILL));
  let internalPages = 0;
  let rootLevel = 0;
  for (let pages = leafPages; pages > 1; rootLevel++) {
    pages = pagesFor(pages, childrenPerInnerPage);
    internalPages += pages;
  }
  const sizeBytes = (1 + leafPages + internalPages) * postgresPageBytes;
  return { leafPages, internalPages, rootLevel, sizeBytes, childrenPerInnerPage };
}

/** Entries that stay on a page which a build has closed, the last one having moved on. */
function keptEntries(room: number, entryBytes: number, free: number): number {
  const entry = entryBytes + linePointerBytes;
  const untilFull = Math.floor((room - entryBytes) / entry);
  const untilFillFactor = Math.floor((room - free) / entry);
  return Math.max(1, Math.min(untilFull, untilFillFactor));
}

function pagesFor(entries: number, kept: number): number {
  return entries <= 1 ? entries : Math.ceil((entries - 1) / kept);
}
