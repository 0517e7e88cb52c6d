import { describe, expect, it } from 'vitest';
import { transferTime } from './transferTime';

describe('transferTime', () => {
  // Oracle: arithmetic, 720,000 MB at 100 MB/s are 7,200 s.
  it('divides data by the throttled speed of all streams', () => {
    expect(transferTime({ gigabytes: 720, megabytesPerSecond: 50, streams: 4, throttle: 0.5 })).toBe(2);
  });

  it('takes longer while data changes, and for ever where it changes as fast', () => {
    const base = { gigabytes: 720, megabytesPerSecond: 100 };
    expect(transferTime({ ...base, changeMegabytesPerSecond: 50 })).toBe(4);
    expect(transferTime({ ...base, changeMegabytesPerSecond: 100 })).toBe(Infinity);
    expect(transferTime({ ...base, gigabytes: 0, changeMegabytesPerSecond: 100 })).toBe(0);
  });

  it('refuses speeds of nothing', () => {
    expect(() => transferTime({ gigabytes: 1, megabytesPerSecond: 0 })).toThrow(RangeError);
    expect(() => transferTime({ gigabytes: 1, megabytesPerSecond: 1, throttle: 1.5 })).toThrow(RangeError);
  });
});
