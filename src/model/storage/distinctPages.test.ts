import { describe, expect, it } from 'vitest';
import { distinctPages } from './distinctPages';

describe('distinctPages', () => {
  // Oracle: 1000 · (1 − 0.999^1000) by hand.
  it('is Cardenas’ formula', () => {
    expect(distinctPages(1000, 1000)).toBeCloseTo(632.3045752, 6);
    expect(distinctPages(2, 2)).toBeCloseTo(1.5, 12);
  });

  it('is one page for one touch, all pages for endless touches, none for none', () => {
    expect(distinctPages(1e9, 1)).toBeCloseTo(1, 6);
    expect(distinctPages(1000, 1e9)).toBe(1000);
    expect([distinctPages(0, 5), distinctPages(5, 0), distinctPages(1, 9)]).toEqual([0, 0, 1]);
  });

  it('never exceeds pages or touches', () => {
    for (const pages of [1, 1.01, 2, 10, 1e6])
      for (const touches of [0, 0.05, 1, 3, 1e4, 1e8])
        expect(distinctPages(pages, touches)).toBeLessThanOrEqual(Math.min(pages, touches) * (1 + 1e-9));
  });
});
