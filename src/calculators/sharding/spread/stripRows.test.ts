import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentsFromEnds } from './layout';
import { inRow, stripRows } from './stripRows';

describe('stripRows', () => {
  it('keeps the whole length, whatever the segments and rows', () => {
    const cuts = fc.array(fc.double({ min: 0.001, max: 0.999, noNaN: true }), { maxLength: 30 });
    fc.assert(
      fc.property(cuts, fc.integer({ min: 1, max: 8 }), (places, rows) => {
        const ends = [...places.sort((a, b) => a - b), 1].map((at, i) => ({ owner: i % 5, at }));
        const parts = stripRows(segmentsFromEnds(ends), rows);
        expect(parts.reduce((sum, { from, to }) => sum + to - from, 0)).toBeCloseTo(rows, 6);
        for (const { row, from, to } of parts) {
          expect(row).toBeGreaterThanOrEqual(0);
          expect(row).toBeLessThan(rows);
          expect(to).toBeGreaterThanOrEqual(from);
        }
      }),
    );
  });

  it('breaks one segment at the end of a row', () => {
    expect(stripRows([{ owner: 3, from: 0.25, to: 1 }], 2)).toEqual([
      { owner: 3, row: 0, from: 0.5, to: 1 },
      { owner: 3, row: 1, from: 0, to: 1 },
    ]);
  });
});

describe('inRow', () => {
  it('finds the row of a place', () => {
    expect(inRow(0.75, 4)).toEqual({ row: 3, at: 0 });
    expect(inRow(1, 4)).toEqual({ row: 3, at: 1 });
  });
});
