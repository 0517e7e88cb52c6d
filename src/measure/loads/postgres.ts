import { startPostgres } from '../../drills/parts/postgres';
import { runLevels, SECONDS } from '../levels';
import { parsePgbench } from '../parse';
import type { LoadTarget } from '../target';

/** 150 MB, which stay in memory. */
const SCALE = 10;
const settings = `shared_buffers = 256MB
max_wal_size = 256MB
autovacuum = off`;

function pgbench(id: string, title: string, script: string, does: string): LoadTarget {
  const command = `pgbench -h 127.0.0.1 -U postgres -n -b ${script} -M prepared -c {clients} -j 1 -T ${SECONDS} app`;
  return {
    kind: 'load',
    id,
    title,
    needs: ['postgres', 'pgbench'],
    setup: `pgbench at scale ${SCALE}, ${does}, on a file system in memory with fsync off.`,
    command,
    unit: 'transactions/s',
    async run(bench) {
      await startPostgres(bench, { settings });
      await bench.must(`pgbench -h 127.0.0.1 -U postgres -q -i -s ${SCALE} app`, { timeout: 120 });
      return runLevels(async (clients) =>
        parsePgbench(await bench.must(command.replace('{clients}', String(clients)), { timeout: 30 })),
      );
    },
  };
}

export const postgresRead = pgbench(
  'postgres-read',
  'PostgreSQL, reads by primary key',
  'select-only',
  'one row read in each transaction',
);

export const postgresWrite = pgbench(
  'postgres-write',
  'PostgreSQL, writes that meet on few rows',
  'tpcb-like',
  'three updates, a read and an insert in each transaction, one of the updates on one of ten rows',
);
