import { describe, expect, it } from 'vitest';
import { trafficCurve } from './trafficCurve';
import { dayShapes, SECONDS_PER_DAY, trafficAt } from './trafficDay';

const HOUR = 3_600;

describe('trafficAt', () => {
  it('reaches the peak once a day, falls to the night share where there is a night, and repeats', () => {
    for (const shape of dayShapes) {
      const day = { shape, peak: 200, nightShare: 0.1 };
      const minutes = Array.from({ length: 1_440 }, (_, minute) => trafficAt(day, minute * 60));
      expect(Math.max(...minutes), shape).toBeCloseTo(200, 9);
      expect(Math.min(...minutes), shape).toBeCloseTo(shape === 'flat' ? 200 : 20, 9);
      expect(trafficAt(day, SECONDS_PER_DAY + 7 * HOUR)).toBe(trafficAt(day, 7 * HOUR));
    }
  });

  it('opens the doors at noon within a minute, and halves the rush in a quarter of an hour', () => {
    const sale = { shape: 'flashSale', peak: 100, nightShare: 0 } as const;
    expect(trafficAt(sale, 12 * HOUR - 1)).toBeLessThan(20);
    expect(trafficAt(sale, 12 * HOUR + 60)).toBeCloseTo(100, 9);
    expect(trafficAt(sale, 12 * HOUR + 16 * 60)).toBeCloseTo(50, 9);
  });

  it('refuses what is no day', () => {
    expect(() => trafficAt({ shape: 'flat', peak: 0, nightShare: 0 }, 0)).toThrow('trafficAt: peak must be');
    expect(() => trafficAt({ shape: 'flat', peak: 1, nightShare: 2 }, 0)).toThrow(RangeError);
  });
});

describe('trafficCurve', () => {
  it('passes through each value in the middle of its step, and joins the ends', () => {
    const day = trafficCurve([10, 20, 60, 30]);
    expect([3, 9, 15, 21].map((hour) => day(hour * HOUR))).toEqual([10, 20, 60, 30]);
    expect(day(12 * HOUR)).toBe(40);
    expect(day(0)).toBe(20);
    expect(day(24 * HOUR)).toBe(20);
  });

  it('keeps the mean of the values', () => {
    const day = trafficCurve([0, 5, 100, 7, 3, 9]);
    const steps = Array.from({ length: 2_880 }, (_, i) => day((i + 0.5) * 30));
    expect(steps.reduce((a, b) => a + b) / steps.length).toBeCloseTo(124 / 6, 6);
  });

  it('refuses no values and negative ones', () => {
    expect(() => trafficCurve([])).toThrow('trafficCurve: values must be at least 1, got 0');
    expect(() => trafficCurve([1, -1])).toThrow(RangeError);
  });
});
