import { definePlaybook } from '../playbook';

const waiters = `select w.application_name as waits, b.application_name as blocker, b.state as blocker_state, count(*)
from pg_stat_activity w
cross join lateral unnest(pg_blocking_pids(w.pid)) as blocking(pid)
join pg_stat_activity b on b.pid = blocking.pid
where b.wait_event_type is distinct from 'Lock'
group by 1, 2, 3 order by 4 desc, 1 limit 10;`;

export default definePlaybook({
  id: 'postgres-blocking-transaction',
  component: 'postgres',
  stages: ['traction', 'growth', 'scale', 'millions'],
  title: 'A transaction blocks a PostgreSQL table',
  meaning:
    'One open transaction holds a lock that the others need. The worst is `ACCESS EXCLUSIVE`, which `ALTER TABLE` takes: even reads queue behind it, and they queue too behind an `ALTER TABLE` that itself only waits.',
  impact:
    'Every request that touches the table hangs until its timeout. Pools fill with waiters, then everything else stops too.',
  symptoms: [
    'Requests hang and then time out, while the database is idle.',
    'A migration or an open console started just before.',
  ],
  messages: [
    'canceling statement due to lock timeout',
    'canceling statement due to statement timeout',
    'still waiting for AccessShareLock on relation',
  ],
  alert: {
    name: 'PostgresTableLocked',
    expr: () => 'max by (instance, datname) (pg_locks_count{mode="accessexclusivelock"}) > 0',
    for: '2m',
    severity: 'page',
    summary: '{{ $labels.datname }} on {{ $labels.instance }} has had a table locked for two minutes',
    metrics: { exporter: 'postgres_exporter', names: ['pg_locks_count'] },
    why: 'A healthy migration holds this lock for milliseconds. Two minutes is no migration that should run by day.',
    staysFiringAfterFix: 'One scrape: the metric is a gauge.',
    tests: {
      fires: {
        series: { 'pg_locks_count{instance="db-1",datname="app",mode="accessexclusivelock"}': '0 1x10' },
        minutes: 5,
      },
      quiet: {
        series: { 'pg_locks_count{instance="db-1",datname="app",mode="accessexclusivelock"}': '0 1 1 0x10' },
        minutes: 5,
      },
    },
  },
  connect: { sql: 'psql -h {{host}} -p {{port}} -U {{adminUser}} -d {{database}}' },
  first: 'end-blocker',
  diagnose: [
    {
      id: 'try-read',
      title: 'Read one row, for at most half a second',
      shell: 'sql',
      run: `set statement_timeout = '500ms';
select count(*) from (select 1 from {{table:identifier}} limit 1) as probe;`,
      risk: 'read',
      sick: {
        reads: 'canceling statement due to statement timeout.',
        output: /due to statement timeout/,
        exit: 3,
      },
      healthy: { reads: '`1`', output: /^\s+1$/m },
      otherwise: {
        says: 'If it answers, another table is locked: the next step names who waits.',
        go: { step: 'who-blocks' },
      },
    },
    {
      id: 'who-blocks',
      title: 'Find who blocks whom',
      shell: 'sql',
      run: waiters,
      explain: 'Shows only the heads of the queues: sessions that block others and wait for nobody.',
      risk: 'read',
      sick: {
        reads: 'One blocker with many waiters; `idle in transaction` does nothing but hold.',
        output: /\|\s+idle in transaction\s+\|/,
      },
      healthy: { reads: '(0 rows)', output: /\(0 rows\)/ },
      otherwise: {
        says: 'No row and still slow: nobody waits for a lock.',
        go: { playbook: 'postgres-slow-query' },
      },
    },
  ],
  decide: [
    {
      id: 'idle-blocker',
      when: { command: 'who-blocks', sees: { output: /idle in transaction/ } },
      because: 'The blocker is idle in its transaction: nobody gains by waiting for it.',
      go: { mitigate: 'end-blocking' },
    },
    {
      id: 'otherwise',
      when: 'else',
      because: 'The blocker works. Ending it throws its work away: whoever started it decides.',
      go: { escalate: true },
    },
  ],
  mitigate: [
    {
      id: 'end-blocking',
      title: 'End the sessions at the head of the queue',
      term: 'now',
      steps: [
        {
          id: 'end-blocker',
          title: 'End blockers that wait for nobody and are idle in a transaction',
          shell: 'sql',
          run: `select b.application_name, pg_terminate_backend(b.pid) as ended
from pg_stat_activity b
where b.state like 'idle in transaction%'
  and b.pid in (select unnest(pg_blocking_pids(pid)) from pg_stat_activity where wait_event_type = 'Lock')
order by 1;`,
          risk: 'disruptive',
          precheck: 'The list above shows no blocker that you know to be at work.',
          blast: 'Its transaction is rolled back; a migration has to be run again.',
          undo: { cannot: 'A transaction that was rolled back has to be run again by whoever started it.' },
          done: { reads: '`t` beside each session ended.', output: /\|\s+t$/m },
        },
      ],
    },
    {
      id: 'bound-transactions',
      title: 'Let no transaction hold a lock for long',
      term: 'later',
      steps: [
        {
          id: 'set-timeouts',
          title: 'End idle transactions after a minute, and give up a lock after two seconds',
          shell: 'sql',
          run: `alter role {{appUser:identifier}} set idle_in_transaction_session_timeout = '60s';
alter role {{appUser:identifier}} set lock_timeout = '2s';`,
          explain: 'Holds for new sessions. Migrations want the same lock timeout, and to try again.',
          risk: 'safe',
          undo: {
            run: `alter role {{appUser:identifier}} reset idle_in_transaction_session_timeout;
alter role {{appUser:identifier}} reset lock_timeout;`,
            shell: 'sql',
          },
          done: { reads: '`ALTER ROLE` twice.', output: /ALTER ROLE\s+ALTER ROLE/ },
        },
      ],
    },
  ],
  verify: [
    {
      id: 'reads-again',
      title: 'Read one row again',
      shell: 'sql',
      run: `set statement_timeout = '500ms';
select count(*) from (select 1 from {{table:identifier}} limit 1) as probe;`,
      risk: 'read',
      healthy: { reads: '`1`', output: /^\s+1$/m },
    },
    {
      id: 'nobody-waits',
      title: 'See that nobody waits',
      shell: 'sql',
      run: "select count(*) as waiting from pg_stat_activity where wait_event_type = 'Lock';",
      risk: 'read',
      healthy: { reads: '`0`', output: /^\s+0$/m },
    },
  ],
  wrongReflexes: [
    {
      do: {
        id: 'cancel-blocker',
        title: 'Cancel the blocker’s query',
        shell: 'sql',
        run: `select b.application_name, pg_cancel_backend(b.pid) as cancelled
from pg_stat_activity b
where b.state like 'idle in transaction%'
  and b.pid in (select unnest(pg_blocking_pids(pid)) from pg_stat_activity where wait_event_type = 'Lock');`,
        risk: 'safe',
      },
      shows: {
        command: 'who-blocks',
        reads:
          'It says `t` and changes nothing: an idle session runs no query that could be cancelled, and keeps its locks.',
        output: /\|\s+idle in transaction\s+\|/,
      },
      instead: 'Terminate the session; only its end gives the locks back.',
    },
  ],
  escalate: { afterMinutes: 10, to: 'On-call lead', handOver: ['who-blocks'] },
  prevent: [
    {
      to: '/practices/timeouts-and-circuit-breakers',
      does: 'ends a forgotten transaction by a limit for each role',
    },
    { to: '/practices/schema-migrations', does: 'changes tables without waiting for locks' },
    { to: '/practices/monitoring', does: 'puts waiting time beside load' },
    { to: '/practices/replicas-and-sharding', does: 'keeps long reports away from the primary' },
  ],
  sources: [
    {
      title: 'PostgreSQL: explicit locking',
      url: 'https://www.postgresql.org/docs/15/explicit-locking.html',
    },
    {
      title: 'PostgreSQL: pg_blocking_pids',
      url: 'https://www.postgresql.org/docs/15/functions-info.html#FUNCTIONS-INFO-SESSION',
    },
    {
      title: 'PostgreSQL: lock_timeout and its kin',
      url: 'https://www.postgresql.org/docs/15/runtime-config-client.html',
    },
  ],
});
