import type { Segment } from './layout';

/** Part of a segment within one row; `from` and `to` run from 0 to 1 along the row. */
export interface RowSegment extends Segment {
  readonly row: number;
}

/**
 * Breaks a strip into rows, as text is broken into lines.
 *
 * @example stripRows([{ owner: 0, from: 0, to: 1 }], 2).length // 2
 */
export function stripRows(segments: readonly Segment[], rows: number): RowSegment[] {
  return segments.flatMap(({ owner, from, to }) => {
    const first = Math.floor(from * rows);
    const last = Math.min(rows - 1, Math.ceil(to * rows) - 1);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => ({
      owner,
      row: first + i,
      from: Math.max(0, from * rows - first - i),
      to: Math.min(1, to * rows - first - i),
    }));
  });
}

/** Row and place within it of a place on the whole strip. */
export function inRow(place: number, rows: number): { readonly row: number; readonly at: number } {
  const row = Math.min(rows - 1, Math.floor(place * rows));
  return { row, at: place * rows - row };
}
