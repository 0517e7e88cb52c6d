import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countMoved, leastMovement, linearHashMovement, moduloMovement } from './movement';
import { mysqlLinearHashPartition } from './mysqlPartition';

const count = fc.integer({ min: 1, max: 40 });

describe('movement', () => {
  // Oracle: counting every remainder over a whole cycle.
  it('under modulo agrees with a full count', () => {
    fc.assert(
      fc.property(count, count, (from, to) => {
        const cycle = Array.from({ length: from * to }, (_, i) => i);
        const { share } = countMoved(
          cycle,
          (key) => key % from,
          (key) => key % to,
        );
        expect(moduloMovement(from, to)).toBeCloseTo(share, 12);
      }),
    );
  });

  it('under LINEAR HASH agrees with MySQL’s function over a whole cycle', () => {
    fc.assert(
      fc.property(count, count, (from, to) => {
        const cycle = Array.from({ length: 64 }, (_, i) => i);
        const { share } = countMoved(
          cycle,
          (key) => mysqlLinearHashPartition(key, from),
          (key) => mysqlLinearHashPartition(key, to),
        );
        expect(linearHashMovement(from, to)).toBeCloseTo(share, 12);
      }),
    );
  });

  it('is never less than the least and nothing where nothing changes', () => {
    fc.assert(
      fc.property(count, count, (from, to) => {
        expect(moduloMovement(from, to)).toBeGreaterThanOrEqual(leastMovement(from, to) - 1e-12);
        expect(moduloMovement(from, from)).toBe(0);
        expect(leastMovement(from, from)).toBe(0);
      }),
    );
  });

  it('has no share without keys', () => {
    expect(
      countMoved(
        [],
        () => 0,
        () => 1,
      ),
    ).toEqual({ keys: 0, moved: 0, share: 0 });
  });
});
