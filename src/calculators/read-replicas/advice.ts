import type { Advice } from '../kit/define';
import { formatNumber, withUnit } from '../kit/format';
import type { ReplicaValues } from './inputs';

interface Results {
  readonly replicas: number | null;
  readonly staleOwn: number | null;
  readonly pinTime: number | null;
  readonly busyAfterLoss: number | null;
  readonly replayBusy: number | null;
  readonly monthsToCeiling: number | null;
  readonly primaryRelief: number | null;
  readonly rebuild: number | null;
}

/** Share of its time that the replay process may be busy before bursts are felt as lag. Rule of thumb. */
const BUSY_REPLAY = 70;
/** A copy that takes longer than a working day leaves the next loss uncovered overnight. Rule of thumb. */
const LONG_REBUILD = 8;

const ladder = { to: '/practices/replicas-and-sharding', label: 'Replicas and sharding' };
const runbook = { to: '/runbooks/postgres/postgres-replication-lag', label: 'When a replica lags' };

/** What to do about replicas and their lag, the hard limits first. */
export function adviceOn(v: ReplicaValues, r: Results): Advice[] {
  const list: Advice[] = [];
  const replayBusy = r.replayBusy ?? 0;
  if (r.replicas === null) {
    list.push({
      tone: 'do',
      text: 'Writes use up every replica, so more of them add nothing: take writes away, or spread them over shards.',
      link: { to: '/calculators/sharding', label: 'Sharding' },
    });
  }
  if (replayBusy >= 100) {
    list.push({
      tone: 'do',
      text: 'Replay is one process and always busy: batch small writes, drop indexes nobody reads, or shard. A larger node does not help.',
      link: runbook,
    });
  } else if (replayBusy > BUSY_REPLAY) {
    const months = r.monthsToCeiling === null ? '' : ` and full in ${formatNumber(r.monthsToCeiling)} months`;
    list.push({
      tone: 'watch',
      text: `Replay is busy ${formatNumber(replayBusy)} % of the time${months}: a burst is felt as lag now, and shards are the next step.`,
      link: runbook,
    });
  }
  if ((r.staleOwn ?? 0) > v.staleTarget && r.pinTime !== null) {
    list.push({
      tone: 'do',
      text: `${formatNumber(r.staleOwn ?? 0)} % of users would not see what they have just saved: keep a session on the primary for ${withUnit(r.pinTime, 'ms', { digits: 2 })} after a write, or carry the log position.`,
      link: ladder,
    });
  }
  if (r.busyAfterLoss === null ? (r.replicas ?? 0) > 0 : r.busyAfterLoss > v.target) {
    list.push({
      tone: 'watch',
      text:
        r.busyAfterLoss === null
          ? 'The only replica may be lost, and its reads then fall on the primary: cap them, or keep one to spare.'
          : `After the loss of one the others are busy ${formatNumber(r.busyAfterLoss)} %, above your ceiling of ${formatNumber(v.target)} %: keep one more to spare.`,
    });
  }
  if ((r.rebuild ?? 0) > LONG_REBUILD) {
    list.push({
      tone: 'watch',
      text: `A lost replica is back after ${formatNumber(r.rebuild ?? 0)} hours: restore it from a snapshot or a nearby backup, and set max_slot_wal_keep_size so that it cannot fill the primary’s disk meanwhile.`,
      link: { to: '/runbooks/postgres/postgres-inactive-slot', label: 'When a slot keeps the log' },
    });
  }
  if ((r.primaryRelief ?? 0) < 0.5) {
    list.push({
      tone: 'watch',
      text: `These reads take ${formatNumber(r.primaryRelief ?? 0)} of a core: an index, a cache or the next larger node is cheaper than a replica.`,
      link: { to: '/practices/caching', label: 'Caching' },
    });
  }
  list.push({
    tone: 'fine',
    text: 'Next: what the replicas cost in a month.',
    link: { to: '/calculators/cost', label: 'Cost' },
  });
  return list;
}
