import { requireCount, requireNotNegative, requirePositive } from '../statistics/requireNumber';

/** A routine of backups from which every moment of a number of days can be restored. */
export interface BackupRoutine {
  readonly databaseBytes: number;
  /** Days from one full backup to the next, 1 or more. */
  readonly fullEveryDays: number;
  /** Days back that can be restored, 1 or more. */
  readonly keepDays: number;
  /** Bytes of pages that changed since the last backup, kept each day between full ones; 0 without incremental backups. */
  readonly incrementalBytes: number;
  readonly walPerDay: number;
  /** Stored bytes over raw bytes of backups, above 0 to 1. */
  readonly compression: number;
  /** The same of archived log. */
  readonly walCompression: number;
  /** Whether the log is archived; without it only the moments of the backups can be restored. */
  readonly archived: boolean;
}

/** What a routine keeps, at its fullest. */
export interface BackupSet {
  readonly fullsKept: number;
  /** Days of log, back to the oldest full backup. */
  readonly walDays: number;
  /** Stored bytes. */
  readonly fulls: number;
  readonly incrementals: number;
  readonly wal: number;
  readonly total: number;
}

/**
 * Backups and log that have to be kept so that every moment of the last days can be restored.
 *
 * The oldest of those moments starts from the full backup before it, so with one every $F$ days and $K$ days to keep there are
 * $\lceil K/F \rceil + 1$ full backups just after a new one, and log over the $F \lceil K/F \rceil$ days since the oldest. Days between two
 * full backups hold an incremental one where the routine has them
 * ([continuous archiving](https://www.postgresql.org/docs/15/continuous-archiving.html)).
 *
 * @param routine - Sizes, intervals and compression.
 * @returns What is stored, by kind.
 * @throws RangeError where a number is out of range.
 *
 * @example
 * ```ts
 * backupSet({ databaseBytes: 100, fullEveryDays: 7, keepDays: 28, incrementalBytes: 0, walPerDay: 10, compression: 0.5, walCompression: 0.5, archived: true });
 * // { fullsKept: 5, walDays: 28, fulls: 250, incrementals: 0, wal: 140, total: 390 }
 * ```
 */
export function backupSet(routine: BackupRoutine): BackupSet {
  const { databaseBytes, fullEveryDays, keepDays, incrementalBytes, walPerDay, archived } = routine;
  requireNotNegative('backupSet', 'databaseBytes', databaseBytes);
  requireCount('backupSet', 'fullEveryDays', fullEveryDays, 1);
  requireCount('backupSet', 'keepDays', keepDays, 1);
  requireNotNegative('backupSet', 'incrementalBytes', incrementalBytes);
  requireNotNegative('backupSet', 'walPerDay', walPerDay);
  requirePositive('backupSet', 'compression', routine.compression);
  requirePositive('backupSet', 'walCompression', routine.walCompression);
  const intervals = Math.ceil(keepDays / fullEveryDays);
  const fullsKept = intervals + 1;
  const walDays = archived ? intervals * fullEveryDays : 0;
  const fulls = fullsKept * databaseBytes * routine.compression;
  const incrementals = intervals * (fullEveryDays - 1) * incrementalBytes * routine.compression;
  const wal = walDays * walPerDay * routine.walCompression;
  return { fullsKept, walDays, fulls, incrementals, wal, total: fulls + incrementals + wal };
}
