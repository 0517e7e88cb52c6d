import { defineDrill } from '../../src/drills/drill';
import { postgresMetrics, startPostgres, startPostgresExporter } from '../../src/drills/parts/postgres';
import playbook from './postgres-connections-exhausted';

export default defineDrill({
  playbook,
  needs: ['postgres', 'prometheus-postgres-exporter'],
  metrics: postgresMetrics,
  wholeChain: true,
  takes: 'one-role',
  async start(bench) {
    await startPostgres(bench, { settings: 'max_connections = 20' });
    await startPostgresExporter(bench);
  },
  async inject(bench) {
    // Clients that come back when they are cut off, as every pool does, until they are no longer let in.
    const client = `psql -h db.internal -U api -d app -c 'select pg_sleep(300)' 2>&1`;
    for (let count = 0; count < 20; count += 1)
      bench.background(`until ${client} | grep -q 'not permitted to log in'; do sleep 0.2; done`);
    await bench.until(
      'the slots to be taken',
      `psql -h db.internal -U app -d app -c 'select 1' 2>&1 | grep -qE 'too many|reserved'`,
    );
  },
});
