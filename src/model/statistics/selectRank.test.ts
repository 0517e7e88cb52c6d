import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from './random';
import { selectRank } from './selectRank';

describe('selectRank', () => {
  // Oracle: the engine's own sort.
  it('finds what sorting would put there, and parts the rest around it', () => {
    const numbers = fc.array(fc.oneof(fc.double({ noNaN: true }), fc.constantFrom(1, 2, 3)), {
      minLength: 1,
      maxLength: 200,
    });
    fc.assert(
      fc.property(numbers, fc.nat(), (values, anyRank) => {
        const rank = anyRank % values.length;
        const parted = Float64Array.from(values, (value) => value + 0);
        const sorted = parted.slice().sort();
        const found = selectRank(parted, rank);
        expect(found).toBe(sorted[rank]);
        expect(parted.subarray(0, rank).every((value) => value <= found)).toBe(true);
        expect(parted.subarray(rank).every((value) => value >= found)).toBe(true);
        expect(parted.slice().sort()).toEqual(sorted);
      }),
    );
  });

  it.each([
    ['random', (random: () => number) => random()],
    ['rising', (_: () => number, index: number) => index],
    ['all but equal', (random: () => number) => Math.floor(random() * 3)],
  ])('works where it draws a sample first: 20,000 numbers, %s', (_name, draw) => {
    const random = createRandom(4);
    const values = Float64Array.from({ length: 20_000 }, (_, index) => draw(random, index));
    const sorted = values.slice().sort();
    for (const rank of [0, 999, 10_000, 18_999, 19_999])
      expect(selectRank(values.slice(), rank)).toBe(sorted[rank]);
  });

  it('goes on in a part that is in order around it', () => {
    const values = Float64Array.of(5, 1, 4, 2, 3);
    expect(selectRank(values, 1)).toBe(2);
    expect(selectRank(values, 3, 2)).toBe(4);
  });
});
