import { definePlaybook } from '../playbook';

export default definePlaybook({
  id: 'postgres-connections-exhausted',
  component: 'postgres',
  stages: ['traction', 'growth', 'scale', 'millions'],
  title: 'PostgreSQL refuses connections',
  meaning:
    'Every connection that `max_connections` leaves to applications is taken, so PostgreSQL turns new ones away. Usually one role opens connections and does not give them back: a leak, a pool that is too large, or too many instances after a deploy.',
  impact:
    'Requests that need a new connection fail at once; those with a pooled one go on. As pools recycle, more and more fail.',
  symptoms: [
    'Errors rise in all services of one database at the same moment, while its CPU stays low.',
    'Administrators still get in: three connections are reserved for superusers by default.',
  ],
  messages: [
    'FATAL: sorry, too many clients already',
    'FATAL: remaining connection slots are reserved for non-replication superuser connections',
    'FATAL: remaining connection slots are reserved for roles with the SUPERUSER attribute',
  ],
  alert: {
    name: 'PostgresConnectionsNearLimit',
    expr: () =>
      'sum by (instance) (pg_stat_activity_count) > 0.8 * min by (instance) (pg_settings_max_connections)',
    for: '5m',
    severity: 'page',
    summary: '{{ $labels.instance }} holds {{ $value }} connections, over 80 % of its limit',
    metrics: {
      exporter: 'postgres_exporter',
      names: ['pg_stat_activity_count', 'pg_settings_max_connections'],
    },
    why: 'The last fifth is what a deploy needs, for it runs two versions side by side (rule of thumb). Five minutes let a deploy pass.',
    staysFiringAfterFix: 'One scrape: both metrics are gauges.',
    tests: {
      fires: {
        series: {
          'pg_stat_activity_count{instance="db-1",state="idle"}': '60x20',
          'pg_stat_activity_count{instance="db-1",state="active"}': '21x20',
          'pg_settings_max_connections{instance="db-1"}': '100x20',
        },
        minutes: 10,
      },
      quiet: {
        series: {
          'pg_stat_activity_count{instance="db-1",state="idle"}': '60x20',
          'pg_stat_activity_count{instance="db-1",state="active"}': '20x20',
          'pg_settings_max_connections{instance="db-1"}': '100x20',
        },
        minutes: 10,
      },
    },
  },
  connect: { sql: 'psql -h {{host}} -p {{port}} -U {{adminUser}} -d {{database}}' },
  first: 'stop-new-connections',
  diagnose: [
    {
      id: 'try-as-application',
      title: 'Connect as the application does',
      shell: 'bash',
      run: "psql -w -h {{host}} -p {{port}} -U {{appUser}} -d {{database}} -Atc 'select 1'",
      risk: 'read',
      sick: {
        reads: 'FATAL: the remaining slots are reserved, or too many clients.',
        output: /remaining connection slots are reserved|too many clients/,
        exit: 2,
      },
      healthy: { reads: '`1`', output: /^1$/m },
      otherwise: {
        says: 'Another error means another incident, for instance a server that is down. If it prints 1, the shortage has passed; find who caused it.',
        go: { step: 'connections-by-role' },
      },
    },
    {
      id: 'connections-by-role',
      title: 'Count connections by role and state',
      shell: 'sql',
      run: `select usename as role, state, count(*), current_setting('max_connections') as "limit"
from pg_stat_activity
where backend_type = 'client backend' and pid <> pg_backend_pid()
group by 1, 2 order by 3 desc limit 10;`,
      explain: 'One role far ahead of the others is the one that does not give back.',
      risk: 'read',
      record: 'shape',
      sick: { reads: 'One role holds most of the limit.', output: /api\s+\|.*\|\s+1\d\s+\|/ },
      healthy: { reads: 'A few connections a role, far from the limit.', not: /\|\s+[1-9]\d+\s+\|/ },
      otherwise: {
        says: 'If every role holds a fair share, the fleet has outgrown the database: its pools need a pooler between.',
        go: { guide: '/practices/replicas-and-sharding' },
      },
    },
  ],
  decide: [
    {
      id: 'one-role',
      when: { command: 'connections-by-role', sees: 'sick' },
      because: 'One role holds most connections: it leaks, or runs too many instances.',
      go: { mitigate: 'shut-out-role' },
    },
    {
      id: 'otherwise',
      when: 'else',
      because: 'No single role stands out: adding a limit would only choose a victim.',
      go: { escalate: true },
    },
  ],
  mitigate: [
    {
      id: 'shut-out-role',
      title: 'Shut the leaking role out, then free what it holds',
      term: 'now',
      steps: [
        {
          id: 'stop-new-connections',
          title: 'Let the role open no new connection',
          shell: 'sql',
          run: 'alter role {{role:identifier}} nologin;',
          explain:
            'First this, then the next: clients that are cut off come back within a second and take every slot again.',
          risk: 'disruptive',
          precheck:
            'The role is not the one that all services share; in that case roll the deploy back instead.',
          blast: 'New connections of this role fail until the undo; those it has go on.',
          undo: { run: 'alter role {{role:identifier}} login;', shell: 'sql' },
          done: { reads: '`ALTER ROLE`', output: /ALTER ROLE/ },
        },
        {
          id: 'end-connections',
          title: 'End the connections it holds',
          shell: 'sql',
          run: 'select count(pg_terminate_backend(pid)) as ended from pg_stat_activity where usename = {{role}};',
          risk: 'disruptive',
          precheck: 'The step before printed ALTER ROLE.',
          blast:
            'Open transactions of this role are rolled back; its service is down until it may log in again.',
          undo: {
            cannot: 'Ended sessions do not come back; their clients connect anew once the role may log in.',
          },
          done: { reads: 'The number of connections ended.', output: /ended\s+-+\s+\d+/ },
        },
      ],
    },
    {
      id: 'limit-role',
      title: 'Give the role a limit of its own',
      term: 'later',
      steps: [
        {
          id: 'set-role-limit',
          title: 'Cap the role',
          shell: 'sql',
          run: 'alter role {{role:identifier}} connection limit 10;',
          explain:
            'A leak then stops at its own limit. Take instances × pool size, doubled for deploys, in place of 10 (rule of thumb).',
          risk: 'safe',
          undo: { run: 'alter role {{role:identifier}} connection limit -1;', shell: 'sql' },
          done: { reads: '`ALTER ROLE`', output: /ALTER ROLE/ },
        },
      ],
    },
  ],
  verify: [
    {
      id: 'connects-again',
      title: 'Connect as the application does',
      shell: 'bash',
      run: "psql -w -h {{host}} -p {{port}} -U {{appUser}} -d {{database}} -Atc 'select 1'",
      risk: 'read',
      healthy: { reads: '`1`', output: /^1$/m },
    },
    {
      id: 'room-again',
      title: 'See that there is room',
      shell: 'sql',
      run: `select count(*) as used, current_setting('max_connections')::int as "limit",
  count(*) < 0.8 * current_setting('max_connections')::int as room
from pg_stat_activity where backend_type = 'client backend';`,
      risk: 'read',
      record: 'shape',
      healthy: { reads: '`t` under room: below 80 % of the limit.', output: /\| t\s*$/m },
    },
  ],
  wrongReflexes: [
    {
      do: {
        id: 'kill-without-lockout',
        title: 'End the connections while the role may still log in',
        shell: 'sql',
        run: 'select count(pg_terminate_backend(pid)) as ended from pg_stat_activity where usename = {{role}};',
        risk: 'disruptive',
        record: 'shape',
      },
      shows: {
        command: 'connections-by-role',
        reads:
          'Within a second or two the role holds as many again: its clients reconnect faster than anyone types.',
        output: /api\s+\|.*\|\s+1\d\s+\|/,
      },
      instead: 'Take away the login first, then end the sessions.',
    },
  ],
  escalate: {
    afterMinutes: 15,
    to: 'On-call lead',
    handOver: ['try-as-application', 'connections-by-role'],
  },
  prevent: [
    { to: '/calculators/connection-pool', does: 'sizes the pools against what the database takes' },
    {
      to: '/calculators/capacity',
      does: 'counts workers, each of which holds a connection, at your peak and during a deploy',
    },
    { to: '/practices/connection-pooling', does: 'puts a pooler in front, and says what it forbids' },
    { to: '/practices/replicas-and-sharding', does: 'says when replicas come in' },
    { to: '/practices/monitoring', does: 'sets the warning below the limit' },
  ],
  sources: [
    {
      title: 'PostgreSQL: connection settings and reserved connections',
      url: 'https://www.postgresql.org/docs/15/runtime-config-connection.html',
    },
    { title: 'PostgreSQL: ALTER ROLE', url: 'https://www.postgresql.org/docs/15/sql-alterrole.html' },
    {
      title: 'PostgreSQL: signalling functions',
      url: 'https://www.postgresql.org/docs/15/functions-admin.html#FUNCTIONS-ADMIN-SIGNAL',
    },
  ],
});
