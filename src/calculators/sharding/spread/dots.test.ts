import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dotGrid, sampleDots } from './dots';
import { locateAfter, pictureOf } from './layout';

describe('dotGrid', () => {
  it('has room for every dot', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 640 }), fc.integer({ min: 1, max: 160 }), (width, dots) => {
        const { pitch, columns } = dotGrid(width, 46, dots);
        expect(columns * pitch).toBeLessThanOrEqual(width);
        expect(Math.ceil(dots / columns) * pitch).toBeLessThanOrEqual(46);
      }),
    );
  });
});

describe('sampleDots', () => {
  const choice = { partitioner: 'modulo', shards: 3, previous: 2 } as const;
  const locate = locateAfter(choice);

  it('takes at most 160 keys, each different, and tells which moved', () => {
    const keys = Array.from({ length: 1_000 }, (_, i) => `user-${i}`);
    const dots = sampleDots(keys, pictureOf(choice), locate, (key) => Number(key.slice(5)) % 2);
    expect(new Set(dots.map(({ key }) => key)).size).toBe(160);
    for (const { key, shard, moved } of dots) {
      expect(shard).toBe(Number(key.slice(5)) % 3);
      expect(moved).toBe(Number(key.slice(5)) % 2 !== shard);
    }
  });

  it('leaves out keys the function cannot take', () => {
    expect(sampleDots(['alice', 'user-4'], pictureOf(choice), locate, null)).toHaveLength(1);
  });
});
