import { monthsUntil } from '../../model/growth/compound';
import { defineCalculator } from '../kit/define';
import { formatNumber, withUnit } from '../kit/format';
import { adviceOn } from './advice';
import { charts } from './charts';
import { examples } from './examples';
import { inputs, type ReplicaValues } from './inputs';
import { busyWith, lagOf, replicasFor } from './plan';

const endless = 'it grows without end';
const noNumber = 'no number is enough';

export default defineCalculator({
  slug: 'read-replicas',
  title: 'Read replicas',
  question: 'How many read replicas do I need, and how old is what they answer?',
  inputs,
  outputs: {
    replicas: {
      label: 'Replicas',
      unit: 'replicas',
      round: 'up',
      min: 0,
      primary: true,
      absent: noNumber,
      better: 'lower',
      help: 'Those the reads need and those that may be lost.',
    },
    staleOwn: {
      label: 'Own write not seen',
      unit: '%',
      min: 0,
      max: 100.0001,
      primary: true,
      better: 'lower',
      help: 'Chance that a user who reads from a replica so soon after saving does not see it.',
    },
    p99Lag: { label: 'Lag, p99', unit: 'ms', min: 0, primary: true, absent: endless, better: 'lower' },
    pinTime: {
      label: 'Read from the primary for',
      unit: 'ms',
      min: 0,
      primary: true,
      absent: endless,
      better: 'lower',
      help: 'After a write, per session: then a replica misses it no more often than you accept.',
    },
    busyAfterLoss: {
      label: 'Busy after losing one',
      unit: '%',
      min: 0,
      primary: true,
      absent: 'none is left',
      better: 'lower',
      help: 'Cores of each replica that is left. Above 100 % they cannot keep up and reads queue.',
    },
    meanLag: { label: 'Lag, mean', unit: 'ms', min: 0, absent: endless, better: 'lower' },
    staleAny: {
      label: 'A row found out of date',
      unit: '%',
      min: 0,
      max: 100.0001,
      better: 'lower',
      help: 'By a read at any time, for a row that is written as often as you say.',
    },
    replayBusy: {
      label: 'Replay process busy',
      unit: '%',
      min: 0,
      better: 'lower',
      help: 'One process, whatever the cores: at 100 % the lag grows without end.',
    },
    writeCeiling: {
      label: 'Writes that end replay',
      unit: 'queries/s',
      min: 0,
      better: 'higher',
      help: 'One over the replay of a write.',
    },
    monthsToCeiling: {
      label: 'Reached in',
      unit: 'months',
      min: 0,
      better: 'higher',
      absent: 'never at this growth',
    },
    roomPerReplica: {
      label: 'Reads one replica has room for',
      unit: 'queries/s',
      min: 0,
      absent: 'none: replaying takes all of it',
      better: 'higher',
    },
    busy: {
      label: 'Busy with all of them up',
      unit: '%',
      min: 0,
      absent: 'there is no replica',
      better: 'lower',
    },
    primaryRelief: {
      label: 'Cores freed on the primary',
      unit: 'cores',
      min: 0,
      better: 'higher',
      help: 'Core time of the reads that leave it.',
    },
    rebuild: {
      label: 'Until a lost one is replaced',
      unit: 'h',
      min: 0,
      absent: 'never: it cannot catch up',
      better: 'lower',
      help: 'Copying the data, then replaying what was written meanwhile beside what still comes.',
    },
  },
  headline: 'replicas',
  compute(v) {
    const { readCapacityPerReplica, replicas } = replicasFor(v);
    const lag = lagOf(v);
    const hasAnswer = Number.isFinite(replicas);
    const writeCeiling = 1_000 / v.replayTime;
    const rowRate = Math.min(v.writeRate, 1 / v.rowInterval);
    const asPercent = (share: number | null) => (share === null ? null : share * 100);
    return {
      replicas: hasAnswer ? replicas : null,
      staleOwn: lag.staleAfter(v.readAfter / 1_000) * 100,
      p99Lag: lag.stable ? lag.lagQuantile(0.99) * 1_000 : null,
      pinTime: lag.stable ? lag.lagQuantile(1 - v.staleTarget / 100) * 1_000 : null,
      busyAfterLoss: hasAnswer ? asPercent(busyWith(replicas - 1, v)) : null,
      meanLag: lag.stable ? lag.meanLag * 1_000 : null,
      staleAny: lag.staleShare(rowRate) * 100,
      replayBusy: lag.replayUtilisation * 100,
      writeCeiling,
      monthsToCeiling: monthsToCeiling(v, writeCeiling),
      roomPerReplica: readCapacityPerReplica > 0 ? readCapacityPerReplica : null,
      busy: hasAnswer ? asPercent(busyWith(replicas, v)) : null,
      primaryRelief: ((v.readRate * v.replicaShare) / 100) * (v.readTime / 1_000),
      rebuild: rebuildHours(v, lag.replayUtilisation),
    };
  },
  answer(v, r) {
    if (r.replicas === null) {
      return `No number of replicas is enough: replaying ${formatNumber(v.writeRate)} writes/s takes all that a node of ${formatNumber(v.cores)} cores may do.`;
    }
    const count = `${formatNumber(r.replicas)} ${r.replicas === 1 ? 'replica' : 'replicas'}`;
    const carry = `${count} ${r.replicas === 1 ? 'carries' : 'carry'} ${formatNumber((v.readRate * v.replicaShare) / 100)} reads/s${v.spare > 0 ? `, ${v.spare} of them to spare` : ''}`;
    if (r.pinTime === null)
      return `${carry}, but replay cannot keep up with ${formatNumber(v.writeRate)} writes/s and the lag grows without end.`;
    return `${carry}; after a write read from the primary for ${withUnit(r.pinTime, 'ms', { digits: 2 })}, and a replica then misses it in ${formatNumber(v.staleTarget)}\u00a0% of cases at most.`;
  },
  charts,
  advice: adviceOn,
  examples,
});

function monthsToCeiling({ writeRate, monthlyGrowth }: ReplicaValues, ceiling: number): number | null {
  if (writeRate >= ceiling) return 0;
  if (writeRate === 0) return null;
  const months = monthsUntil(writeRate, ceiling, monthlyGrowth / 100);
  return Number.isFinite(months) ? months : null;
}

/** While it copies, writes pile up for a share of the time replay is busy, and they drain in what is left of it. */
function rebuildHours({ databaseSize, copyRate }: ReplicaValues, replayBusy: number): number | null {
  if (replayBusy >= 1) return null;
  const copying = (databaseSize * 1_024) / copyRate / 3_600;
  return copying / (1 - replayBusy);
}
