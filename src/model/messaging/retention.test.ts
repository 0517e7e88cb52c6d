import { describe, expect, it } from 'vitest';
import { retainedBytes } from './retention';

const log = {
  messagesPerSecond: 1_000,
  messageBytes: 1_000,
  retentionSeconds: 86_400,
  replication: 3,
  compression: 2,
};

describe('retainedBytes', () => {
  // Oracle: arithmetic. 1 MB/s for a day is 86.4 GB; three copies at half the size.
  it('multiplies', () => {
    expect(retainedBytes(log)).toBe(129_600_000_000);
    expect(retainedBytes({ ...log, replication: 1, compression: 1 })).toBe(86_400_000_000);
    expect(retainedBytes({ ...log, retentionSeconds: 0 })).toBe(0);
  });

  it('names what is wrong', () => {
    expect(() => retainedBytes({ ...log, replication: 0 })).toThrow(
      'retainedBytes: replication must be at least 1, got 0',
    );
  });
});
