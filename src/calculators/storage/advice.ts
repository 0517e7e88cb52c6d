import type { Advice, Results } from '../kit/define';
import { formatNumber, withUnit } from '../kit/format';
import type { storageOutputs } from './outputs';
import type { StorageValues } from './plan';

const slot = { to: '/runbooks/postgres/postgres-inactive-slot', label: 'Runbook: a slot holds back log' };
const sharding = { to: '/calculators/sharding', label: 'Sharding' };
const indexSize = { to: '/calculators/index-size', label: 'Index and table size' };
const cost = { to: '/calculators/cost', label: 'Cost' };

export function storageAdvice(v: StorageValues, r: Results<typeof storageOutputs>): Advice[] {
  const list: Advice[] = [];
  const [restore, copy, replay] = [r.restoreTime ?? 0, r.copyTime ?? 0, r.replayTime ?? 0];
  if (restore > v.rto) list.push(tooSlow(v, copy, replay));
  else if (r.restoreTooSlowIn !== null && r.restoreTooSlowIn < v.horizonMonths) {
    list.push({
      tone: 'watch',
      text: `In ${withUnit(Math.ceil(r.restoreTooSlowIn), 'months')} a restore takes longer than you allow: plan the change now, and time a restore each month.`,
    });
  }
  if ((r.dataLoss ?? 0) > v.rpo) {
    list.push({
      tone: 'do',
      text:
        v.archiving === 'none'
          ? 'Without an archived log every write since the last backup is lost with the server: archive it, at the price of the log kept.'
          : 'A segment leaves too late for the writes you may lose: set archive_timeout below it, or stream the log with pg_receivewal or to a replica in another zone.',
    });
  }
  if (r.hoursToFull !== null && r.hoursToFull < v.awayHours) {
    list.push({
      tone: 'do',
      text: `A replica that is away for ${withUnit(v.awayHours, 'hours')} makes the primary hold ${withUnit(r.slotHolds ?? 0, 'GB')} of log, ${r.hoursToFull < 0.1 ? 'and its disk has no room for it:' : `which fills its disk in ${formatNumber(r.hoursToFull)} h and stops all writes:`} bound it with max_slot_wal_keep_size, and alert on it.`,
      link: slot,
    });
  } else {
    list.push({
      tone: 'watch',
      text: 'A replication slot that nobody reads holds log without end, unless max_slot_wal_keep_size bounds it: alert on what it holds.',
      link: slot,
    });
  }
  if ((r.imageShare ?? 0) > 50) {
    list.push({
      tone: 'watch',
      text: `${formatNumber(r.imageShare ?? 0)} % of the log are page images. Raise checkpoint_timeout to 15 or 30 minutes, with max_wal_size to match, turn on wal_compression, or drop indexes on random keys; recovery after a crash takes longer for it.`,
      link: indexSize,
    });
  }
  if (r.diskFullIn !== null && r.diskFullIn < 3) {
    list.push({
      tone: 'do',
      text: `The database ${r.diskFullIn === 0 ? 'fills 85 % of its disk or more' : `reaches 85 % of its disk in ${formatNumber(r.diskFullIn)} months`}: enlarge it while it is calm.`,
    });
  }
  list.push({
    tone: 'watch',
    text: 'Restore into an empty server each month and time it. That measures the two rates this page hangs on, and it is the only proof that the backups can be read.',
  });
  list.push({ tone: 'fine', text: 'Next: the whole bill, storage and backups in it.', link: cost });
  return list;
}

/** What shortens a restore depends on what makes it long. */
function tooSlow(v: StorageValues, copy: number, replay: number): Advice {
  if (v.fixedTime / 60 > v.rto) {
    return {
      tone: 'do',
      text: 'Noticing, deciding and getting a server alone take longer than you allow: keep a replica that can be promoted, and use backups for what a replica copies too, such as a deleted table.',
    };
  }
  if (replay > copy) {
    return {
      tone: 'do',
      text:
        v.between === 'log' && v.fullEvery > 1
          ? 'Most of the restore is replay of log. Take an incremental backup a day, or full ones more often: replay is then that of one day at most.'
          : 'Most of the restore is replay of log, by a single process: take disk snapshots every few hours, or keep a replica that lags on purpose by an hour.',
    };
  }
  return {
    tone: 'do',
    text: 'Most of the restore is the copy. Restore from disk snapshots, keep backups where they can be read faster, move old rows out, or split the database so that parts are restored side by side.',
    link: sharding,
  };
}
