import { describe, expect, it } from 'vitest';
import { areaPath, linePath } from './path';

describe('linePath', () => {
  it('leaves a gap where the curve does not exist', () => {
    const points = [
      { x: 0, y: 1 },
      { x: 1, y: 2 },
      { x: 2, y: null },
      { x: 3, y: 4 },
      { x: 4, y: 5 },
    ];
    expect(linePath(points)).toBe('M0,1L1,2M3,4L4,5');
  });

  it('draws a lone point as a dot', () => {
    expect(linePath([{ x: 1, y: 2 }])).toBe('M1,2L1,2');
  });

  it('keeps values that a renderer cannot hold at the edge', () => {
    expect(
      linePath([
        { x: 0, y: -1e12 },
        { x: 1, y: Number.NaN },
      ]),
    ).toBe('M0,-100000L0,-100000');
  });
});

describe('areaPath', () => {
  it('runs along the upper curve and back along the lower', () => {
    expect(
      areaPath([
        { x: 0, low: 5, high: 1 },
        { x: 10, low: 6, high: 2 },
      ]),
    ).toBe('M0,1L10,2L10,6L0,5Z');
  });

  it('draws nothing without two neighbours', () => {
    expect(
      areaPath([
        { x: 0, low: 5, high: 1 },
        { x: 1, low: null, high: null },
      ]),
    ).toBe('');
  });
});
