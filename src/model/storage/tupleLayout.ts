import { requireNotNegative } from '../statistics/requireNumber';

/** A column's stored length and the boundary it must begin on, both in bytes. */
export interface StoredColumn {
  readonly bytes: number;
  readonly align: 1 | 2 | 4 | 8;
}

/** Text and numeric with up to 126 bytes carry a header of one byte and need no alignment. */
const SHORTEST_LONG_VALUE = 127;

/**
 * How PostgreSQL stores types of fixed length: `typlen` and `typalign` of `pg_type`.
 *
 * Source: [PostgreSQL manual, `pg_type`](https://www.postgresql.org/docs/15/catalog-pg-type.html).
 */
export const columnTypes = {
  boolean: { bytes: 1, align: 1 },
  smallint: { bytes: 2, align: 2 },
  integer: { bytes: 4, align: 4 },
  date: { bytes: 4, align: 4 },
  real: { bytes: 4, align: 4 },
  bigint: { bytes: 8, align: 8 },
  timestamptz: { bytes: 8, align: 8 },
  'double precision': { bytes: 8, align: 8 },
  uuid: { bytes: 16, align: 1 },
  interval: { bytes: 16, align: 8 },
} as const satisfies Record<string, StoredColumn>;

/**
 * How PostgreSQL stores a value of varying length, such as `text`, `jsonb` or `bytea`, uncompressed.
 *
 * @param contentBytes - Bytes of the value itself.
 * @returns With a header of 1 byte and no alignment up to 126 bytes, else with 4 bytes on a boundary of 4.
 * @throws RangeError where the length is negative or not finite.
 *
 * @example
 * ```ts
 * varyingColumn(20); // { bytes: 21, align: 1 }
 * ```
 */
export function varyingColumn(contentBytes: number): StoredColumn {
  requireNotNegative('varyingColumn', 'contentBytes', contentBytes);
  return contentBytes < SHORTEST_LONG_VALUE
    ? { bytes: contentBytes + 1, align: 1 }
    : { bytes: contentBytes + 4, align: 4 };
}

/**
 * Bytes of a row's columns in a given order, and how many of them are padding between columns.
 *
 * Each column begins on its own boundary, so a `boolean` before a `bigint` costs 7 bytes in every row.
 *
 * @param columns - Columns in the order of the table; the row's header ends on a boundary of 8.
 * @returns Bytes before the end is aligned, and the padding among them.
 * @throws RangeError where a length is negative or not finite.
 *
 * @example
 * ```ts
 * tupleLayout([columnTypes.boolean, columnTypes.bigint]); // { dataBytes: 16, paddingBytes: 7 }
 * ```
 */
export function tupleLayout(columns: readonly StoredColumn[]): { dataBytes: number; paddingBytes: number } {
  let offset = 0;
  let filled = 0;
  for (const { bytes, align } of columns) {
    requireNotNegative('tupleLayout', 'bytes', bytes);
    offset = Math.ceil(offset / align) * align + bytes;
    filled += bytes;
  }
  return { dataBytes: offset, paddingBytes: offset - filled };
}

/**
 * The same columns with the strictest alignment first, so that no fixed one needs padding; those of varying length go last.
 *
 * @param columns - Columns in any order.
 * @returns A sorted copy; columns alike keep their order.
 *
 * @example
 * ```ts
 * tupleLayout(packedOrder([columnTypes.boolean, columnTypes.bigint])); // { dataBytes: 9, paddingBytes: 0 }
 * ```
 */
export function packedOrder(columns: readonly StoredColumn[]): StoredColumn[] {
  const fixed = (column: StoredColumn) => (column.bytes % column.align === 0 ? column.align : 0);
  return [...columns].sort((a, b) => fixed(b) - fixed(a));
}
