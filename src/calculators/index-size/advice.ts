import type { Advice, Results } from '../kit/define';
import { formatNumber, withUnit } from '../kit/format';
import type { indexOutputs } from './outputs';
import type { IndexValues } from './sizes';

const slowQuery = { to: '/runbooks/postgres/postgres-slow-query', label: 'Runbook: a slow query' };
const storage = { to: '/calculators/storage', label: 'Storage, WAL and backup' };
const sharding = { to: '/practices/replicas-and-sharding', label: 'Read replicas and sharding' };

const buildOnline = {
  postgres: 'Build it with CREATE INDEX CONCURRENTLY, or every write waits for as long as the build takes.',
  innodb: 'Build it with ALGORITHM=INPLACE, LOCK=NONE, which refuses to start where it would hold up writes.',
} as const;

/** An index worth its writes saves at least this many pages a query. Rule of thumb. */
const WORTH = 10;

export function indexAdvice(v: IndexValues, r: Results<typeof indexOutputs>): Advice[] {
  const list: Advice[] = [];
  const onPostgres = v.engine === 'postgres' ? { link: slowQuery } : {};
  const wanted = Math.min(v.rowsWanted, v.rows);
  const indexGb = r.indexSize ?? 0;
  if (v.order === 'random' && indexGb > v.cacheMemory) {
    list.push({
      tone: 'do',
      text: `Inserts with random keys land anywhere in ${withUnit(indexGb, 'GB')} of index, and ${withUnit(v.cacheMemory, 'GB')} are kept in memory at most: ${formatNumber((1 - v.cacheMemory / indexGb) * 100, { digits: 2 })} % of them or more wait for a read from disk. Take keys that ascend, such as UUID version 7, or split the table.`,
      link: sharding,
    });
  }
  if (v.order === 'random' && wanted > (r.scanFrom ?? 0)) {
    list.push({
      tone: 'watch',
      text: `For ${formatNumber(wanted)} scattered rows the planner reads the whole table, and rightly so. Put the columns of the query into the index, cluster the table in its order, or fetch fewer rows.`,
      ...onPostgres,
    });
  } else if ((r.timesFewer ?? 0) < WORTH) {
    list.push({
      tone: 'watch',
      text: `The index saves less than ${WORTH} times the pages: measure with ${v.engine === 'postgres' ? 'EXPLAIN (ANALYZE, BUFFERS)' : 'EXPLAIN ANALYZE'} whether it is worth what each insert pays for it.`,
      ...onPostgres,
    });
  } else {
    list.push({
      tone: 'do',
      text: `Without the index a query reads ${withUnit(r.pagesWithout ?? 0, 'pages')}. ${buildOnline[v.engine]}`,
      ...onPostgres,
    });
  }
  const share = (r.savedByOrder ?? 0) / Math.max(1e-9, r.tableSize ?? 0);
  if (share > 0.05) {
    list.push({
      tone: 'do',
      text: `Widest columns first would save ${formatNumber(share * 100)} % of the table. Order them so in the next table, or when this one is rewritten anyway.`,
    });
  }
  if (v.furtherIndexes > 0 && (r.walPerFurtherIndex ?? 0) * v.furtherIndexes > (r.walPerInsert ?? 0) / 2) {
    list.push({
      tone: 'watch',
      text: 'The further indexes write more than half of the log. Drop those that pg_stat_user_indexes shows with an idx_scan of 0 over a month, on the replicas too.',
      link: storage,
    });
  }
  list.push({
    tone: 'fine',
    text: 'Next: what this becomes in a year, as log and as backup.',
    link: storage,
  });
  return list;
}
