import { defineDrill } from '../../src/drills/drill';
import { postgresMetrics, startPostgres, startPostgresExporter } from '../../src/drills/parts/postgres';
import playbook from './postgres-blocking-transaction';

export default defineDrill({
  playbook,
  needs: ['postgres', 'prometheus-postgres-exporter'],
  metrics: postgresMetrics,
  takes: 'idle-blocker',
  async start(bench) {
    await startPostgres(bench);
    await bench.must(
      `psql -h db.internal -U app -d app -qc 'create table orders (id int primary key, total int)' -c 'insert into orders select g, g from generate_series(1, 1000) g'`,
    );
    await startPostgresExporter(bench);
  },
  async inject(bench) {
    const psql = 'psql -h db.internal -U app -d app -q';
    bench.background(
      `(echo 'begin; alter table orders add column note text;'; sleep 300) | PGAPPNAME=migration ${psql}`,
    );
    await bench.until(
      'the lock',
      `${psql} -Atc "select 1 from pg_locks where mode = 'AccessExclusiveLock' and granted and relation = 'orders'::regclass" | grep -q 1`,
    );
    for (let client = 1; client <= 5; client += 1)
      bench.background(`PGAPPNAME=api ${psql} -c 'select total from orders where id = ${client}'`);
    await bench.until(
      'the queue behind it',
      `psql -h db.internal -U postgres -Atc "select count(*) from pg_stat_activity where wait_event_type = 'Lock'" | grep -q 5`,
    );
  },
});
