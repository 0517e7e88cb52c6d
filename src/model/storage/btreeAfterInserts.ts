import { requireCount } from '../statistics/requireNumber';
import { btreeAbove, btreeIndex, type BtreeSize, indexEntryHeader } from './btreeIndex';
import { maxAlign } from './postgresPage';
import { requireKeyBytes } from './requireStorage';

/** Share of a page that is used once pages have split at random keys for long. */
export const randomFill = Math.LN2;

/**
 * A PostgreSQL B-tree grown by inserts of unique keys in random order, such as UUID version 4.
 *
 * Full pages split in halves, so in the long run a page is used to $\ln 2 \approx 69\,\%$
 * ([Yao 1978](https://doi.org/10.1007/BF00289075)). A finite tree swings around that: five built with PostgreSQL 15.18 had 6 %
 * fewer to 4 % more leaf pages. Inserts in ascending order fill pages as a build does: use
 * {@link btreeIndex}.
 *
 * @param rows - Rows, 0 or more.
 * @param keyBytes - Key as stored, bytes.
 * @returns Pages, root level and bytes, with the mean entries of a leaf.
 * @throws RangeError where a number is out of range.
 *
 * @example
 * ```ts
 * btreeAfterInserts(1_000_000, 16).leafPages; // 4975; a real tree had 4791
 * ```
 */
export function btreeAfterInserts(rows: number, keyBytes: number): BtreeSize {
  requireCount('btreeAfterInserts', 'rows', rows, 0);
  requireKeyBytes('btreeAfterInserts', keyBytes);
  const { entriesPerLeaf: full } = btreeIndex({ rows: 0, keyBytes, fillFactor: 100 });
  // A page that has never split holds one entry more, for it needs no high key.
  const leafPages = rows <= full + 1 ? Math.min(rows, 1) : Math.ceil(rows / (full * randomFill));
  const entryBytes = maxAlign(indexEntryHeader + keyBytes);
  return { ...btreeAbove(leafPages, entryBytes), entriesPerLeaf: Math.max(1, full * randomFill) };
}
