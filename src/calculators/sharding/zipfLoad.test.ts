import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zipfShardShares } from '../../model/sharding/hotShard';
import { partitioners, type PartitionerName } from '../../model/sharding/partitioners';
import { zipfShare } from '../../model/sharding/zipf';
import { hottestShare } from './zipfLoad';

const names = Object.keys(partitioners) as PartitionerName[];

describe('hottestShare', () => {
  it('agrees with the model, which places twenty times as many keys', () => {
    const locate = partitioners.kafka.create(16);
    const exact = Math.max(...zipfShardShares({ keys: 1e6, exponent: 1, shards: 16, locate }));
    expect(hottestShare('kafka', 1e6, 1)(16)).toBeCloseTo(exact, 2);
  });

  it('is never below the hottest key or the fair share, and never above everything', () => {
    const exponents = fc.double({ min: 0, max: 3, noNaN: true });
    const shards = fc.integer({ min: 1, max: 64 });
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.integer({ min: 1, max: 1e9 }),
        exponents,
        shards,
        (name, keys, s, n) => {
          const share = hottestShare(name, keys, s)(n);
          expect(share).toBeGreaterThanOrEqual(Math.max(zipfShare(1, keys, s), 1 / n) * (1 - 1e-9));
          expect(share).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 60 },
    );
  });
});
