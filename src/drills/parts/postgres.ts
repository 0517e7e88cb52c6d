import type { Bench } from '../bench';

/** What a cluster is given beyond its defaults. */
export interface ClusterOptions {
  /** Lines of `postgresql.conf`. */
  readonly settings?: string;
  readonly address?: string;
  readonly directory?: string;
  /** Further arguments of initdb. */
  readonly initdb?: string;
}

/** Makes a cluster with database and roles `app` and `api`, as the page's defaults name them, and starts it. */
export async function startPostgres(bench: Bench, options: ClusterOptions = {}): Promise<void> {
  const { directory = '/var/lib/postgresql/15/main', initdb = '' } = options;
  await bench.must(
    `initdb -D ${directory} -U postgres -A trust --no-sync --no-instructions ${initdb} >/dev/null`,
    { timeout: 60 },
  );
  await bench.must(
    `cat >>${directory}/postgresql.conf <<'END'
fsync = off
shared_buffers = 32MB
unix_socket_directories = '/srv'
log_line_prefix = '%m [%p] %a '
${options.settings ?? ''}
END
echo 'host replication all 127.0.0.0/8 trust' >>${directory}/pg_hba.conf
echo 'host all all 127.0.0.0/8 trust' >>${directory}/pg_hba.conf`,
  );
  await runPostgres(bench, 'postgres', options);
  await bench.must(
    `psql -h db.internal -U postgres -qc 'create role app login' -c 'create role api login' -c 'create database app owner app'`,
  );
}

/** Starts a cluster that exists. */
export async function runPostgres(
  bench: Bench,
  name: string,
  { directory = '/var/lib/postgresql/15/main', address = '127.0.0.1' }: ClusterOptions = {},
): Promise<void> {
  await bench.start(name, ['postgres', '-D', directory, '-c', `listen_addresses=${address}`], {
    ready: `pg_isready -q -h ${address}`,
  });
}

/** Starts the exporter of the cluster at `address`; its metrics are at {@link postgresMetrics}. */
export async function startPostgresExporter(
  bench: Bench,
  address = '127.0.0.1',
  ...args: string[]
): Promise<void> {
  await bench.start(
    'postgres_exporter',
    ['prometheus-postgres-exporter', '--web.listen-address=127.0.0.1:9187', ...args],
    {
      ready: `curl -sf ${postgresMetrics} | grep -q '^pg_up 1'`,
      env: { DATA_SOURCE_NAME: `postgresql://postgres@${address}:5432/app?sslmode=disable` },
    },
  );
}

/** The same with Debian's example queries, on the database `app`: tables and replay are measured by these only. */
export async function startExtendedExporter(bench: Bench, address = '127.0.0.1'): Promise<void> {
  await bench.must(
    'zcat -f /usr/share/doc/prometheus-postgres-exporter/examples/queries.yaml* >/srv/queries.yaml',
  );
  await startPostgresExporter(bench, address, '--extend.query-path=/srv/queries.yaml');
}

export const postgresMetrics = 'http://127.0.0.1:9187/metrics';
