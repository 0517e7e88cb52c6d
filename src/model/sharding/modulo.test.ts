import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moduloShard } from './modulo';

describe('moduloShard', () => {
  // Oracle: the definition of the mathematical modulo.
  it('is never negative and differs from the key by whole rounds', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n }),
        fc.integer({ min: 1, max: 10_000 }),
        (key, shards) => {
          const shard = moduloShard(key, shards);
          expect(shard).toBeGreaterThanOrEqual(0);
          expect(shard).toBeLessThan(shards);
          expect((key - BigInt(shard)) % BigInt(shards)).toBe(0n);
        },
      ),
    );
  });
});
