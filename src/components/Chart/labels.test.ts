import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeInRows, spreadApart, textWidth } from './labels';

const wish = fc.record({
  at: fc.integer({ min: 0, max: 600 }),
  text: fc.string({ minLength: 1, maxLength: 20 }),
});

describe('placeInRows', () => {
  it('keeps a lone label centred over its mark', () => {
    expect(placeInRows([{ at: 300, text: 'today' }], 0, 600)).toMatchObject([{ centre: 300, row: 0 }]);
  });

  it('moves a label inwards at the edge of the plot', () => {
    const [label] = placeInRows([{ at: 598, text: 'load line' }], 0, 600);
    expect(label!.centre + textWidth('load line') / 2).toBeLessThanOrEqual(600);
  });

  it('sets two close marks side by side rather than one through the other', () => {
    const [today, limit] = placeInRows(
      [
        { at: 300, text: 'today 283' },
        { at: 320, text: 'load line 343' },
      ],
      0,
      600,
    );
    expect([today!.row, limit!.row]).toEqual([0, 0]);
    expect(today!.centre).toBeLessThan(limit!.centre);
  });

  it('never lets labels of a row touch', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 5 }), (wishes) => {
        const placed = placeInRows(wishes, 0, 600).map((label, i) => ({
          ...label,
          half: textWidth(wishes[i]!.text) / 2,
        }));
        for (const [i, a] of placed.entries()) {
          for (const b of placed.slice(0, i)) {
            if (a.row === b.row)
              expect(Math.abs(a.centre - b.centre)).toBeGreaterThanOrEqual(a.half + b.half);
          }
        }
      }),
    );
  });

  it('sets any two marks with room around them side by side', () => {
    const text = fc.string({ minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        fc.integer({ min: 150, max: 400 }),
        fc.integer({ min: 15, max: 60 }),
        text,
        text,
        (at, apart, one, other) => {
          const placed = placeInRows(
            [
              { at, text: one },
              { at: at + apart, text: other },
            ],
            0,
            600,
          );
          expect(placed.map(({ row }) => row)).toEqual([0, 0]);
        },
      ),
    );
  });

  it('stacks marks that stand at the same place', () => {
    const same = ['a', 'b', 'c'].map((text) => ({ at: 0, text }));
    expect(new Set(placeInRows(same, 0, 600).map(({ row }) => row)).size).toBe(3);
  });

  it('stays quick with many marks', () => {
    const many = Array.from({ length: 40 }, (_, i) => ({ at: i * 15, text: `mark ${i}` }));
    expect(placeInRows(many, 0, 600)).toHaveLength(40);
  });
});

describe('spreadApart', () => {
  it('leaves labels that do not touch', () => {
    expect(spreadApart([20, 60], 15, 0, 100)).toEqual([20, 60]);
  });

  it('keeps order, distance and bounds whenever there is room', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 350 }), { minLength: 1, maxLength: 15 }), (wishes) => {
        const placed = spreadApart(wishes, 15, 0, 300);
        const sorted = [...placed].sort((a, b) => a - b);
        expect(sorted[0]).toBeGreaterThanOrEqual(0);
        expect(sorted.at(-1)).toBeLessThanOrEqual(300);
        sorted.slice(1).forEach((at, i) => expect(at - sorted[i]!).toBeGreaterThanOrEqual(15));
      }),
    );
  });
});
