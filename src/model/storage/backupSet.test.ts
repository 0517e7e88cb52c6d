import { describe, expect, it } from 'vitest';
import { backupSet } from './backupSet';

const routine = {
  databaseBytes: 100,
  fullEveryDays: 7,
  keepDays: 28,
  incrementalBytes: 0,
  walPerDay: 10,
  compression: 0.5,
  walCompression: 0.5,
  archived: true,
};

/** Walks through the days: takes a backup each interval, drops what no moment to keep needs, and remembers the most that lay there. */
function mostKept(fullEveryDays: number, keepDays: number): { fulls: number; walDays: number } {
  let fulls: number[] = [];
  let most = { fulls: 0, walDays: 0 };
  for (let day = 0; day < 400; day++) {
    if (day % fullEveryDays !== 0) continue;
    const needed = fulls.filter((at) => at <= day - keepDays).at(-1) ?? fulls[0] ?? day;
    fulls = [...fulls.filter((at) => at >= needed), day];
    most = { fulls: Math.max(most.fulls, fulls.length), walDays: Math.max(most.walDays, day - fulls[0]!) };
  }
  return most;
}

describe('backupSet', () => {
  // Oracle: a walk through 400 days.
  it.each([
    [1, 1],
    [1, 30],
    [7, 28],
    [7, 30],
    [30, 7],
  ])('every %d days, kept %d', (fullEveryDays, keepDays) => {
    const { fullsKept, walDays } = backupSet({ ...routine, fullEveryDays, keepDays });
    expect({ fulls: fullsKept, walDays }).toEqual(mostKept(fullEveryDays, keepDays));
  });

  it('adds up, and keeps no log that is not archived', () => {
    expect(backupSet(routine)).toMatchObject({ fulls: 250, incrementals: 0, wal: 140, total: 390 });
    expect(backupSet({ ...routine, incrementalBytes: 4 })).toMatchObject({ incrementals: 48, total: 438 });
    expect(backupSet({ ...routine, archived: false })).toMatchObject({ walDays: 0, wal: 0, total: 250 });
  });

  it('refuses an interval of half a day', () => {
    expect(() => backupSet({ ...routine, fullEveryDays: 0.5 })).toThrow(
      new RangeError('backupSet: fullEveryDays must be at least 1, got 0.5'),
    );
  });
});
