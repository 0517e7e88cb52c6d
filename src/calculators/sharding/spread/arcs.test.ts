import { describe, expect, it } from 'vitest';
import { arcsPath, onCircle } from './arcs';

describe('onCircle', () => {
  it('runs clockwise from the top', () => {
    expect(onCircle(100, 90, 0).y).toBeCloseTo(10, 9);
    expect(onCircle(100, 90, 0.25).x).toBeCloseTo(190, 9);
    expect(onCircle(100, 90, 0.5).y).toBeCloseTo(190, 9);
  });
});

describe('arcsPath', () => {
  it('draws a quarter', () => {
    expect(arcsPath([{ owner: 0, from: 0, to: 0.25 }], 100, 90)).toBe('M100,10A90,90 0 0 1 190,100');
  });

  it('takes the long way round for more than half', () => {
    expect(arcsPath([{ owner: 0, from: 0, to: 0.6 }], 100, 90)).toContain(' 1 1 ');
  });

  it('draws a whole circle, which one arc cannot', () => {
    expect(arcsPath([{ owner: 0, from: 0, to: 1 }], 100, 90)).toBe(
      'M100,10A90,90 0 0 1 100,190M100,190A90,90 0 0 1 100,10',
    );
  });
});
