import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnTypes, packedOrder, type StoredColumn, tupleLayout, varyingColumn } from './tupleLayout';

const { boolean, bigint, uuid, integer, timestamptz, smallint } = columnTypes;

describe('tupleLayout', () => {
  // Oracle: pages of PostgreSQL 15.18 tables with these columns, see measured-postgres.json.
  it('pads before the stricter boundary', () => {
    expect(tupleLayout([boolean, bigint, boolean, bigint])).toEqual({ dataBytes: 32, paddingBytes: 14 });
    expect(tupleLayout([bigint, bigint, boolean, boolean])).toEqual({ dataBytes: 18, paddingBytes: 0 });
    expect(tupleLayout([integer, uuid, timestamptz])).toEqual({ dataBytes: 32, paddingBytes: 4 });
    expect(tupleLayout([boolean, varyingColumn(200), smallint])).toEqual({ dataBytes: 210, paddingBytes: 3 });
    expect(tupleLayout([])).toEqual({ dataBytes: 0, paddingBytes: 0 });
  });

  it('keeps short text unaligned', () => {
    expect([varyingColumn(0), varyingColumn(126), varyingColumn(127)]).toEqual([
      { bytes: 1, align: 1 },
      { bytes: 127, align: 1 },
      { bytes: 131, align: 4 },
    ]);
  });

  it('never needs more room in packed order, and no padding where all lengths are fixed', () => {
    const fixed = fc.constantFrom<StoredColumn>(...Object.values(columnTypes));
    const varying = fc.integer({ min: 0, max: 300 }).map(varyingColumn);
    fc.assert(
      fc.property(fc.array(fixed), (columns) => {
        expect(tupleLayout(packedOrder(columns)).paddingBytes).toBe(0);
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(fixed, varying)), (columns) => {
        const packed = tupleLayout(packedOrder(columns));
        const long = columns.filter(({ align, bytes }) => align === 4 && bytes > 4).length;
        expect(packed.paddingBytes).toBeLessThanOrEqual(
          Math.max(tupleLayout(columns).paddingBytes, 3 * long),
        );
      }),
    );
  });
});
