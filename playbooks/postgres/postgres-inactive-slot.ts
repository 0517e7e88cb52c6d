import { definePlaybook } from '../playbook';

const slots = `select slot_name, active, wal_status, pg_size_pretty(pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn)) as retained
from pg_replication_slots where not active order by slot_name;`;
const logSize = `select pg_size_pretty(sum(size)) as log,
  case when sum(size) > 2 * pg_size_bytes(current_setting('max_wal_size')) then 'held back' else 'normal' end as verdict
from pg_ls_waldir();`;

/** Just past the threshold. */
const heldBack = (threshold: number) => ({
  'pg_replication_slots_pg_wal_lsn_diff{instance="db-1",slot_name="old"}': `${Math.ceil(threshold) + 1}x40`,
});

export default definePlaybook({
  id: 'postgres-inactive-slot',
  component: 'postgres',
  stages: ['growth', 'scale', 'millions'],
  title: 'A replication slot that nobody reads fills the disk',
  meaning:
    'A slot makes the primary keep its log until a consumer has read it. The consumer is gone, a replica taken down or a pipeline switched off, and the log grows until the disk is full.',
  impact: 'Nothing until the disk is full. Then PostgreSQL stops, and freeing space does not start it again.',
  symptoms: [
    'The directory of the log grows steadily, whatever the load.',
    'A replica or a change-data pipeline was removed some days ago.',
  ],
  messages: [
    'could not write to file "pg_wal/xlogtemp',
    'No space left on device',
    'terminating process to release replication slot',
  ],
  alert: {
    name: 'PostgresSlotRetainsLog',
    expr: ({ threshold }) =>
      `max by (instance, slot_name) (pg_replication_slots_pg_wal_lsn_diff) > ${threshold} and on (instance, slot_name) max by (instance, slot_name) (pg_replication_slots_active) == 0`,
    for: '15m',
    severity: 'page',
    summary:
      'Slot {{ $labels.slot_name }} on {{ $labels.instance }} holds back {{ $value | humanize1024 }}B of log and nobody reads it',
    threshold: {
      label: 'Log that an absent consumer may hold back',
      unit: 'bytes',
      from: (scenario) => scenario.databaseWriteRate * 3_600 * 1_024,
      because:
        'One hour of log at your peak, at 1 kB a write (rule of thumb): a consumer that restarts is back long before.',
      calculator: '/calculators/storage',
    },
    metrics: {
      exporter: 'postgres_exporter',
      names: ['pg_replication_slots_pg_wal_lsn_diff', 'pg_replication_slots_active'],
    },
    why: 'Both together: an active slot that is behind is lag, and an idle one that holds nothing is harmless.',
    staysFiringAfterFix: 'One scrape: both metrics are gauges.',
    tests: {
      fires: {
        series: (threshold) => ({
          ...heldBack(threshold),
          'pg_replication_slots_active{instance="db-1",slot_name="old"}': '0x40',
        }),
        minutes: 30,
      },
      quiet: {
        series: (threshold) => ({
          ...heldBack(threshold),
          'pg_replication_slots_active{instance="db-1",slot_name="old"}': '1x40',
        }),
        minutes: 30,
      },
    },
  },
  connect: { sql: 'psql -h {{host}} -p {{port}} -U {{adminUser}} -d {{database}}' },
  first: 'drop-slot',
  diagnose: [
    {
      id: 'inactive-slots',
      title: 'List the slots that nobody reads',
      shell: 'sql',
      run: slots,
      risk: 'read',
      record: 'shape',
      sick: { reads: 'A slot with `f` and a size that grows.', output: /^\s*old_replica\s+\|\s+f/m },
      healthy: { reads: '(0 rows)', output: /\(0 rows\)/ },
      otherwise: {
        says: 'No such slot and the disk fills all the same: it is data, or archiving that fails.',
        go: { escalate: true },
      },
    },
    {
      id: 'log-size',
      title: 'Compare the log with what it should be',
      shell: 'sql',
      run: logSize,
      risk: 'read',
      record: 'shape',
      sick: { reads: '`held back`: more than twice `max_wal_size`.', output: /held back/ },
      healthy: { reads: '`normal`', output: /normal/ },
      otherwise: {
        says: 'Normal still, with an idle slot: there is time to ask its owner.',
        go: { escalate: true },
      },
    },
  ],
  decide: [
    {
      id: 'slot-holds-log',
      when: { command: 'log-size', sees: 'sick' },
      because: 'The slot holds the log back, and its consumer is gone.',
      go: { mitigate: 'drop' },
    },
    {
      id: 'otherwise',
      when: 'else',
      because: 'It holds little yet: ask whoever owns the consumer before anything is lost.',
      go: { escalate: true },
    },
  ],
  mitigate: [
    {
      id: 'drop',
      title: 'Drop the slot and let the log go',
      term: 'now',
      steps: [
        {
          id: 'drop-slot',
          title: 'Drop the slot',
          shell: 'sql',
          run: 'select pg_drop_replication_slot({{slot}});',
          risk: 'destructive',
          precheck: 'Its consumer is gone for good, or its owner accepts building it anew.',
          blast:
            'The consumer can never go on where it stopped: a replica needs a new base backup, a pipeline a new snapshot.',
          undo: { cannot: 'A new slot of the same name starts from now; what the old one held is gone.' },
          done: { reads: 'One row.', output: /\(1 row\)/ },
        },
        {
          id: 'free-log',
          title: 'Write a checkpoint, which frees the log',
          shell: 'sql',
          run: 'checkpoint;',
          timeout: 300,
          risk: 'safe',
          blast: 'The disk is busy for as long as it takes.',
          done: { reads: '`CHECKPOINT`', output: /CHECKPOINT/ },
        },
      ],
    },
    {
      id: 'bound-slots',
      title: 'Let no slot hold back more than you can spare',
      term: 'later',
      steps: [
        {
          id: 'limit-slots',
          title: 'Limit what slots may keep',
          shell: 'sql',
          run: `alter system set max_slot_wal_keep_size = '10GB';
select pg_reload_conf();`,
          explain:
            'A slot beyond it is given up in place of the database. Take half of the free disk in place of 10 GB (rule of thumb).',
          risk: 'safe',
          undo: { run: `alter system reset max_slot_wal_keep_size;\nselect pg_reload_conf();`, shell: 'sql' },
          done: { reads: '`ALTER SYSTEM`, then `t`.', output: /ALTER SYSTEM[\s\S]*^\s+t$/m },
        },
      ],
    },
  ],
  verify: [
    {
      id: 'no-slot-left',
      title: 'See that no idle slot is left',
      shell: 'sql',
      run: slots,
      risk: 'read',
      healthy: { reads: '(0 rows)', output: /\(0 rows\)/ },
    },
    {
      id: 'log-normal',
      title: 'See that the log has shrunk',
      shell: 'sql',
      run: logSize,
      risk: 'read',
      record: 'shape',
      healthy: { reads: '`normal`', output: /normal/ },
    },
  ],
  wrongReflexes: [
    {
      do: {
        id: 'checkpoint-only',
        title: 'Write a checkpoint and wait for room',
        shell: 'sql',
        run: 'checkpoint;',
        risk: 'safe',
      },
      shows: {
        command: 'log-size',
        reads: 'The log stays: the slot holds it, not the checkpoint.',
        output: /held back/,
      },
      instead:
        'Drop the slot first. Never delete files from `pg_wal` by hand: the database does not start again without them.',
    },
  ],
  escalate: { afterMinutes: 15, to: 'On-call lead', handOver: ['inactive-slots', 'log-size'] },
  prevent: [
    { to: '/calculators/storage', does: 'says how much log a day writes, and so how soon the disk is full' },
    { to: '/practices/replicas-and-sharding', does: 'says how to take a replica down, slot and all' },
    {
      to: '/practices/backups-and-restore-tests',
      does: 'alerts when log is not archived, the other reason why it stays',
    },
    { to: '/practices/monitoring', does: 'watches the disk that the log is on' },
  ],
  sources: [
    {
      title: 'PostgreSQL: replication slots',
      url: 'https://www.postgresql.org/docs/15/warm-standby.html#STREAMING-REPLICATION-SLOTS',
    },
    {
      title: 'PostgreSQL: max_slot_wal_keep_size',
      url: 'https://www.postgresql.org/docs/15/runtime-config-replication.html#GUC-MAX-SLOT-WAL-KEEP-SIZE',
    },
  ],
});
