import { defineDrill } from '../../src/drills/drill';
import { postgresMetrics, startPostgres, startPostgresExporter } from '../../src/drills/parts/postgres';
import playbook from './postgres-inactive-slot';

export default defineDrill({
  playbook,
  needs: ['postgres', 'prometheus-postgres-exporter'],
  metrics: postgresMetrics,
  takes: 'slot-holds-log',
  async start(bench) {
    await startPostgres(bench, { settings: "min_wal_size = '32MB'\nmax_wal_size = '32MB'" });
    await startPostgresExporter(bench);
  },
  async inject(bench) {
    const psql = 'psql -h db.internal -U postgres -d app -qAt';
    await bench.must(
      `${psql} -c "select pg_create_physical_replication_slot('old_replica', true)" -c 'create table orders (id int, pad text)'`,
    );
    await bench.must(
      `${psql} -c "insert into orders select g, repeat('x', 400) from generate_series(1, 250000) g" -c checkpoint`,
      { timeout: 60 },
    );
  },
  notProven: [
    {
      what: 'The full disk',
      why: 'The drill stops before it; what happens then is said by PostgreSQL’s documentation.',
    },
  ],
});
