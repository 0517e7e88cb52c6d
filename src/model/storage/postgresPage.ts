/** Bytes of a PostgreSQL page, as every packaged build has it (`BLCKSZ`). */
export const postgresPageBytes = 8_192;

/** Page header; what a heap page keeps for rows is the rest. */
export const pageHeaderBytes = 24;

/** Line pointer that each row or index entry has in the array at the start of its page. */
export const linePointerBytes = 4;

/**
 * Length brought up to the boundary of 8 bytes on which rows, index entries and their data begin (`MAXALIGN`).
 *
 * Source: [PostgreSQL manual, database page layout](https://www.postgresql.org/docs/15/storage-page-layout.html).
 *
 * @param bytes - A length, bytes.
 * @returns The smallest multiple of 8 that is not less, bytes.
 *
 * @example
 * ```ts
 * maxAlign(33); // 40
 * ```
 */
export function maxAlign(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}

/**
 * Bytes that a fill factor tells PostgreSQL to leave free on a page, in the whole-number arithmetic of its source.
 *
 * @param fillFactor - Percent of a page to fill, 10 to 100.
 * @returns Bytes left free.
 *
 * @example
 * ```ts
 * bytesKeptFree(90); // 819
 * ```
 */
export function bytesKeptFree(fillFactor: number): number {
  return Math.floor((postgresPageBytes * (100 - fillFactor)) / 100);
}
