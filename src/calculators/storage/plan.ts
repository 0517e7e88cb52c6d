import { compoundGrowth } from '../../model/growth/compound';
import { catalogue } from '../../model/pricing/catalogue';
import { tiersOf } from '../../model/pricing/catalogueShape';
import { objectStorageCost } from '../../model/pricing/storage';
import { tieredCost } from '../../model/pricing/tiers';
import { type BackupSet, backupSet } from '../../model/storage/backupSet';
import { distinctPages } from '../../model/storage/distinctPages';
import { postgresPageBytes } from '../../model/storage/postgresPage';
import { restoreTime } from '../../model/storage/restoreTime';
import { archiveGap, walVolume } from '../../model/storage/walVolume';
import type { Values } from '../kit/define';
import type { storageInputs } from './inputs';

export type StorageValues = Values<typeof storageInputs>;

export const MB = 2 ** 20;
export const GB = 2 ** 30;
const DAY = 86_400;

/** Log, backups, restore and cost of the database at one size. */
export interface StoragePlan {
  readonly databaseBytes: number;
  readonly wal: ReturnType<typeof walVolume>;
  readonly walPerDay: number;
  /** Of one day, unpacked, bytes. */
  readonly incrementalBytes: number;
  readonly kept: BackupSet;
  readonly restore: ReturnType<typeof restoreTime>;
  /** Longest stretch of writes lost, seconds. */
  readonly lossSeconds: number;
  readonly databaseUsd: number;
  readonly backupUsd: number;
}

/** The plan after so many months of growth. */
export function planAt(v: StorageValues, months: number): StoragePlan {
  const scale = compoundGrowth(1, v.monthlyGrowth / 100, months);
  const databaseBytes = v.databaseSize * scale * GB;
  const writesPerSecond = (v.writeRate * scale) / v.peakToMean;
  const touched = touchedPages(v, databaseBytes);
  const wal = walVolume({
    writesPerSecond,
    recordBytes: v.recordBytes,
    touched,
    checkpointInterval: v.checkpointInterval,
    imageBytes: v.imageBytes,
  });
  const walPerDay = wal.total * DAY;
  const changedPages = touched.reduce(
    (sum, { pages, perWrite }) => sum + distinctPages(pages, writesPerSecond * DAY * perWrite),
    0,
  );
  const incremental = v.between === 'incremental';
  const incrementalBytes = incremental ? changedPages * postgresPageBytes : 0;
  const compression = v.compression / 100;
  const archived = v.archiving !== 'none';
  const kept = backupSet({
    databaseBytes,
    fullEveryDays: v.fullEvery,
    keepDays: v.keepDays,
    incrementalBytes,
    walPerDay,
    compression,
    walCompression: v.walCompression / 100,
    archived,
  });
  const unpackedBytes = databaseBytes + (v.fullEvery - 1) * incrementalBytes;
  const backupDays = incremental ? 1 : v.fullEvery;
  const restore = restoreTime({
    storedBytes: unpackedBytes * compression,
    unpackedBytes,
    walBytes: archived ? walPerDay * backupDays : 0,
    downloadRate: v.download * MB,
    writeRate: v.diskWrite * MB,
    replayRate: v.replayRate * MB,
    fixedSeconds: v.fixedTime * 60,
  });
  return {
    databaseBytes,
    wal,
    walPerDay,
    incrementalBytes,
    kept,
    restore,
    lossSeconds: Math.min(backupDays * DAY, lossOf(v, wal.total, backupDays)),
    ...costOf(v, databaseBytes, kept),
  };
}

/** Writes fall on the table and, once for each, on the indexes that share the rest of the pages. */
function touchedPages(v: StorageValues, databaseBytes: number) {
  const pages = (databaseBytes / postgresPageBytes) * (v.hotShare / 100);
  const indexPages = v.indexesTouched === 0 ? 0 : (pages * v.indexShare) / 100;
  return [
    { pages: Math.max(1, pages - indexPages), perWrite: 1 },
    { pages: indexPages, perWrite: v.indexesTouched },
  ];
}

function lossOf(v: StorageValues, walPerSecond: number, backupDays: number): number {
  if (v.archiving === 'none') return backupDays * DAY;
  if (v.archiving === 'stream') return v.sendTime;
  return archiveGap(walPerSecond, v.archiveTimeout, v.sendTime);
}

function costOf(v: StorageValues, databaseBytes: number, kept: BackupSet) {
  const { databaseStorage, databaseStorageHighlyAvailable, objectStorage } = catalogue[v.provider];
  const disk = v.copies === 'two' ? databaseStorageHighlyAvailable : databaseStorage;
  return {
    databaseUsd: tieredCost(databaseBytes / GB, tiersOf(disk)).total,
    backupUsd: objectStorageCost({ gb: kept.total / GB, tiersGbUsd: tiersOf(objectStorage) }),
  };
}

/** Farther ahead nobody plans. */
const FARTHEST = 240;

/** Months until a restore takes longer than allowed; null where that does not come within twenty years. */
export function monthsUntilTooSlow(v: StorageValues): number | null {
  const isLate = (months: number) => planAt(v, months).restore.total > v.rto * 3_600;
  if (isLate(0)) return 0;
  if (v.monthlyGrowth <= 0 || !isLate(FARTHEST)) return null;
  let [inTime, late] = [0, FARTHEST];
  for (let step = 0; step < 40; step++) {
    const middle = (inTime + late) / 2;
    if (isLate(middle)) late = middle;
    else inTime = middle;
  }
  return late;
}
