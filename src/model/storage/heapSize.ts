import { requireCount, requireNotNegative } from '../statistics/requireNumber';
import {
  bytesKeptFree,
  linePointerBytes,
  maxAlign,
  pageHeaderBytes,
  postgresPageBytes,
} from './postgresPage';
import { requireFillFactor } from './requireStorage';

/** Fixed part of a row's header; a null bitmap comes on top. */
const ROW_HEADER = 23;
/** Longest row that a page holds, header included. */
const LONGEST_ROW = postgresPageBytes - maxAlign(pageHeaderBytes + linePointerBytes);

/** What a table is made of. */
export interface HeapShape {
  readonly rows: number;
  /** Bytes of a row's columns with the padding between them, before the end is aligned: see {@link tupleLayout}. */
  readonly dataBytes: number;
  /** Percent of a page that inserts fill, 10 to 100; 100 unless said. The rest stays for updates. */
  readonly fillFactor?: number;
  /** Columns, where any of them is null in the row: its header then has a bit for each. */
  readonly nullableColumns?: number;
}

/** Size of a table without its indexes and without values moved out of line. */
export interface HeapSize {
  readonly rowsPerPage: number;
  readonly pages: number;
  readonly sizeBytes: number;
  /** A row with header, alignment and line pointer, bytes. */
  readonly bytesPerRow: number;
}

/**
 * Pages of a PostgreSQL table just filled by inserts, to the page.
 *
 * $\lfloor (8168 - \mathrm{free}) / (\mathrm{MAXALIGN}(h + \mathrm{data}) + 4) \rfloor$ rows fit a page, $h$ = 24 bytes of header without nulls. The free space
 * map and the visibility map add some hundredths of a per cent, updates and deletes add dead rows until vacuum.
 *
 * Source: [PostgreSQL manual, database page layout](https://www.postgresql.org/docs/15/storage-page-layout.html);
 * measured on PostgreSQL 15.18. Rows above about 2 kB are compressed or moved out of line
 * ([TOAST](https://www.postgresql.org/docs/15/storage-toast.html)): give `dataBytes` as they stay in the row.
 *
 * @param shape - Rows and what is in them.
 * @returns Rows on a page, pages, bytes.
 * @throws RangeError where a number is out of range, or a row is longer than a page.
 *
 * @example
 * ```ts
 * heapSize({ rows: 100_000, dataBytes: 8 }); // { rowsPerPage: 226, pages: 443, sizeBytes: 3629056, bytesPerRow: 36 }
 * ```
 */
export function heapSize({ rows, dataBytes, fillFactor = 100, nullableColumns = 0 }: HeapShape): HeapSize {
  requireCount('heapSize', 'rows', rows, 0);
  requireNotNegative('heapSize', 'dataBytes', dataBytes);
  requireFillFactor('heapSize', fillFactor);
  requireCount('heapSize', 'nullableColumns', nullableColumns, 0);
  const rowBytes = maxAlign(maxAlign(ROW_HEADER + Math.ceil(nullableColumns / 8)) + dataBytes);
  if (rowBytes > LONGEST_ROW) {
    throw new RangeError(
      `heapSize: dataBytes must leave the row within ${LONGEST_ROW} bytes, got ${dataBytes}`,
    );
  }
  const bytesPerRow = rowBytes + linePointerBytes;
  const room = postgresPageBytes - pageHeaderBytes;
  // An empty page takes a row however little the fill factor leaves.
  const rowsPerPage = Math.max(1, Math.floor((room - bytesKeptFree(fillFactor)) / bytesPerRow));
  const pages = Math.ceil(rows / rowsPerPage);
  return { rowsPerPage, pages, sizeBytes: pages * postgresPageBytes, bytesPerRow };
}
