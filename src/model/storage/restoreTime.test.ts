import { describe, expect, it } from 'vitest';
import { restoreTime } from './restoreTime';

const restore = {
  storedBytes: 5e10,
  unpackedBytes: 1e11,
  walBytes: 1e10,
  downloadRate: 1e8,
  writeRate: 2e8,
  replayRate: 5e7,
  fixedSeconds: 900,
};

// Oracle: by hand; each amount over its rate.
describe('restoreTime', () => {
  it('takes the slower of download and disk, then the replay', () => {
    expect(restoreTime(restore)).toEqual({ fixed: 900, copy: 500, replay: 200, total: 1600 });
    expect(restoreTime({ ...restore, writeRate: 1e8 }).copy).toBe(1000);
    expect(restoreTime({ ...restore, storedBytes: 6e10 }).copy).toBe(600);
  });

  it('is the fixed part for an empty database', () => {
    expect(restoreTime({ ...restore, storedBytes: 0, unpackedBytes: 0, walBytes: 0 }).total).toBe(900);
  });

  it('refuses a rate of 0', () => {
    expect(() => restoreTime({ ...restore, replayRate: 0 })).toThrow(
      new RangeError('restoreTime: replayRate must be a finite number above 0, got 0'),
    );
  });
});
