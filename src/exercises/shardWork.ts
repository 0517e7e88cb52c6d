import { max, rollup } from 'd3-array';
import { type Order, type OrderColumn, spreadBy } from './orderKeys';

/** What splitting by one column does. */
export interface KeyChoice {
  readonly column: OrderColumn;
  readonly distinct: number;
  /** Rows on the fullest shard. */
  readonly fullest: number;
  readonly maxOverMean: number;
  /** Share of the rows that have the most frequent value. */
  readonly largestShare: number;
  /** Share of all queries that the fullest shard must answer. */
  readonly fullestWork: number;
}

/**
 * Work of the fullest shard: of the queries that name the column it gets as many as it has rows, and all the others.
 *
 * @param named share of the queries that name a value of the column, 0–1
 */
export function workBy(
  orders: readonly Order[],
  column: OrderColumn,
  named: number,
  shards: number,
): KeyChoice {
  const { max: fullest, maxOverMean } = spreadBy(orders, column, shards);
  const rows = rollup(
    orders,
    (group) => group.length,
    (order) => order[column],
  );
  return {
    column,
    distinct: rows.size,
    fullest,
    maxOverMean,
    largestShare: max(rows.values())! / orders.length,
    fullestWork: (named * maxOverMean) / shards + (1 - named),
  };
}
