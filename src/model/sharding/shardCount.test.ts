import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthShardsRunOut, shardCount } from './shardCount';

const plan = {
  loads: { data: { load: 800, limitPerShard: 500 }, writes: { load: 9000, limitPerShard: 4000 } },
  monthlyGrowth: 0.08,
  headroom: 0.7,
};

describe('shardCount', () => {
  // Oracle: ceil(load · 1.08^24 / (limit · 0.7)) with 1.08^24 = 6.341180737, by hand.
  it('takes the resource that needs most', () => {
    expect(shardCount(plan, 24)).toEqual({
      shards: 21,
      byResource: { data: 15, writes: 21 },
      binding: 'writes',
    });
  });

  it('does not add a shard for the last bit of a double', () => {
    const exact = { loads: { data: { load: 2.1, limitPerShard: 3 } }, monthlyGrowth: 0, headroom: 0.7 };
    expect(shardCount(exact, 0).shards).toBe(1);
  });

  it('refuses headroom above 1 and growth of −100 %', () => {
    expect(() => shardCount({ ...plan, headroom: 1.2 }, 0)).toThrow(RangeError);
    expect(() => shardCount({ ...plan, monthlyGrowth: -1 }, 0)).toThrow(RangeError);
  });
});

describe('monthShardsRunOut', () => {
  it('is the first month whose count is larger', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0.005, max: 0.5, noNaN: true }),
        (shards, monthlyGrowth) => {
          const growing = { ...plan, monthlyGrowth };
          const month = monthShardsRunOut(growing, shards);
          expect(shardCount(growing, month).shards).toBeGreaterThan(shards);
          if (month > 0) expect(shardCount(growing, month - 1).shards).toBeLessThanOrEqual(shards);
        },
      ),
    );
  });

  it('is now where they are too few, never without growth', () => {
    expect(monthShardsRunOut(plan, 1)).toBe(0);
    expect(monthShardsRunOut({ ...plan, monthlyGrowth: 0 }, 10)).toBe(Infinity);
  });
});
