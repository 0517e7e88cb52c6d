import { defineDrill } from '../../src/drills/drill';
import { postgresMetrics, startExtendedExporter, startPostgres } from '../../src/drills/parts/postgres';
import playbook from './postgres-slow-query';

export default defineDrill({
  playbook,
  needs: ['postgres', 'prometheus-postgres-exporter'],
  metrics: postgresMetrics,
  takes: 'no-index',
  async start(bench) {
    await startPostgres(bench, {
      settings: "shared_preload_libraries = 'pg_stat_statements'\nmax_parallel_workers_per_gather = 0",
    });
    await bench.must(
      `psql -h db.internal -U postgres -d app -qAt -c 'create extension pg_stat_statements' -c 'create table orders (id int primary key, customer_id int, pad text)' \\
        -c "insert into orders select g, g % 40000, repeat('x', 120) from generate_series(1, 400000) g" \\
        -c 'create index orders_customer_id_idx on orders (customer_id)' -c 'alter table orders owner to app' -c 'analyze orders' -c 'select pg_stat_statements_reset()'`,
      { timeout: 60 },
    );
    await startExtendedExporter(bench);
  },
  async inject(bench) {
    await bench.must(`psql -h db.internal -U app -d app -qc 'drop index orders_customer_id_idx'`);
    const query = 'select * from orders where customer_id = 42';
    bench.background(
      `while true; do psql -h db.internal -U app -d app -qAtc '${query}' >/dev/null; sleep 0.1; done`,
    );
  },
});
