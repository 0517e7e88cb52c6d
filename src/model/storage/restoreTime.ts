import { requireNotNegative, requirePositive } from '../statistics/requireNumber';

/** What a restore has to do, and how fast it goes. */
export interface Restore {
  /** The full backup and the incremental ones laid over it, as stored, bytes. */
  readonly storedBytes: number;
  /** The same unpacked, bytes. */
  readonly unpackedBytes: number;
  /** Log to replay, unpacked, bytes: at worst that of a whole interval between backups. */
  readonly walBytes: number;
  /** Bytes a second from where the backups lie. */
  readonly downloadRate: number;
  /** Bytes a second onto the new disk. */
  readonly writeRate: number;
  /** Bytes a second of log that one process replays. */
  readonly replayRate: number;
  /** Seconds before the copy starts and after it ends: notice, decide, get a server, check. */
  readonly fixedSeconds: number;
}

/**
 * Time to restore a database from its backups, at worst: just before the next backup would have been made.
 *
 * Download and write to disk overlap, so the slower of them decides; the log is replayed after that, by a single process
 * ([point-in-time recovery](https://www.postgresql.org/docs/15/continuous-archiving.html#BACKUP-PITR-RECOVERY)).
 *
 * @param restore - Amounts and rates.
 * @returns Seconds by part and in all.
 * @throws RangeError where a number is out of range.
 *
 * @example
 * ```ts
 * restoreTime({ storedBytes: 5e10, unpackedBytes: 1e11, walBytes: 1e10, downloadRate: 1e8, writeRate: 2e8, replayRate: 5e7, fixedSeconds: 900 });
 * // { fixed: 900, copy: 500, replay: 200, total: 1600 }
 * ```
 */
export function restoreTime(restore: Restore): {
  fixed: number;
  copy: number;
  replay: number;
  total: number;
} {
  const { storedBytes, unpackedBytes, walBytes, fixedSeconds } = restore;
  for (const [name, value] of Object.entries({ storedBytes, unpackedBytes, walBytes, fixedSeconds })) {
    requireNotNegative('restoreTime', name, value);
  }
  for (const name of ['downloadRate', 'writeRate', 'replayRate'] as const) {
    requirePositive('restoreTime', name, restore[name]);
  }
  const copy = Math.max(storedBytes / restore.downloadRate, unpackedBytes / restore.writeRate);
  const replay = walBytes / restore.replayRate;
  return { fixed: fixedSeconds, copy, replay, total: fixedSeconds + copy + replay };
}
