import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyBars } from './keyBars';

describe('keyBars', () => {
  it('draws every shard while there is room', () => {
    expect(keyBars([3, 5])).toEqual([
      { label: 'shard 1', value: 3 },
      { label: 'shard 2', value: 5 },
    ]);
  });

  it('groups neighbours past 64 shards and never hides the fullest', () => {
    const counts = fc.array(fc.nat(1_000), { minLength: 65, maxLength: 1_024 });
    fc.assert(
      fc.property(counts, (keys) => {
        const bars = keyBars(keys);
        expect(bars.length).toBeLessThanOrEqual(64);
        expect(new Set(bars.map(({ label }) => label)).size).toBe(bars.length);
        expect(Math.max(...bars.map(({ value }) => value))).toBe(Math.max(...keys));
      }),
    );
    expect(keyBars(Array.from({ length: 65 }, () => 1))[0]?.label).toBe('fullest of 1–2');
  });
});
