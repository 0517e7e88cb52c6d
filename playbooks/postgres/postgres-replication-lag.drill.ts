import { defineDrill } from '../../src/drills/drill';
import {
  postgresMetrics,
  runPostgres,
  startExtendedExporter,
  startPostgres,
} from '../../src/drills/parts/postgres';
import playbook from './postgres-replication-lag';

const replica = { directory: '/var/lib/postgresql/15/replica', address: '127.0.0.2' };

export default defineDrill({
  playbook,
  needs: ['postgres', 'prometheus-postgres-exporter'],
  metrics: postgresMetrics,
  takes: 'paused',
  async start(bench) {
    await startPostgres(bench);
    await bench.must(
      `pg_basebackup -h db.internal -U postgres -D ${replica.directory} -R -X stream -c fast --no-sync -C -S replica_1`,
      { timeout: 30 },
    );
    await bench.must(`echo "unix_socket_directories = ''" >>${replica.directory}/postgresql.conf`);
    await runPostgres(bench, 'replica', replica);
    await bench.must(`psql -h db.internal -U app -d app -qc 'create table orders (id int, pad text)'`);
    const write = `insert into orders select g, repeat('x', 200) from generate_series(1, 3000) g`;
    bench.background(`while true; do psql -h db.internal -U app -d app -qc "${write}"; sleep 0.2; done`);
    await startExtendedExporter(bench, replica.address);
  },
  async inject(bench) {
    await bench.must(`psql -h db-replica.internal -U postgres -qAtc 'select pg_wal_replay_pause()'`);
  },
});
