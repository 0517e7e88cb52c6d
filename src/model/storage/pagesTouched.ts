import { requireNotNegative } from '../statistics/requireNumber';
import { distinctPages } from './distinctPages';

/** An index, and the table that its entries lead to. */
export interface IndexScan {
  /** Rows the query fetches. */
  readonly rowsWanted: number;
  /** Levels above the leaves of the index. */
  readonly rootLevel: number;
  readonly entriesPerLeaf: number;
  readonly tablePages: number;
  readonly rowsPerTablePage: number;
  /** Whether the table lies in the order of the index, as rows that arrive in the order of their key do. */
  readonly tableInKeyOrder: boolean;
}

/**
 * Pages that a query touches through an index: down the tree once, along its leaves, and then to the table.
 *
 * Rows in the table's own order stand together; others are scattered, and {@link distinctPages} counts the pages they
 * fall on, each once, as a bitmap scan reads them. A plain index scan may come back to a page later.
 *
 * @param scan - Rows wanted and the sizes of index and table.
 * @returns Pages of index and table, a mean.
 * @throws RangeError where a number is negative or not finite.
 *
 * @example
 * ```ts
 * pagesTouched({ rowsWanted: 1, rootLevel: 2, entriesPerLeaf: 366, tablePages: 44_248, rowsPerTablePage: 226, tableInKeyOrder: false }); // 4
 * ```
 */
export function pagesTouched(scan: IndexScan): number {
  const { rowsWanted, rootLevel, entriesPerLeaf, tablePages, rowsPerTablePage, tableInKeyOrder } = scan;
  for (const [name, value] of Object.entries({
    rowsWanted,
    rootLevel,
    entriesPerLeaf,
    tablePages,
    rowsPerTablePage,
  })) {
    requireNotNegative('pagesTouched', name, value);
  }
  const leaves = Math.max(1, rowsWanted / Math.max(1, entriesPerLeaf));
  const together = Math.min(
    tablePages,
    Math.max(rowsWanted > 0 ? 1 : 0, rowsWanted / Math.max(1, rowsPerTablePage)),
  );
  return rootLevel + leaves + (tableInKeyOrder ? together : distinctPages(tablePages, rowsWanted));
}

/**
 * Rows from which reading the whole table in order costs no more than fetching scattered rows through an index.
 *
 * Reading a page out of order is taken to cost `randomPageCost` pages in order, PostgreSQL's
 * [`random_page_cost`](https://www.postgresql.org/docs/15/runtime-config-query.html#GUC-RANDOM-PAGE-COST), 4 unless changed: the scan
 * wins once the scattered rows touch that fraction of the pages. CPU and the index's own pages are left out.
 *
 * @param tablePages - Pages of the table, above 0.
 * @param randomPageCost - Cost of a page out of order over one in order, above 1.
 * @returns Rows.
 * @throws RangeError where a number is out of range.
 *
 * @example
 * ```ts
 * rowsForFullScan(44_248, 4); // 12729
 * ```
 */
export function rowsForFullScan(tablePages: number, randomPageCost: number): number {
  requireNotNegative('rowsForFullScan', 'tablePages', tablePages);
  if (!(randomPageCost > 1 && randomPageCost < Infinity)) {
    throw new RangeError(`rowsForFullScan: randomPageCost must be above 1, got ${randomPageCost}`);
  }
  if (tablePages <= 1) return Math.min(tablePages, 1);
  return Math.log1p(-1 / randomPageCost) / Math.log1p(-1 / tablePages);
}
