import { definePlaybook } from '../playbook';

const plan = 'explain (costs off) select * from {{table:identifier}} where {{column:identifier}} = 42;';

const rowsRead = (aSecond: number) => ({
  'pg_stat_user_tables_seq_tup_read{instance="db-1",relname="orders"}': `0+${Math.round(60 * aSecond)}x40`,
});

export default definePlaybook({
  id: 'postgres-slow-query',
  component: 'postgres',
  stages: ['traction', 'growth', 'scale', 'millions'],
  title: 'A PostgreSQL query reads the whole table',
  meaning:
    'A frequent query finds no index that fits and reads every row, each time. It was fast while the table was small, and gets slower with every row.',
  impact:
    'The pages behind it slow down, then everything does, for the scans keep the cores and the cache busy.',
  symptoms: [
    'Processor use of the database climbs while traffic does not.',
    'A release added a filter, or dropped an index.',
  ],
  messages: ['Seq Scan on', 'duration:', 'canceling statement due to statement timeout'],
  alert: {
    name: 'PostgresReadsWholeTables',
    expr: ({ rate, threshold }) =>
      `sum by (instance, relname) (rate(pg_stat_user_tables_seq_tup_read[${rate}])) > ${threshold}`,
    for: '10m',
    severity: 'ticket',
    summary:
      '{{ $labels.relname }} on {{ $labels.instance }}: {{ $value | humanize }} rows/s read by sequential scans',
    threshold: {
      label: 'Rows a second read by sequential scans',
      unit: 'rows/s',
      from: (scenario) => 100 * scenario.databaseReadRate,
      because:
        'A hundred rows for each of your reads at peak: more than a page shows, so most were read to be thrown away (rule of thumb).',
      calculator: '/calculators/index-size',
    },
    metrics: {
      exporter: 'postgres_exporter, with its example queries',
      names: ['pg_stat_user_tables_seq_tup_read'],
    },
    why: 'Counts rows and not scans: scanning a table of ten rows is right. Ten minutes let a report finish.',
    staysFiringAfterFix: 'Up to five minutes: the rate looks back that far.',
    tests: {
      fires: { series: (threshold) => rowsRead(1.1 * threshold + 1), minutes: 30 },
      quiet: { series: (threshold) => rowsRead(0.9 * threshold), minutes: 30 },
    },
  },
  connect: { sql: 'psql -h {{host}} -p {{port}} -U {{adminUser}} -d {{database}}' },
  first: 'create-index',
  diagnose: [
    {
      id: 'top-statements',
      title: 'List the statements that take most of the time',
      shell: 'sql',
      run: `select case when mean_exec_time > 10 then 'slow' else 'fine' end as verdict, left(query, 70) as query
from pg_stat_statements
where query ilike 'select%where%' and query not ilike '%pg_%'
order by total_exec_time desc limit 3;`,
      explain: 'Needs the extension `pg_stat_statements`. Slow here is a mean of more than 10 ms.',
      risk: 'read',
      sick: { reads: '`slow`, and the query by name.', output: /slow\s+\|\s+select/ },
      healthy: { reads: 'All `fine`, or none.', not: /slow\s+\|/ },
      otherwise: {
        says: 'If all are fine and users wait, they wait for locks or for connections.',
        go: { playbook: 'postgres-blocking-transaction' },
      },
    },
    {
      id: 'plan',
      title: 'Ask for its plan',
      shell: 'sql',
      run: plan,
      explain: 'Without `analyze` the query is not run.',
      risk: 'read',
      sick: { reads: 'Seq Scan on the table.', output: /Seq Scan/ },
      healthy: { reads: 'Index Scan or Bitmap Heap Scan.', output: /Index/ },
      otherwise: {
        says: 'If the index is used and it is slow still, it finds too many rows: ask for fewer, or cache them.',
        go: { guide: '/practices/caching' },
      },
    },
  ],
  decide: [
    {
      id: 'no-index',
      when: { command: 'plan', sees: 'sick' },
      because: 'The plan reads the whole table: an index is missing.',
      go: { mitigate: 'add-index' },
    },
    {
      id: 'otherwise',
      when: 'else',
      because: 'The plan uses an index: the query or the data must change, which is no work for the night.',
      go: { escalate: true },
    },
  ],
  mitigate: [
    {
      id: 'add-index',
      title: 'Build the index while others work',
      term: 'now',
      steps: [
        {
          id: 'create-index',
          title: 'Create it concurrently',
          shell: 'sql',
          run: 'create index concurrently if not exists {{index:identifier}} on {{table:identifier}} ({{column:identifier}});',
          explain:
            'Reads and writes go on. It takes two passes over the table and waits for transactions that were open before.',
          risk: 'safe',
          timeout: 600,
          precheck: 'There is disk for it: as a start, a fifth of the table (rule of thumb).',
          blast: 'Disk and processor are busier while it builds.',
          undo: { run: 'drop index concurrently if exists {{index:identifier}};', shell: 'sql' },
          done: { reads: '`CREATE INDEX`', output: /CREATE INDEX/ },
          otherwise: {
            says: 'If it was interrupted, an invalid index stays: drop it with the way back, then begin anew.',
            go: { step: 'create-index' },
          },
        },
      ],
    },
  ],
  verify: [
    {
      id: 'plan-again',
      title: 'Ask for the plan again',
      shell: 'sql',
      run: plan,
      risk: 'read',
      healthy: { reads: 'Index Scan or Bitmap Heap Scan.', output: /Index/, not: /Seq Scan/ },
    },
    {
      id: 'index-valid',
      title: 'See that the index is valid',
      shell: 'sql',
      run: 'select indisvalid from pg_index join pg_class on oid = indexrelid where relname = {{index}};',
      risk: 'read',
      healthy: { reads: '`t`', output: /^\s+t$/m },
    },
  ],
  wrongReflexes: [
    {
      do: {
        id: 'analyze-table',
        title: 'Refresh the statistics',
        shell: 'sql',
        run: 'analyze {{table:identifier}};',
        risk: 'safe',
      },
      shows: {
        command: 'plan',
        reads: 'The plan stays as it was: statistics choose between ways, and there is only one.',
        output: /Seq Scan/,
      },
      instead: 'Look at the plan first. Only if an index exists and is not used are statistics worth a try.',
    },
  ],
  escalate: { afterMinutes: 30, to: 'On-call lead', handOver: ['top-statements', 'plan'] },
  prevent: [
    { to: '/calculators/index-size', does: 'says what the query reads with an index and without' },
    { to: '/practices/slow-query-log-reviews', does: 'finds the next slow statement before users do' },
    { to: '/practices/indexing', does: 'chooses an index and builds it without blocking' },
    { to: '/practices/caching', does: 'says which reads need not reach the database' },
  ],
  sources: [
    {
      title: 'PostgreSQL: CREATE INDEX, building concurrently',
      url: 'https://www.postgresql.org/docs/15/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY',
    },
    {
      title: 'PostgreSQL: pg_stat_statements',
      url: 'https://www.postgresql.org/docs/15/pgstatstatements.html',
    },
    { title: 'PostgreSQL: using EXPLAIN', url: 'https://www.postgresql.org/docs/15/using-explain.html' },
  ],
});
