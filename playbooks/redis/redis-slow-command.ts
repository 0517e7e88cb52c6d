import { definePlaybook } from '../playbook';

const cli = 'redis-cli -h {{redisHost}} -p {{redisPort}}';

export default definePlaybook({
  id: 'redis-slow-command',
  component: 'redis',
  stages: ['growth', 'scale', 'millions'],
  title: 'A slow Redis command holds up all others',
  meaning:
    'Redis runs one command at a time. One that walks all keys, such as `KEYS`, or a large collection, such as `HGETALL` on a million fields, makes every other client wait for its end.',
  impact:
    'All that touches Redis slows down together, in bursts as long as the command. Timeouts, then retries, make it worse.',
  symptoms: [
    'Latency jumps for every command at once, while the network and the processor of the other machines idle.',
    'One core of the Redis machine is busy to the brim.',
  ],
  messages: ['Slow script detected', 'i/o timeout', 'Command timed out'],
  alert: {
    name: 'RedisSlowCommands',
    expr: ({ rate }) =>
      `sum by (instance, cmd) (rate(redis_commands_duration_seconds_total{cmd=~"keys|smembers|hgetall|sort|flushall|flushdb"}[${rate}])) > 0.05`,
    for: '5m',
    severity: 'page',
    summary:
      '{{ $labels.instance }} spends {{ $value | humanizePercentage }} of its time in {{ $labels.cmd }}',
    metrics: { exporter: 'redis_exporter', names: ['redis_commands_duration_seconds_total'] },
    why: 'The one thread has a second each second: 5 % of it in commands that walk everything is a stall of 50 ms in each second, more than most promises leave for a cache (rule of thumb).',
    staysFiringAfterFix: 'Up to five minutes: the rate looks back that far.',
    tests: {
      fires: {
        series: { 'redis_commands_duration_seconds_total{instance="redis-1",cmd="keys"}': '0+3.6x30' },
        minutes: 20,
      },
      quiet: {
        series: { 'redis_commands_duration_seconds_total{instance="redis-1",cmd="keys"}': '0+2.4x30' },
        minutes: 20,
      },
    },
  },
  first: 'forbid-keys',
  diagnose: [
    {
      id: 'slow-log',
      title: 'Read the slow log',
      shell: 'bash',
      run: `${cli} --raw slowlog get 5 | grep -iE '^(keys|smembers|hgetall|sort|flush|eval)' | sort | uniq -c | grep . || echo nothing slow`,
      explain:
        'The log holds what took longer than `slowlog-log-slower-than`, 10 ms unless set otherwise, without the waiting.',
      risk: 'read',
      record: 'shape',
      sick: { reads: 'The same command again and again.', output: /\bkeys\b/i },
      healthy: { reads: '`nothing slow`', output: /nothing slow/ },
      otherwise: {
        says: 'If the log is empty, Redis is not what is slow: look at the network, or at memory.',
        go: { playbook: 'redis-memory-full' },
      },
    },
    {
      id: 'time-by-command',
      title: 'Add up the time by command',
      shell: 'bash',
      run: `${cli} info commandstats | tr -d '\\r' | sed -nE 's/^cmdstat_(keys|smembers|hgetall|sort):calls=([0-9]+),.*usec_per_call=([0-9.]+),.*/\\1 \\3/p' | awk '$2 > 10000 {print $1, "blocks others for more than 10 ms a call"; slow = 1} END {if (!slow) print "no command blocks"}'`,
      risk: 'read',
      sick: {
        reads: 'A command that walks everything takes more than 10 ms a call.',
        output: /keys blocks others/,
      },
      healthy: { reads: '`no command blocks`', output: /no command blocks/ },
      otherwise: {
        says: 'Many cheap calls are load, not a slow command: the cache needs more machines.',
        go: { guide: '/practices/caching' },
      },
    },
  ],
  decide: [
    {
      id: 'keys-command',
      when: { command: 'time-by-command', sees: { output: /^keys blocks/m } },
      because: '`KEYS` walks all keys: it can be forbidden, for nothing needs it in production.',
      go: { mitigate: 'forbid' },
    },
    {
      id: 'otherwise',
      when: 'else',
      because: 'Another command is slow: forbidding it may break a feature, so its owner decides.',
      go: { escalate: true },
    },
  ],
  mitigate: [
    {
      id: 'forbid',
      title: 'Forbid the command to the application',
      term: 'now',
      steps: [
        {
          id: 'forbid-keys',
          title: 'Take KEYS from the application’s user',
          shell: 'bash',
          run: `${cli} acl setuser {{redisUser}} -keys`,
          risk: 'disruptive',
          precheck: 'The slow log shows `keys`, and the feature behind it may fail for now.',
          blast: 'Whatever calls KEYS gets an error instead of an answer; all else is fast again at once.',
          undo: { run: `${cli} acl setuser {{redisUser}} +keys`, shell: 'bash' },
          done: { reads: '`OK`', output: /^OK$/m },
        },
      ],
    },
    {
      id: 'use-scan',
      title: 'Walk in small steps instead',
      term: 'later',
      steps: [
        {
          id: 'scan',
          title: 'Count the same keys with SCAN',
          shell: 'bash',
          run: `${cli} --scan --pattern {{keyPattern}} | wc -l`,
          explain:
            'Each step looks at a few keys and lets others pass between. The code that called KEYS should do the same, or keep a set of what it looks for.',
          risk: 'read',
          timeout: 60,
          healthy: { reads: 'The number of keys.', output: /^\d+$/m },
        },
      ],
    },
  ],
  verify: [
    {
      id: 'refused',
      title: 'See that KEYS is refused',
      shell: 'bash',
      run: `${cli} keys loadline:none`,
      risk: 'read',
      healthy: { reads: 'NOPERM: the user has no permission.', output: /NOPERM/, exit: 'any' },
    },
    {
      id: 'nothing-slow-runs',
      title: 'See that no client runs it any more',
      shell: 'bash',
      run: `${cli} client list | grep -c 'cmd=keys' || true`,
      risk: 'read',
      record: 'none',
      healthy: { reads: 'A number: clients whose last command was KEYS, now refused.', output: /^\d+$/m },
    },
  ],
  wrongReflexes: [
    {
      do: {
        id: 'kill-clients',
        title: 'Cut the clients off',
        shell: 'bash',
        run: `${cli} client kill type normal skipme yes`,
        risk: 'disruptive',
        record: 'none',
      },
      shows: {
        command: 'slow-log',
        reads: 'They come back within the second and ask again; all other clients were cut off too.',
        output: /\bkeys\b/i,
      },
      instead: 'Forbid the command: whoever asks gets an error, at once and for good.',
    },
  ],
  escalate: { afterMinutes: 15, to: 'On-call lead', handOver: ['slow-log', 'time-by-command'] },
  prevent: [
    { to: '/practices/caching', does: 'names the commands that do not belong on a hot path' },
    { to: '/practices/traces', does: 'shows which requests wait for it' },
    { to: '/practices/monitoring', does: 'measures latency where users feel it' },
  ],
  sources: [
    { title: 'Redis: KEYS', url: 'https://redis.io/docs/latest/commands/keys/' },
    {
      title: 'Redis: latency',
      url: 'https://redis.io/docs/latest/operate/oss_and_stack/management/optimization/latency/',
    },
    {
      title: 'Redis: access control lists',
      url: 'https://redis.io/docs/latest/operate/oss_and_stack/management/security/acl/',
    },
  ],
});
