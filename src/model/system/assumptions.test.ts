import { describe, expect, it } from 'vitest';
import { assume, type Assumption, sizingAssumptions } from './assumptions';

describe('sizingAssumptions', () => {
  it.each(Object.entries(sizingAssumptions as Record<string, Assumption>))(
    '%s lies in its own range',
    (_key, a) => {
      expect(a.low).toBeLessThanOrEqual(a.value);
      expect(a.value).toBeLessThanOrEqual(a.high);
      expect(a.why).toMatch(/\.$/);
      if (a.source) expect(a.source.url).toMatch(/^https:\/\//);
    },
  );
});

describe('assume', () => {
  it('keeps every value the reader does not name', () => {
    const a = assume({ hotShare: 0.3 });
    expect(a.hotShare).toBe(0.3);
    expect(a.restoreRate).toBe(sizingAssumptions.restoreRate.value);
  });

  it('refuses what no system has, and takes a deploy without surge', () => {
    expect(() => assume({ hotShare: 0 })).toThrow(RangeError);
    expect(() => assume({ restoreRate: Number.NaN })).toThrow('assume: restoreRate must be above 0, got NaN');
    expect(assume({ deploySurge: 0 }).deploySurge).toBe(0);
  });
});
