import { monthsUntil } from '../../model/growth/compound';
import { defineCalculator } from '../kit/define';
import { formatNumber, withUnit } from '../kit/format';
import { storageAdvice } from './advice';
import { storageCharts } from './charts';
import { storageExamples } from './examples';
import { storageInputs } from './inputs';
import { storageOutputs } from './outputs';
import { GB, monthsUntilTooSlow, planAt, type StoragePlan, type StorageValues } from './plan';

/** Share of a disk at which its owner should have acted. Rule of thumb. */
const FULL = 0.85;

export default defineCalculator({
  slug: 'storage',
  title: 'Storage, WAL and backup',
  question: 'How much log do my writes make, what must I keep to restore, and how long does a restore take?',
  inputs: storageInputs,
  outputs: storageOutputs,
  headline: 'restoreTime',
  compute(v) {
    const today = planAt(v, 0);
    const then = planAt(v, v.horizonMonths);
    return {
      restoreTime: today.restore.total / 3_600,
      dataLoss: today.lossSeconds / 60,
      walPerDay: today.walPerDay / GB,
      backupSize: today.kept.total / GB,
      monthlyCost: today.databaseUsd + today.backupUsd,
      backupCost: today.backupUsd,
      copyTime: today.restore.copy / 60,
      replayTime: today.restore.replay / 60,
      imageShare: today.wal.total > 0 ? (today.wal.pageImages / today.wal.total) * 100 : 0,
      fullsKept: today.kept.fullsKept,
      walDays: today.kept.walDays,
      incrementalSize: v.between === 'incremental' ? today.incrementalBytes / GB : null,
      slotHolds: (today.wal.total * v.awayHours * 3_600) / GB,
      hoursToFull: hoursToFull(v, today),
      diskFullIn: finite(monthsUntil(v.databaseSize, v.diskSize * FULL, v.monthlyGrowth / 100)),
      restoreTooSlowIn: monthsUntilTooSlow(v),
      databaseThen: then.databaseBytes / GB,
      restoreThen: then.restore.total / 3_600,
      costThen: then.databaseUsd + then.backupUsd,
    };
  },
  answer(v, r) {
    const restore = r.restoreTime ?? 0;
    const inTime = restore <= v.rto ? 'within' : 'longer than';
    return `A restore takes ${hours(restore)} at worst, ${inTime} the ${hours(v.rto)} you allow, and loses the last ${minutes(r.dataLoss ?? 0)} of writes; ${withUnit(r.backupSize ?? 0, 'GB')} of backups and log are kept for it.`;
  },
  charts: storageCharts,
  advice: storageAdvice,
  examples: storageExamples,
  monotone: [
    { input: 'databaseSize', output: 'restoreTime', direction: 'up' },
    { input: 'writeRate', output: 'walPerDay', direction: 'up' },
    { input: 'checkpointInterval', output: 'walPerDay', direction: 'down' },
    { input: 'fullEvery', output: 'restoreTime', direction: 'up' },
    { input: 'replayRate', output: 'restoreTime', direction: 'down' },
    { input: 'databaseSize', output: 'monthlyCost', direction: 'up' },
    { input: 'databaseSize', output: 'hoursToFull', direction: 'down' },
  ],
});

/** Hours until log that a slot holds back has filled the disk, at the mean rate. */
function hoursToFull(v: StorageValues, today: StoragePlan): number | null {
  const free = Math.max(0, v.diskSize * GB - today.databaseBytes);
  return finite(free === 0 ? 0 : free / today.wal.total / 3_600);
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function hours(value: number): string {
  return value < 1 ? withUnit(Math.ceil(value * 60), 'minutes') : `${formatNumber(value)} h`;
}

function minutes(value: number): string {
  if (value < 2) return withUnit(Math.ceil(value * 60), 'seconds');
  if (value < 120) return withUnit(Math.ceil(value), 'minutes');
  return value < 2_880 ? `${formatNumber(value / 60)} h` : withUnit(value / 1_440, 'days');
}
