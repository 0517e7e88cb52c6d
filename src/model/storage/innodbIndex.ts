import { requireCount, requirePositive } from '../statistics/requireNumber';
import { randomFill } from './btreeAfterInserts';

/** Bytes of an InnoDB page unless the server was set up otherwise (`innodb_page_size`). */
export const innodbPageBytes = 16_384;

/** An empty page's room for records, after headers, the two records that mark its ends, and their directory slots. */
const ROOM = 16_252;
/** Kept free in a clustered index, a sixteenth of the page. */
const KEPT_FREE = innodbPageBytes / 16;
/** Half a page: longer rows are moved out of line in part. */
const LONGEST_RECORD = 8_126;
const RECORD_HEADER = 5;
/** Transaction id and undo pointer that every row of the table carries. */
const ROW_VERSION = 13;
const PAGE_NUMBER = 4;

/**
 * A row of an InnoDB table as stored in its clustered index, format COMPACT or DYNAMIC.
 *
 * Source: [MySQL manual, InnoDB row formats](https://dev.mysql.com/doc/refman/8.4/en/innodb-row-format.html).
 *
 * @param dataBytes - Bytes of all columns, the primary key among them; InnoDB does not pad.
 * @param varyingColumns - Columns of varying length up to 255 bytes, each with 1 byte of length.
 * @param nullableColumns - Columns that may be null, a bit each.
 * @returns Bytes of the record.
 *
 * @example
 * ```ts
 * innodbRowBytes(108, 0, 0); // 126: bigint key and char(100)
 * ```
 */
export function innodbRowBytes(dataBytes: number, varyingColumns: number, nullableColumns: number): number {
  return RECORD_HEADER + Math.ceil(nullableColumns / 8) + varyingColumns + ROW_VERSION + dataBytes;
}

/** What an InnoDB index holds. */
export interface InnodbShape {
  readonly rows: number;
  /** A leaf record, bytes: {@link innodbRowBytes} for the table, 5 + key + primary key for a secondary index. */
  readonly recordBytes: number;
  /** Key that inner pages repeat, bytes. */
  readonly keyBytes: number;
  /** The table itself, which keeps a sixteenth of a page free. */
  readonly clustered: boolean;
  /** Inserted in the order of the key; else anywhere. */
  readonly ascending: boolean;
}

/**
 * Pages and depth of an InnoDB table or secondary index grown by inserts.
 *
 * In ascending order a page takes records until $n\,r + \lceil n/2 \rceil$ bytes (each fourth record has a directory slot of 2 bytes) would
 * pass 15,228 in the table, 16,252 in a secondary index; the first page splits in halves. That gave all nine ascending indexes built with MariaDB 10.11.19
 * to the page. In random order pages are used to $\ln 2$ ([Yao 1978](https://doi.org/10.1007/BF00289075)): two measured had 4 and 9 % more.
 * Space is handed out in extents of 1 MB, so a small file is larger than its pages.
 *
 * Source: [MySQL manual, physical structure of an InnoDB index](https://dev.mysql.com/doc/refman/8.4/en/innodb-physical-structure.html).
 *
 * @param shape - Rows, record and order.
 * @returns Leaf and inner pages, root level, records on a leaf, bytes.
 * @throws RangeError where a number is out of range, or a record is longer than half a page.
 *
 * @example
 * ```ts
 * innodbIndex({ rows: 1_000_000, recordBytes: 126, keyBytes: 8, clustered: true, ascending: true }).leafPages; // 8334
 * ```
 */
export function innodbIndex({ rows, recordBytes, keyBytes, clustered, ascending }: InnodbShape): {
  leafPages: number;
  internalPages: number;
  rootLevel: number;
  entriesPerLeaf: number;
  sizeBytes: number;
} {
  requireCount('innodbIndex', 'rows', rows, 0);
  requirePositive('innodbIndex', 'recordBytes', recordBytes);
  requirePositive('innodbIndex', 'keyBytes', keyBytes);
  if (Math.max(recordBytes, keyBytes) > LONGEST_RECORD) {
    throw new RangeError(`innodbIndex: recordBytes must be at most ${LONGEST_RECORD}, got ${recordBytes}`);
  }
  const fresh = recordsWithin(clustered ? ROOM - KEPT_FREE : ROOM, recordBytes);
  const entriesPerLeaf = ascending ? fresh : Math.max(1, recordsWithin(ROOM, recordBytes) * randomFill);
  // The first page fills before it splits in halves, so that half a page is left behind.
  const afterSplit = ascending ? rows / fresh + 0.5 : rows / entriesPerLeaf;
  const leafPages = rows <= fresh ? 1 : Math.max(2, Math.ceil(afterSplit));
  const children = recordsWithin(ROOM, RECORD_HEADER + keyBytes + PAGE_NUMBER);
  let internalPages = 0;
  let rootLevel = 0;
  for (let pages = leafPages; pages > 1; rootLevel++) {
    pages = Math.ceil(pages / Math.max(2, children));
    internalPages += pages;
  }
  return {
    leafPages,
    internalPages,
    rootLevel,
    entriesPerLeaf,
    sizeBytes: (leafPages + internalPages) * innodbPageBytes,
  };
}

function recordsWithin(room: number, recordBytes: number): number {
  const count = Math.floor(room / (recordBytes + 0.5));
  return Math.max(1, count * recordBytes + Math.ceil(count / 2) > room ? count - 1 : count);
}
