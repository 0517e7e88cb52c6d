import { definePlaybook } from '../playbook';

const behind = `select application_name, state,
  case when pg_wal_lsn_diff(pg_current_wal_lsn(), replay_lsn) > 1000000 then 'behind' else 'caught up' end as replay
from pg_stat_replication order by 1;`;
const replica = 'psql -w -h {{replicaHost}} -p {{replicaPort}} -U {{adminUser}} -d {{database}} -Atc';

const lag = (seconds: number) => ({ 'pg_replication_lag{instance="replica-1"}': `0 0 ${seconds}x10` });

export default definePlaybook({
  id: 'postgres-replication-lag',
  component: 'postgres',
  stages: ['growth', 'scale', 'millions'],
  title: 'A PostgreSQL replica falls behind',
  meaning:
    'The replica receives the log and does not replay it as fast as the primary writes: replay is paused, waits for a long query, or one process is not enough.',
  impact:
    'Readers of the replica see the past: an order just placed is missing, a password just changed is refused. A failover to it has to wait until it has replayed the rest.',
  symptoms: ['Users see their own change vanish after a reload.', 'The primary is healthy and fast.'],
  messages: ['canceling statement due to conflict with recovery', 'recovery has paused'],
  alert: {
    name: 'PostgresReplicaBehind',
    expr: ({ threshold }) => `max by (instance) (pg_replication_lag) > ${threshold}`,
    for: '2m',
    severity: 'page',
    summary: '{{ $labels.instance }} replays what happened {{ $value | humanizeDuration }} ago',
    threshold: {
      label: 'Lag that readers accept',
      unit: 's',
      from: (scenario) => Math.max(2, (10 * scenario.latencyTarget) / 1_000),
      because:
        'Ten times your latency promise, and at least 2 s: a user who reloads after a change has waited about that long (rule of thumb).',
      calculator: '/calculators/read-replicas',
    },
    metrics: {
      exporter: 'postgres_exporter on the replica, with its example queries',
      names: ['pg_replication_lag'],
    },
    why: 'Measured on the replica as the age of the last transaction replayed. A primary that writes nothing looks like lag: have it write a heartbeat every second.',
    staysFiringAfterFix: 'Until the backlog is replayed, then one scrape.',
    tests: {
      fires: { series: (threshold) => lag(threshold + 1), minutes: 8 },
      quiet: { series: (threshold) => lag(threshold), minutes: 8 },
    },
  },
  connect: { sql: 'psql -h {{host}} -p {{port}} -U {{adminUser}} -d {{database}}' },
  first: 'resume-replay',
  diagnose: [
    {
      id: 'how-far-behind',
      title: 'Ask the primary how far each replica has replayed',
      shell: 'sql',
      run: behind,
      explain: 'Behind is more than 1 MB of log that is not replayed.',
      risk: 'read',
      sick: {
        reads: '`streaming` and `behind`: the log arrives and is not replayed.',
        output: /streaming\s+\|\s+behind/,
      },
      healthy: { reads: '`streaming` and `caught up`.', output: /streaming\s+\|\s+caught up/ },
      otherwise: {
        says: 'No row at all: the replica is not connected, and the primary keeps its log for it.',
        go: { playbook: 'postgres-inactive-slot' },
      },
    },
    {
      id: 'replay-state',
      title: 'Ask the replica whether it replays',
      shell: 'bash',
      run: `${replica} 'select pg_get_wal_replay_pause_state()'`,
      risk: 'read',
      sick: { reads: '`paused`', output: /^paused$/m },
      healthy: { reads: '`not paused`', output: /^not paused$/m },
      otherwise: {
        says: 'Not paused and behind: look for a long query on the replica that replay waits for, then at the write rate.',
        go: { guide: '/practices/replicas-and-sharding' },
      },
    },
  ],
  decide: [
    {
      id: 'paused',
      when: { command: 'replay-state', sees: 'sick' },
      because: 'Replay was paused, by a backup or by hand, and nobody resumed it.',
      go: { mitigate: 'resume' },
    },
    {
      id: 'otherwise',
      when: 'else',
      because: 'It replays and cannot keep up: reads must move, or writes must shrink.',
      go: { escalate: true },
    },
  ],
  mitigate: [
    {
      id: 'resume',
      title: 'Let it replay',
      term: 'now',
      steps: [
        {
          id: 'resume-replay',
          title: 'Resume replay on the replica',
          shell: 'bash',
          run: `${replica} 'select pg_wal_replay_resume()'`,
          risk: 'safe',
          precheck: 'No backup or inspection is running that paused it on purpose.',
          blast: 'Long queries on the replica may be cancelled while it catches up.',
          undo: { run: `${replica} 'select pg_wal_replay_pause()'`, shell: 'bash' },
          done: { reads: 'Nothing but an empty line.', not: /ERROR/ },
        },
      ],
    },
  ],
  verify: [
    {
      id: 'caught-up',
      title: 'Ask the primary again',
      shell: 'sql',
      run: behind,
      risk: 'read',
      healthy: { reads: '`streaming` and `caught up`.', output: /streaming\s+\|\s+caught up/ },
    },
    {
      id: 'replays',
      title: 'Ask the replica again',
      shell: 'bash',
      run: `${replica} 'select pg_get_wal_replay_pause_state()'`,
      risk: 'read',
      healthy: { reads: '`not paused`', output: /^not paused$/m },
    },
  ],
  wrongReflexes: [
    {
      do: {
        id: 'trust-streaming',
        title: 'Read “streaming” and look elsewhere',
        shell: 'sql',
        run: 'select application_name, state from pg_stat_replication order by 1;',
        risk: 'read',
      },
      shows: {
        reads: 'It streams, and is behind all the same: the word is about receiving, not about replaying.',
        output: /streaming/,
      },
      instead: 'Compare `replay_lsn` with the primary’s, as the diagnosis does.',
    },
  ],
  escalate: { afterMinutes: 15, to: 'On-call lead', handOver: ['how-far-behind', 'replay-state'] },
  prevent: [
    { to: '/calculators/read-replicas', does: 'says how far a replica lags at your write rate' },
    {
      to: '/practices/replicas-and-sharding',
      does: 'says which reads may go to a replica, and when it cannot keep up',
    },
    { to: '/practices/partitioning-and-archiving', does: 'removes old rows without a flood of log' },
    { to: '/practices/monitoring', does: 'adds the heartbeat' },
  ],
  sources: [
    {
      title: 'PostgreSQL: pg_stat_replication',
      url: 'https://www.postgresql.org/docs/15/monitoring-stats.html#MONITORING-PG-STAT-REPLICATION-VIEW',
    },
    {
      title: 'PostgreSQL: recovery control functions',
      url: 'https://www.postgresql.org/docs/15/functions-admin.html#FUNCTIONS-RECOVERY-CONTROL',
    },
    { title: 'PostgreSQL: hot standby', url: 'https://www.postgresql.org/docs/15/hot-standby.html' },
  ],
});
